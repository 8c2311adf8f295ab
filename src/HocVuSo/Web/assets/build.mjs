// npm run build: style sheet, scripts, icons and web manifest to wwwroot/, the fonts for PDF to Web/fonts/,
// the style guide to guide.html. All are made anew each time and are not kept in version control.
import { build, transform } from "esbuild";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { contrast, dark, light, pairs } from "./tokens.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, "../../wwwroot");
const fonts = join(here, "../fonts");
const require = createRequire(import.meta.url);
const mostOfStyle = 15 * 1024;
const browsers = ["chrome90", "firefox90", "safari14"];

function refuseFaintColours() {
  const faint = Object.entries({ light, dark }).flatMap(([theme, colours]) => pairs
    .map(([front, back, least]) => ({ theme, front, back, least, found: contrast(colours[front], colours[back]) }))
    .filter(pair => pair.found < pair.least));
  if (faint.length === 0) return;
  for (const p of faint) console.error(`Contrast too low (${p.theme}): ${p.front} on ${p.back} is ${p.found.toFixed(2)}, at least ${p.least} is needed.`);
  process.exit(1);
}

function colours() {
  const properties = set => Object.entries(set).map(([name, value]) => `--${name}:${value}`).join(";");
  return `:root{color-scheme:light;${properties(light)}}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties(dark)}}}
    :root[data-theme=dark]{color-scheme:dark;${properties(dark)}}
    @media print{:root:root:root{color-scheme:light;${properties({ ...light, paper: "#ffffff" })}}}`;
}

// Places in a grid and on a picture: the content security policy allows no style attribute.
function places() {
  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return range(1, 30).map(n => `.r${n}{grid-row:${n}}.c${n}{grid-column:${n}}`).join("")
    + range(0, 100).map(n => `.x${n}{left:${n}%}.y${n}{top:${n}%}.wide${n}{width:${n}%}.high${n}{height:${n}%}`).join("");
}

async function style() {
  const sheets = ["base", "shell", "forms", "data", "lesson", "paper"];
  const written = await Promise.all(sheets.map(name => readFile(join(here, "css", `${name}.css`), "utf8")));
  const { code } = await transform([colours(), ...written, places()].join("\n"), { loader: "css", minify: true, target: browsers });
  return code;
}

// Few people edit: what only their pages need is not sent to learners.
async function editorStyle() {
  const { code } = await transform(await readFile(join(here, "css", "editor.css"), "utf8"), { loader: "css", minify: true, target: browsers });
  return code;
}

async function sprite() {
  const names = (await readdir(join(here, "icons"))).filter(name => name.endsWith(".svg")).sort();
  const symbols = await Promise.all(names.map(async name => {
    const svg = await readFile(join(here, "icons", name), "utf8");
    return svg.replace(/<svg[^>]*viewBox="([^"]+)"[^>]*>/, `<symbol id="${name.slice(0, -4)}" viewBox="$1">`)
      .replace("</svg>", "</symbol>").replace(/>\s+</g, "><").trim();
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${symbols.join("")}</svg>`;
}

async function scripts() {
  const entries = (await readdir(here)).filter(name => name.endsWith(".js")).map(name => join(here, name));
  await build({ entryPoints: entries, bundle: true, minify: true, format: "esm", target: "es2020", charset: "utf8", outdir: web });
}

async function launcherIcons() {
  const svg = await readFile(join(here, "icon.svg"), "utf8");
  await initWasm(await readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  for (const width of [192, 512]) {
    const png = new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
    await writeFile(join(web, `icon-${width}.png`), png);
  }
}

async function pdfFonts() {
  const from = dirname(require.resolve("@expo-google-fonts/be-vietnam-pro/package.json"));
  const cuts = { "400Regular": "Regular", "400Regular_Italic": "Italic", "600SemiBold": "SemiBold", "700Bold": "Bold" };
  for (const [cut, name] of Object.entries(cuts))
    await copyFile(join(from, cut, `BeVietnamPro_${cut}.ttf`), join(fonts, `BeVietnamPro-${name}.ttf`));
  await copyFile(join(from, "LICENSE_FONT"), join(fonts, "OFL.txt"));
}

// The snippets of docs/design-system.md as one page: what people copy is what is looked at.
async function guide() {
  const text = await readFile(join(here, "../../../../docs/design-system.md"), "utf8");
  const sections = text.split(/^## /m).slice(1).map(section => ({
    title: section.slice(0, section.indexOf("\n")),
    snippets: [...section.matchAll(/^```html\n(.*?)^```/gms)].map(found => found[1]),
  })).filter(section => section.snippets.length > 0);
  const shell = sections[0].snippets.shift();
  const parts = sections.map(({ title, snippets }) => `<h2 lang="en">${title}</h2>\n${snippets.join("\n")}`).join("\n<hr>\n");
  return shell.replace("<!-- the page -->", () => parts)
    .replace("</head>", () => '  <script type="module" src="/lesson.js"></script>\n  <script type="module" src="/passkey.js"></script>\n</head>')
    .replace(/(href|src)="\/([\w-]+\.(css|js|svg|png|webmanifest)(#\w+)?)"/g, (_, name, file) => `${name}="${file === "guide-picture.svg" ? "" : "../../wwwroot/"}${file}"`);
}

refuseFaintColours();
for (const folder of [web, fonts]) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
await writeFile(join(web, "app.css"), await style());
await writeFile(join(web, "editor.css"), await editorStyle());
await writeFile(join(web, "icons.svg"), await sprite());
await copyFile(join(here, "icon.svg"), join(web, "icon.svg"));
await copyFile(join(here, "manifest.webmanifest"), join(web, "manifest.webmanifest"));
await writeFile(join(here, "guide.html"), await guide());
await Promise.all([scripts(), launcherIcons(), pdfFonts()]);

for (const name of (await readdir(web)).sort()) {
  const bytes = await readFile(join(web, name));
  const gzipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`${name.padEnd(22)} ${String(bytes.length).padStart(7)} bytes, ${gzipped} gzipped`);
  if (name === "app.css" && gzipped > mostOfStyle) {
    console.error(`app.css is too large: at most ${mostOfStyle} bytes gzipped, for the sake of slow phones.`);
    process.exit(1);
  }
}
