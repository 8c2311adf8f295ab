// node content/pictures/build.mjs            writes the pictures of all courses
// node content/pictures/build.mjs --check    says which committed picture differs from its source; exit code 1 if any
// node content/pictures/build.mjs --sheet KEY FILE.html   a page with all pictures of a course, to look at
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { collect } from "./kit.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [mode, only, out] = process.argv.slice(2);
const sources = readdirSync(here)
  .filter((f) => f.endsWith(".mjs") && !["kit.mjs", "build.mjs", "samples.mjs"].includes(f))
  .filter((f) => mode !== "--sheet" || f === `${only}.mjs`)
  .sort();
let wrong = 0;
const say = (line) => {
  wrong++;
  console.error(line);
};

if (mode === "--sheet" && (sources.length !== 1 || !out)) {
  say(`usage: node content/pictures/build.mjs --sheet KEY FILE.html; there is no ${only}.mjs or no file to write`);
}

for (const source of wrong ? [] : sources) {
  const got = [];
  collect((r) => got.push(r));
  await import(pathToFileURL(join(here, source)).href);
  if (got.length !== 1) {
    say(`${source}: must end with one “await save(import.meta.url);”`);
    continue;
  }

  const [{ key, pictures, faults }] = got;
  for (const f of faults) say(`${key}: ${f}`);
  if (mode === "--sheet") {
    const cells = [...pictures].map(
      ([name, svg]) => `<figure>${svg}<figcaption>${name} · ${Buffer.byteLength(svg)} B</figcaption></figure>`,
    );
    writeFileSync(
      out,
      `<!doctype html><meta charset="utf-8"><style>body{margin:6px;background:#888;display:flex;flex-wrap:wrap;gap:6px;font:12px sans-serif}figure{margin:0;width:360px}svg{display:block;width:360px}</style>${cells.join("\n")}`,
    );
    console.log(`${pictures.size} pictures in ${out}`);
    continue;
  }

  const folder = join(here, "..", "courses", key, "images");
  if (mode === "--check") {
    for (const [name, svg] of pictures) {
      const file = join(folder, `${name}.svg`);
      if (!existsSync(file)) say(`${key}: ${name}.svg is missing; run node content/pictures/${source}`);
      else if (readFileSync(file, "utf8") !== svg) say(`${key}: ${name}.svg differs from its source; run node content/pictures/${source}`);
    }
  } else if (faults.length === 0) {
    mkdirSync(folder, { recursive: true });
    for (const [name, svg] of pictures) writeFileSync(join(folder, `${name}.svg`), svg);
    console.log(`${key}: ${pictures.size} pictures`);
  }
}

if (mode === "--check" && wrong === 0) console.log(`${sources.length} source(s): every picture is as its source draws it.`);
process.exitCode = wrong ? 1 : 0;
