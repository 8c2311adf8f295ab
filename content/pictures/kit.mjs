// The drawing kit of the courses: everything is drawn 360 wide in one hand and one palette. See README.md.
import { readdirSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// ---------------------------------------------------------------- palette

export const C = {
  paper: "#fff7ea",
  white: "#ffffff",
  ink: "#1d2a30",
  grey: "#5b6a70",
  line: "#cfd6d6",
  teal: "#0f4c5c",
  tealPale: "#d5e6e6",
  rust: "#9c3f10",
  orange: "#d9622b",
  orangePale: "#f9dcc6",
  green: "#4f772d",
  greenPale: "#dfe8cf",
  leaf: "#6a9a3c",
  red: "#a3271c",
  sand: "#efdfc2",
  wood: "#8a5a33",
  woodPale: "#b9824f",
  straw: "#e9c98f",
  blue: "#2b6ea3",
  gold: "#e2a52b",
  sky: "#e4f0ee",
  screen: "#bfe0e2",
};

// ---------------------------------------------------------------- bookkeeping

const WIDTH = 360;
const LARGEST = 6 * 1024;
const SMALLEST = 14;
const here = dirname(fileURLToPath(import.meta.url));
let pictures = new Map();
let faults = [];
let loose = [];
let collector = null;

/** For build.mjs: hand the pictures over instead of writing them. */
export function collect(receive) {
  collector = receive;
}

function fault(message) {
  if (!loose.includes(message)) loose.push(message);
}

const r1 = (v) => Math.round(v * 10) / 10;
const esc = (t) => String(t).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function flat(part, ctx) {
  if (part === null || part === undefined || part === false || part === true) return "";
  if (Array.isArray(part)) return part.map((p) => flat(p, ctx)).join("");
  if (typeof part === "function") return flat(part(ctx), ctx);
  return String(part);
}

/** Remembers a picture. `parts` are drawn in order: what comes first lies behind. */
export function picture(name, title, parts, { h = 240, ground = C.paper } = {}) {
  const ctx = { w: WIDTH, h };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? ""))
    fault("the name must have small letters without accents, digits and hyphens only");
  if (pictures.has(name)) fault("this name is used twice");
  if (typeof title !== "string" || title.trim().length < 6) fault("the title must say what is drawn");
  const drawn = (Array.isArray(parts) ? parts : [parts]).map((p) => flat(p, ctx));
  let svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 ${r1(h)}" font-family="system-ui, sans-serif" font-size="15" ` +
    `fill="${C.ink}" stroke-linecap="round" stroke-linejoin="round"><title>${esc(title)}</title>` +
    `<rect width="360" height="${r1(h)}" rx="18" fill="${ground}"/>${drawn.join("")}</svg>`;
  svg = compact(svg).normalize("NFC");
  if (/NaN|undefined|\[object/.test(svg)) fault("a number or a word is missing (NaN or undefined in the drawing)");
  checkTexts(svg, h);
  svg = share(svg, name);
  const bytes = Buffer.byteLength(svg, "utf8");
  if (bytes >= LARGEST) {
    const largest = drawn
      .map((d, i) => [Buffer.byteLength(d), i + 1])
      .sort((a, b) => b[0] - a[0])
      .slice(0, 3)
      .map(([b, i]) => `part ${i}: ${b}`)
      .join(", ");
    fault(`the picture has ${bytes} bytes; it must stay under ${LARGEST} (${largest}). Draw fewer things`);
  }
  for (const f of loose) faults.push(`${name}: ${f}`);
  loose = [];
  pictures.set(name, svg);
  return svg;
}

/** Last line of a course's file: `await save(import.meta.url)`. Writes content/courses/KEY/images/*.svg. */
export async function save(source, { folder } = {}) {
  const key = basename(source.startsWith("file:") ? fileURLToPath(source) : source).replace(/\.mjs$/, "");
  const mine = pictures;
  const wrong = [...faults, ...loose.map((f) => `after the last picture: ${f}`)];
  pictures = new Map();
  faults = [];
  loose = [];
  if (collector) {
    collector({ key, pictures: mine, faults: wrong });
    return;
  }

  if (wrong.length > 0) {
    for (const f of wrong) console.error(`${key}: ${f}`);
    console.error(`${wrong.length} fault(s); nothing was written.`);
    process.exitCode = 1;
    return;
  }

  const to = folder ?? join(here, "..", "courses", key, "images");
  mkdirSync(to, { recursive: true });
  for (const [name, svg] of mine) writeFileSync(join(to, `${name}.svg`), svg);
  const others = existsSync(to)
    ? readdirSync(to).filter((f) => f.endsWith(".svg") && !mine.has(f.slice(0, -4)))
    : [];
  const sizes = [...mine.values()].map((s) => Buffer.byteLength(s));
  console.log(`${key}: ${mine.size} pictures, largest ${Math.max(0, ...sizes)} bytes, in ${to}`);
  if (others.length > 0) console.log(`${key}: not drawn by this source: ${others.join(", ")}`);
}

function compact(svg) {
  return svg
    .replace(/<[a-z][^>]*>/g, (tag) =>
      tag
        .replace(/(-?\d+\.\d{2,})/g, (v, _, at) => {
          const scale = /scale\([^)]*$/.test(tag.slice(0, at));
          return String(Number(Number(v).toFixed(scale ? 2 : 1)));
        })
        .replace(/([\s",(MLHVQTCSAZa-z-])0\.(\d)/g, "$1.$2")
        .replace(/"#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3"/g, '"#$1$2$3"'),
    )
    .replace(/<g>((?:(?!<\/?g[ >]).)*)<\/g>/g, "$1");
}

/** Shapes that occur more than once are drawn once and used again; the ids are the picture's own. */
function share(svg, name) {
  const count = new Map();
  const leaf = /<(?:path|circle|rect|ellipse)[^>]*\/>/g;
  for (const [e] of svg.matchAll(leaf)) count.set(e, (count.get(e) ?? 0) + 1);
  let hash = 7;
  for (const ch of String(name)) hash = (hash * 31 + ch.codePointAt(0)) % 46656;
  const ids = new Map();
  return svg.replace(leaf, (e) => {
    const id = ids.get(e);
    if (id) return `<use href="#${id}"/>`;
    const n = count.get(e);
    const next = `${String.fromCharCode(97 + (ids.size % 26))}${hash.toString(36)}${ids.size >= 26 ? Math.floor(ids.size / 26) : ""}`;
    if (n < 2 || e.length * (n - 1) <= 10 + (16 + next.length) * (n - 1)) return e;
    ids.set(e, next);
    return e.replace(/^<(\w+)/, `<$1 id="${next}"`);
  });
}

// ---------------------------------------------------------------- text

const LETTERS =
  " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~ăâđêôơưĂÂĐÊÔƠƯ“”…–→✓×•₫·≠";
const REGULAR =
  "26 27 41 65 57 83 73 22 30 30 55 57 27 32 27 37 57 57 57 57 57 57 57 57 57 57 27 27 57 57 57 43 90 64 65 63 73 56 52 73 74 34 27 62 52 91 76 78 60 78 62 55 56 73 60 93 59 57 57 33 37 33 57 44 28 56 61 48 61 56 34 61 62 26 26 53 26 93 62 60 61 61 41 48 36 62 51 79 53 51 47 38 55 38 57 56 56 62 56 60 62 67 64 64 73 56 78 78 78 36 36 79 50 100 84 57 38 62 27 57"
    .split(" ")
    .map(Number);
const BOLD =
  "26 29 47 65 57 90 75 27 34 34 54 57 28 32 28 41 57 57 57 57 57 57 57 57 57 57 28 28 57 57 57 48 90 69 67 64 74 56 55 72 76 39 33 66 56 94 81 80 63 80 66 55 58 76 65 97 67 62 58 33 41 33 57 41 36 60 63 51 63 59 39 63 66 30 30 62 30 98 66 62 63 63 45 50 43 66 57 86 58 57 49 39 55 39 57 60 60 65 59 62 68 76 69 69 74 56 80 82 88 44 44 85 50 100 84 57 38 65 28 57"
    .split(" ")
    .map(Number);

/** Width of a line in the widest of the usual system fonts. */
export function textWidth(t, size = 15, bold = false) {
  let sum = 0;
  for (const ch of String(t).normalize("NFC")) {
    let at = LETTERS.indexOf(ch);
    if (at < 0) {
      const base = ch.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");
      at = LETTERS.indexOf(base);
    }
    sum += at < 0 ? 70 : (bold ? BOLD : REGULAR)[at];
  }
  return (sum * size) / 100;
}

/** Breaks a text into lines no wider than w; "\n" breaks where you want it. */
export function wrap(t, w, size = 15, bold = false) {
  const lines = [];
  for (const given of String(t).normalize("NFC").split("\n")) {
    let line = "";
    for (const word of given.split(" ")) {
      const longer = line ? `${line} ${word}` : word;
      if (line && textWidth(longer, size, bold) > w) {
        lines.push(line);
        line = word;
      } else line = longer;
      if (textWidth(word, size, bold) > w + 0.5)
        fault(`“${word}” does not fit into its box: ${Math.ceil(textWidth(word, size, bold))} px, ${Math.floor(w)} px there`);
    }
    lines.push(line);
  }
  return lines;
}

/** The same number of lines, of about the same length. */
function even(t, w, size, bold) {
  const lines = wrap(t, w, size, bold);
  if (lines.length < 2 || String(t).includes("\n")) return lines;
  const least = Math.max(...String(t).split(" ").map((word) => textWidth(word, size, bold)));
  let best = lines;
  for (let v = w - 4; v >= least; v -= 4) {
    const tried = wrap(t, v, size, bold);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}

function lineText(t, x, y, size, color, bold, anchor) {
  return (
    `<text x="${r1(x)}" y="${r1(y)}"${size && size !== 15 ? ` font-size="${r1(size)}"` : ""}` +
    `${color && color !== C.ink ? ` fill="${color}"` : ""}${bold ? ' font-weight="700"' : ""}` +
    `${anchor ? ` text-anchor="${anchor}"` : ""}>${esc(t)}</text>`
  );
}

/** Lines of text from a first baseline on. Returns [svg, height]. */
function block(lines, x, y, { size = 15, color = C.ink, bold = false, anchor, lead } = {}) {
  const step = lead ?? Math.round(size * 1.25);
  if (lines.length === 1) return [lineText(lines[0], x, y, size, color, bold, anchor), step];
  const g =
    `<g${size !== 15 ? ` font-size="${size}"` : ""}${color !== C.ink ? ` fill="${color}"` : ""}` +
    `${bold ? ' font-weight="700"' : ""}${anchor ? ` text-anchor="${anchor}"` : ""}>`;
  return [
    g + lines.map((l, i) => `<text x="${r1(x)}" y="${r1(y + i * step)}">${esc(l)}</text>`).join("") + "</g>",
    step * lines.length,
  ];
}

const anchors = { left: undefined, center: "middle", right: "end" };

/** Free text. x, y: first baseline (left, middle or right end after `align`); w breaks it into lines. */
export function text(t, { x = 180, y = 40, w, size = 16, bold = false, color = C.ink, align = "center", max } = {}) {
  const lines = w ? (align === "center" ? even : wrap)(t, w, size, bold) : String(t).split("\n");
  if (max && lines.length > max) fault(`“${t}” needs ${lines.length} lines, ${max} fit`);
  return block(lines, x, y, { size, color, bold, anchor: anchors[align] })[0];
}

/** Headline at the top. */
export function heading(t, { y = 34, size = 18, color = C.teal } = {}) {
  const lines = even(t, 330, size, true);
  if (lines.length > 2) fault(`the headline “${t}” needs ${lines.length} lines, 2 fit`);
  return block(lines, 180, y, { size, color, bold: true, anchor: "middle" })[0];
}

/** The saying of the picture, at its lower edge. */
export function caption(t, { y, size = 16, color = C.teal } = {}) {
  return (ctx) => {
    const lines = even(t, 330, size, true);
    if (lines.length > 2) fault(`the caption “${t}” needs ${lines.length} lines, 2 fit`);
    return block(lines, 180, y ?? ctx.h - 14 - (lines.length - 1) * 20, { size, color, bold: true, anchor: "middle" })[0];
  };
}

function checkTexts(svg, h) {
  const stack = [{ size: 16, bold: false, anchor: "start", s: 1, sx: 1, tx: 0, ty: 0 }];
  const seen = [];
  const heads = [];
  const cut = (a, b) => Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));
  const area = (a) => (a.x1 - a.x0) * (a.y1 - a.y0);
  for (const m of svg.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    if (m[5] !== undefined) {
      const at = stack[stack.length - 1];
      if (at.name !== "text" || !m[5].trim()) continue;
      const t = m[5].replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
      const size = at.size * at.s;
      if (size < SMALLEST - 0.05) fault(`the text “${t}” is ${r1(size)} px high; 14 is the least`);
      const w = textWidth(t, size, at.bold);
      const x = at.tx + at.sx * at.x;
      const left = at.anchor === "middle" ? x - w / 2 : at.anchor === "end" ? x - w : x;
      const y = at.ty + at.s * at.y;
      const b = { t, x0: left, x1: left + w, y0: y - size * 0.76, y1: y + size * 0.22 };
      if (b.x0 < 3 || b.x1 > WIDTH - 3 || b.y0 < 2 || b.y1 > h - 1)
        fault(`the text “${t}” reaches over the edge of the picture (x ${Math.round(b.x0)}–${Math.round(b.x1)}, y ${Math.round(y)})`);
      for (const o of seen) {
        if (Math.min(b.x1, o.x1) - Math.max(b.x0, o.x0) > 3 && Math.min(b.y1, o.y1) - Math.max(b.y0, o.y0) > 3)
          fault(`the texts “${o.t}” and “${t}” lie over each other`);
      }

      for (const f of heads) if (cut(f, b) > area(b) * 0.12) fault(`the text “${t}” lies on a face`);
      seen.push(b);
      continue;
    }

    if (m[1]) {
      stack.pop();
      continue;
    }

    const a = Object.fromEntries([...m[3].matchAll(/([\w-]+)="([^"]*)"/g)].map((x) => [x[1], x[2]]));
    const up = stack[stack.length - 1];
    const me = { ...up, name: m[2] };
    if (a["font-size"]) me.size = Number(a["font-size"]);
    if (a["font-weight"]) me.bold = Number(a["font-weight"]) >= 600;
    if (a["text-anchor"]) me.anchor = a["text-anchor"];
    for (const t of (a.transform ?? "").matchAll(/(\w+)\(([^)]*)\)/g)) {
      const v = t[2].split(/[ ,]+/).map(Number);
      if (t[1] === "translate") {
        me.tx += me.sx * v[0];
        me.ty += me.s * (v[1] ?? 0);
      } else if (t[1] === "scale") {
        me.sx *= v[0];
        me.s *= Math.abs(v[1] ?? v[0]);
      }
    }

    if (a.transform?.includes("rotate")) me.turned = true;
    const cover = (x0, y0, x1, y1, what, head) => {
      const [p, q] = [me.tx + me.sx * x0, me.tx + me.sx * x1];
      const c = { x0: Math.min(p, q), x1: Math.max(p, q), y0: me.ty + me.s * y0, y1: me.ty + me.s * y1 };
      for (const o of seen) if (cut(c, o) > area(o) * 0.2) fault(`${what} covers the text “${o.t}”`);
      if (head) heads.push(c);
      else for (const f of heads) if (cut(c, f) > area(f) * 0.3) fault(`${what} at x ${Math.round(c.x0)}, y ${Math.round(c.y0)} covers a face`);
    };
    if (m[2] === "path" && a.d === torso) {
      cover(-17, -42, 17, -4, "a figure", true);
      cover(-25, 8, 25, 72, "a figure");
    } else if (m[2] === "rect" && a.fill !== "none" && !me.turned && seen.length + heads.length > 0 && Number(a.width) * Number(a.height) * me.s * me.s > 500) {
      cover(Number(a.x ?? 0), Number(a.y ?? 0), Number(a.x ?? 0) + Number(a.width), Number(a.y ?? 0) + Number(a.height), "a box");
    }

    me.x = Number(a.x ?? 0);
    me.y = Number(a.y ?? 0);
    if (!m[4]) stack.push(me);
  }
}

// ---------------------------------------------------------------- small shapes

const P = (d, fill) => `<path d="${d}" fill="${fill}"/>`;
const S = (d, stroke, w = 2, more = "") => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${w}"${more}/>`;
const O = (x, y, r, fill) => `<circle cx="${r1(x)}" cy="${r1(y)}" r="${r1(r)}" fill="${fill}"/>`;
const R = (x, y, w, h, fill, rx = 0, stroke, sw = 2, more = "") =>
  `<rect x="${r1(x)}" y="${r1(y)}" width="${r1(w)}" height="${r1(h)}"${rx ? ` rx="${rx}"` : ""} fill="${fill}"` +
  `${stroke ? ` stroke="${stroke}"${sw === 1 ? "" : ` stroke-width="${sw}"`}` : ""}${more}/>`;
const G = (x, y, s, inner, flip = false) =>
  `<g transform="translate(${r1(x)} ${r1(y)})${flip ? ` scale(${-s} ${s})` : s === 1 ? "" : ` scale(${s})`}">${inner}</g>`;

/** The same with fill="none" said once. */
const L = (x, y, s, inner, flip = false) =>
  G(x, y, s, inner.replaceAll(' fill="none"', ""), flip).replace("<g ", '<g fill="none" ');

function shade(hex, by) {
  const part = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  const to = by < 0 ? 0 : 255;
  return "#" + part.map((v) => Math.round(v + (to - v) * Math.abs(by)).toString(16).padStart(2, "0")).join("");
}

const tones = {
  plain: [C.white, C.line, C.ink],
  teal: [C.tealPale, C.teal, C.teal],
  good: [C.greenPale, C.green, "#3a5a20"],
  warn: [C.orangePale, C.orange, C.rust],
  bad: ["#f6d5ce", C.red, C.red],
  sand: [C.sand, C.woodPale, C.ink],
  dark: [C.teal, C.teal, C.white],
};

/** Round mark with a number. */
export function badge(n, { x, y, r = 12, color = C.orange } = {}) {
  return (
    `<circle cx="${r1(x)}" cy="${r1(y)}" r="${r}" fill="${color}" stroke="#fff" stroke-width="2"/>` +
    lineText(n, x, y + 5, 15, C.white, true, "middle")
  );
}

/** ✓ in a green disc; ✗ in a red one: told apart by shape, not by colour alone. */
export function tick({ x, y, r = 12 } = {}) {
  return (
    O(x, y, r, C.green) +
    S(`M${r1(x - r * 0.45)} ${r1(y)}l${r1(r * 0.32)} ${r1(r * 0.38)} ${r1(r * 0.58)}-${r1(r * 0.72)}`, C.white, r1(r * 0.26))
  );
}

export function cross({ x, y, r = 12 } = {}) {
  const k = r1(r * 0.38);
  return (
    `<path d="M${r1(x - r * 0.42)} ${r1(y - r)}h${r1(r * 0.84)}l${r1(r * 0.58)} ${r1(r * 0.58)}v${r1(r * 0.84)}l-${r1(r * 0.58)} ${r1(r * 0.58)}h-${r1(r * 0.84)}l-${r1(r * 0.58)}-${r1(r * 0.58)}v-${r1(r * 0.84)}z" fill="${C.red}"/>` +
    S(`M${r1(x - k)} ${r1(y - k)}l${2 * k} ${2 * k}m0-${2 * k}l-${2 * k} ${2 * k}`, C.white, r1(r * 0.26))
  );
}

export function warnSign({ x, y, r = 12 } = {}) {
  return G(x, y, r1(r) / 12, P("M0-11L12 10H-12z", C.orange) + S("M0-4v6", C.white, 2.6) + S("M0 6.2v.1", C.white, 2.8));
}

/** Arrow from one point to another; label stands over its middle. */
export function arrow(from, to, { color = C.orange, width = 4, dash = false, label, bend = 0 } = {}) {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const mx = (x1 + x2) / 2 + (bend ? ((y1 - y2) * bend) / 100 : 0);
  const my = (y1 + y2) / 2 + (bend ? ((x2 - x1) * bend) / 100 : 0);
  const a = Math.atan2(y2 - my, x2 - mx);
  const k = 5 + width * 1.6;
  const p = (d) => `${r1(x2 - k * Math.cos(a + d))} ${r1(y2 - k * Math.sin(a + d))}`;
  const ex = r1(x2 - width * Math.cos(a));
  const ey = r1(y2 - width * Math.sin(a));
  return (
    S(bend ? `M${r1(x1)} ${r1(y1)}Q${r1(mx)} ${r1(my)} ${ex} ${ey}` : `M${r1(x1)} ${r1(y1)}L${ex} ${ey}`, color, width, dash ? ' stroke-dasharray="2 8"' : "") +
    P(`M${r1(x2)} ${r1(y2)}L${p(0.5)} ${p(-0.5)}z`, color) +
    (label ? lineText(label, mx, Math.min(my, (y1 + y2) / 2) - width - 4, 15, color, true, "middle") : "")
  );
}

/** Coloured box with text. tone: plain, teal, good, warn, bad, sand, dark. mark: "tick", "cross", "warn" or a number. */
export function box(t, { x = 204, y = 30, w = 140, tone = "plain", size = 15, bold = false, align = "left", mark, h, to } = {}) {
  const [fill, stroke, color] = tones[tone] ?? tones.plain;
  const inset = mark === undefined ? 0 : 28;
  const lines = (align === "center" ? even : wrap)(t, w - 20 - inset, size, bold);
  const step = Math.round(size * 1.25);
  const height = h ?? lines.length * step + 16;
  if (lines.length * step + 8 > height) fault(`“${t}” needs a box ${lines.length * step + 10} px high, ${height} px given`);
  const first = y + (height - lines.length * step) / 2 + size * 0.98;
  const cx = align === "center" ? x + inset + (w - inset) / 2 : x + 10 + inset;
  return (
    (to ? arrow([to[0] < x ? x : to[0] > x + w ? x + w : x + w / 2, to[0] < x || to[0] > x + w ? y + height / 2 : to[1] < y ? y : y + height], to, { width: 3 }) : "") +
    R(x, y, w, height, fill, 10, stroke) +
    (mark === undefined ? "" : marker(mark, x + 20, y + height / 2, 11)) +
    block(lines, cx, first, { size, bold, color: tone === "bad" || tone === "dark" || bold ? color : C.ink, anchor: align === "center" ? "middle" : undefined, lead: step })[0]
  );
}

function marker(mark, x, y, r) {
  if (mark === "tick") return tick({ x, y, r });
  if (mark === "cross") return cross({ x, y, r });
  if (mark === "warn") return warnSign({ x, y, r });
  if (typeof mark === "number") return badge(mark, { x, y, r });
  return icon(mark, { x, y, size: r * 2.2 });
}

/** Speech bubble; `to` is the mouth it comes from. */
export function say(t, { x = 14, y = 14, w = 150, to, size = 15, tone = "plain", bold = false } = {}) {
  const [fill, line, color] = tones[tone] ?? tones.plain;
  const stroke = tone === "plain" ? C.teal : line;
  const lines = even(t, w - 20, size, bold);
  const step = Math.round(size * 1.25);
  const h = lines.length * step + 16;
  let tail = "";
  let d = "";
  if (to) {
    const below = to[1] > y + h;
    const above = to[1] < y;
    if (below || above) {
      const bx = Math.max(x + 24, Math.min(x + w - 24, to[0]));
      const by = below ? y + h : y;
      tail = `M${r1(bx - 9)} ${r1(by)}L${r1(to[0])} ${r1(to[1])}L${r1(bx + 9)} ${r1(by)}`;
    } else {
      const bx = to[0] < x ? x : x + w;
      const by = y + h / 2;
      tail = `M${r1(bx)} ${r1(by - 8)}L${r1(to[0])} ${r1(to[1])}L${r1(bx)} ${r1(by + 8)}`;
    }

    d = `<path d="${tail}" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`;
    const [, ax, ay, bx2, by2] = tail.match(/M(\S+) (\S+)L.*L(\S+) (\S+)/);
    d += S(`M${ax} ${ay}L${bx2} ${by2}`, fill, 3);
  }

  return (
    R(x, y, w, h, fill, 12, stroke) +
    d +
    block(lines, x + w / 2, y + 8 + size * 0.98, { size, bold, color: tone === "plain" ? C.ink : color, anchor: "middle", lead: step })[0]
  );
}

/** Pointing hand; x, y is the tip of the finger. from: "below" (default), "left", "right". */
export function finger({ x, y, s = 1, from = "below", skin = "#e3ab80", sleeve = C.teal } = {}) {
  const turn = { below: -18, right: -62, left: 62 }[from] ?? -18;
  const line = shade(skin, -0.45);
  return (
    `<g transform="translate(${r1(x)} ${r1(y)}) rotate(${turn})${s === 1 ? "" : ` scale(${s})`}">` +
    P("M0 44h22v16H0z", sleeve) +
    `<path d="M-5 5a5 5 0 0 1 10 0V20q1-3 5-2.5t4.5 4q1.5-2 4.5-1.5t4 4q4 0 4 5V36q0 7-4 11H1Q-3 44-5 40L-13 29q-2-5 2-6.500t6 3z" fill="${skin}" stroke="${line}" stroke-width="1.600"/>` +
    S("M5 21v8M14.500 22v7M23 25v5", line, 1.6) +
    "</g>"
  );
}

// ---------------------------------------------------------------- rows: the content of screens, papers and panels

const qrCells = (() => {
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  let d = "";
  for (let y = 0; y < 21; y++) {
    let x = 0;
    let at = null;
    while (x < 21) {
      const eye = (x < 8 && y < 8) || (x > 12 && y < 8) || (x < 8 && y > 12);
      const run = 1 + Math.floor(next() * 3);
      if (!eye && next() > 0.42) {
        const len = Math.min(run, 21 - x);
        const end = x < 8 ? x + len : Math.min(x + len, y < 8 ? 13 : 21);
        if (end > x) {
          d += at === null ? `M${x} ${y}.5h${end - x}` : `m${x - at} 0h${end - x}`;
          at = end;
          x = end;
        }
      }

      x += eye ? 1 : 1 + Math.floor(next() * 2);
    }
  }

  return d;
})();

/** A pattern that looks like a QR code and leads nowhere. x, y: upper left corner. */
export function qr({ x, y, size = 84, color = C.ink, frame = true } = {}) {
  const k = size / 25;
  return (
    (frame ? R(x, y, size, size, C.white, 4) : "") +
    `<g transform="translate(${r1(x + 2 * k)} ${r1(y + 2 * k)}) scale(${k.toFixed(2)})" stroke="${color}" fill="none" stroke-linecap="butt" stroke-linejoin="miter">` +
    `<path d="${qrCells}"/><path d="M.5 .5h6v6h-6zM14.5 .5h6v6h-6zM.5 14.5h6v6h-6z"/><path d="M2 3.500h3M16 3.500h3M2 17.500h3" stroke-width="3"/></g>`
  );
}

const btn = {
  main: [C.teal, C.white],
  good: [C.green, C.white],
  bad: [C.red, C.white],
  plain: [C.sand, C.ink],
};

function button(t, x, y, w, kind = "main", h = 30) {
  const [fill, color] = btn[kind] ?? btn.main;
  if (textWidth(t, 15, true) > w - 6) fault(`the button “${t}” needs ${Math.ceil(textWidth(t, 15, true)) + 6} px, ${Math.floor(w)} px there`);
  return R(x, y, w, h, fill, 8) + lineText(t, x + w / 2, y + h / 2 + 5.3, 15, color, true, "middle");
}

function fits(t, w, size, bold, what) {
  if (textWidth(t, size, bold) > w + 0.5)
    fault(`${what} “${t}” needs ${Math.ceil(textWidth(t, size, bold))} px, ${Math.floor(w)} px there`);
}

// Each kind of row: (row, x, y, w) => [height, svg].
const kinds = [
  ["gap", (r) => [r.gap, ""]],
  ["line", (r, x, y, w) => [9, S(`M${r1(x)} ${r1(y + 4)}h${r1(w)}`, C.line, 1.5)]],
  [
    "title",
    (r, x, y, w) => {
      const size = r.size ?? 17;
      const lines = even(r.title, w, size, true);
      const [svg, h] = block(lines, x + w / 2, y + size, { size, bold: true, color: r.color ?? C.teal, anchor: "middle" });
      return [h + 2, svg];
    },
  ],
  [
    "label",
    (r, x, y, w) => {
      if (r.inline) {
        fits(`${r.label} ${r.value}`, w, 15, false, "the row");
        return [22, lineText(r.label, x, y + 15, 15, C.grey) + lineText(r.value, x + w, y + 15, 15, r.color ?? C.ink, true, "end")];
      }
      const lines = wrap(r.value, w, r.size ?? 15, true);
      const [v, h] = block(lines, x, y + 33, { bold: true, size: r.size ?? 15, color: r.color ?? C.ink });
      fits(r.label, w, 14, false, "the label");
      return [h + 20, lineText(r.label, x, y + 13, 14, C.grey) + v];
    },
  ],
  [
    "switch",
    (r, x, y, w) => {
      const lines = wrap(r.switch, w - 40, 15);
      const h = Math.max(26, lines.length * 18 + 6);
      const on = r.on !== false;
      return [
        h,
        block(lines, x, y + (h - lines.length * 18) / 2 + 14.5, { lead: 18 })[0] +
          R(x + w - 34, y + h / 2 - 9, 34, 18, on ? C.green : "#9aa5a8", 9) +
          O(x + w - (on ? 9 : 25), y + h / 2, 7, C.white),
      ];
    },
  ],
  [
    "input",
    (r, x, y, w) => {
      const top = r.input ? 20 : 0;
      const v = r.secret ? "••••••••".slice(0, r.secret === true ? 6 : r.secret) : (r.value ?? "");
      fits(r.input || "", w, 14, false, "the label");
      fits(v, w - 16, 15, false, "the field");
      return [
        top + 32,
        (r.input ? lineText(r.input, x, y + 14, 14, C.grey) : "") +
          R(x, y + top, w, 28, C.white, 6, r.tone === "bad" ? C.red : r.tone === "good" ? C.green : "#8fa3a8", 1.5) +
          (v ? lineText(v, x + 8, y + top + 19.500, 15, r.hint ? C.grey : C.ink) : S(`M${r1(x + 9)} ${r1(y + top + 7)}v14`, C.teal, 2)),
      ];
    },
  ],
  [
    "keys",
    (r, x, y, w) => {
      const number = r.keys === "123";
      if (number) {
        const kw = (w - 8) / 3;
        let d = "";
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "⌫"].forEach((k, i) => {
          if (!k) return;
          const kx = x + (i % 3) * (kw + 4);
          const ky = y + Math.floor(i / 3) * 24;
          d += R(kx, ky, kw, 20, C.tealPale, 5);
          d +=
            k === "⌫"
              ? S(`M${r1(kx + kw / 2 + 6)} ${ky + 10}h-12m4-4l-4 4 4 4`, C.ink, 2)
              : `<text x="${r1(kx + kw / 2)}" y="${r1(ky + 15)}">${k}</text>`;
        });
        return [98, `<g text-anchor="middle">${d}</g>`];
      }
      // A hint of letters: three rows of keys without marks.
      const k = w / 10;
      const row = (n, yy) => S(`M${r1(x + (w - n * k) / 2 + k / 2)} ${r1(yy)}h${r1((n - 1) * k + 0.1)}`, C.white, r1(k * 0.72), ` stroke-dasharray="0 ${r1(k)}"`);
      return [
        56,
        R(x - 4, y, w + 8, 54, "#c9d6d8", 6) +
          row(10, y + 9) + row(9, y + 22) + row(7, y + 35) +
          R(x + w * 0.25, y + 43, w * 0.5, 8, C.white, 4),
      ];
    },
  ],
  [
    "them",
    (r, x, y, w) => {
      const bw = w * (r.wide ? 1 : 0.88);
      const lines = wrap(r.them, bw - 16, 15);
      const h = lines.length * 18 + 12;
      const mark = r.bad ? warnSign({ x: x + bw - 2, y: y + 2, r: 10 }) : "";
      const link = r.link ? lineText(r.link, x + 8, y + h + 12, 15, C.blue, true) + S(`M${r1(x + 8)} ${r1(y + h + 15)}h${r1(textWidth(r.link, 15, true))}`, C.blue, 1.2) : "";
      if (r.link) fits(r.link, bw - 16, 15, true, "the link");
      const hh = h + (r.link ? 20 : 0);
      return [
        hh + 2,
        R(x, y, bw, hh, r.bad ? C.orangePale : "#e7ecec", 10, r.bad ? C.orange : undefined, 2, r.bad ? ' stroke-dasharray="5 4"' : "") +
          block(lines, x + 8, y + 19, { lead: 18 })[0] + link + mark,
      ];
    },
  ],
  [
    "me",
    (r, x, y, w) => {
      const lines = wrap(r.me, w * 0.88 - 16, 15);
      const bw = Math.min(w, Math.max(...lines.map((l) => textWidth(l))) + 20);
      const h = lines.length * 18 + 12;
      return [h + 2, R(x + w - bw, y, bw, h, C.screen, 10) + block(lines, x + w - bw + 9, y + 19, { lead: 18 })[0]];
    },
  ],
  [
    "notice",
    (r, x, y, w) => {
      const lines = wrap(r.text ?? "", w - 18, 15, false);
      const h = 26 + (r.text ? lines.length * 18 : 0) + 4;
      fits(r.notice, w - 40, 15, true, "the notice");
      return [
        h + 2,
        R(x, y, w, h, r.bad ? C.orangePale : C.white, 9, r.bad ? C.orange : "#8fa3a8", 1.5) +
          icon(r.icon ?? "bell", { x: x + 18, y: y + 15, size: 20, color: r.bad ? C.rust : C.teal }) +
          lineText(r.notice, x + 34, y + 20, 15, r.bad ? C.rust : C.teal, true) +
          (r.text ? block(lines, x + 9, y + 39, { lead: 18 })[0] : ""),
      ];
    },
  ],
  [
    "qr",
    (r, x, y, w) => {
      const size = typeof r.qr === "number" ? r.qr : Math.min(w, 96);
      const below = r.text ? wrap(r.text, w, 15, true) : [];
      return [
        size + below.length * 19 + (below.length ? 4 : 0),
        qr({ x: x + (w - size) / 2, y, size }) +
          (below.length ? block(below, x + w / 2, y + size + 16, { bold: true, anchor: "middle" })[0] : ""),
      ];
    },
  ],
  [
    "camera",
    (r, x, y, w) => {
      const h = r.h ?? Math.min(w, 118);
      const cx = x + w / 2;
      const k = Math.min(w, h) / 2 - 12;
      const c = k * 0.45;
      const inner =
        r.camera === "qr"
          ? qr({ x: cx - k * 0.72, y: y + h / 2 - k * 0.72, size: k * 1.44 })
          : r.camera === "face"
            ? O(cx, y + h / 2 - k * 0.15, k * 0.48, "#e3ab80") + P(`M${r1(cx - k * 0.75)} ${r1(y + h / 2 + k * 0.9)}q0-${r1(k * 0.5)} ${r1(k * 0.75)}-${r1(k * 0.5)}t${r1(k * 0.75)} ${r1(k * 0.5)}z`, C.tealPale) + S(`M${r1(cx - k * 0.18)} ${r1(y + h / 2 - k * 0.2)}h.1M${r1(cx + k * 0.18)} ${r1(y + h / 2 - k * 0.2)}h.1`, C.ink, r1(k * 0.12)) + S(`M${r1(cx - k * 0.15)} ${r1(y + h / 2 + k * 0.05)}q${r1(k * 0.15)} ${r1(k * 0.12)} ${r1(k * 0.3)} 0`, C.ink, 2)
            : r.camera === "card"
              ? icon("idcard", { x: cx, y: y + h / 2, size: k * 1.7, color: C.teal })
              : r.camera
                ? icon(r.camera, { x: cx, y: y + h / 2, size: k * 1.3, color: C.screen, bg: "#33434b" })
                : "";
      const [l, t] = [r1(cx - k), r1(y + h / 2 - k)];
      return [
        h,
        R(x, y, w, h, "#33434b", 6) + inner +
          S(`M${l} ${r1(t + c)}v-${r1(c)}h${r1(c)}m${r1(2 * k - 2 * c)} 0h${r1(c)}v${r1(c)}m0 ${r1(2 * k - 2 * c)}v${r1(c)}h-${r1(c)}m-${r1(2 * k - 2 * c)} 0h-${r1(c)}v-${r1(c)}`, C.orange, 4),
      ];
    },
  ],
  [
    "map",
    (r, x, y, w) => {
      const h = r.h ?? 96;
      const t = typeof r.map === "string" ? r.map : "";
      if (t) fits(t, w - 12, 15, true, "the place");
      return [
        h,
        R(x, y, w, h, C.greenPale, 6) +
          S(`M${r1(x + 2)} ${r1(y + h * 0.75)}L${r1(x + w * 0.45)} ${r1(y + h * 0.55)}L${r1(x + w - 2)} ${r1(y + h * 0.7)}M${r1(x + w * 0.45)} ${r1(y + h * 0.55)}L${r1(x + w * 0.3)} ${r1(y + 3)}`, C.white, 7) +
          S(`M${r1(x + w * 0.75)} ${r1(y + 3)}Q${r1(x + w * 0.62)} ${r1(y + h * 0.4)} ${r1(x + w - 3)} ${r1(y + h * 0.5)}`, C.screen, 9) +
          icon("pin", { x: x + w * 0.45, y: y + h * 0.55 - 16, size: 36, color: C.red }) +
          (t ? R(x + w / 2 - textWidth(t, 15, true) / 2 - 5, y + h - 22, textWidth(t, 15, true) + 10, 20, C.white, 5) + lineText(t, x + w / 2, y + h - 7, 15, C.ink, true, "middle") : ""),
      ];
    },
  ],
  [
    "progress",
    (r, x, y, w) => {
      const top = r.text ? 20 : 2;
      if (r.text) fits(r.text, w, 15, false, "the row");
      return [
        top + 16,
        (r.text ? lineText(r.text, x, y + 15) : "") +
          R(x, y + top, w, 11, C.tealPale, 5.5) + R(x, y + top, Math.max(11, (w * r.progress) / 100), 11, r.color ?? C.green, 5.5),
      ];
    },
  ],
  [
    "number",
    (r, x, y, w) => {
      const size = r.size ?? 26;
      fits(r.number, w, size, true, "the number");
      const lines = r.text ? wrap(r.text, w, 15) : [];
      return [
        size * 1.15 + lines.length * 19 + 2,
        (lines.length ? block(lines, x + w / 2, y + 15, { color: C.grey, anchor: "middle" })[0] : "") +
          lineText(r.number, x + w / 2, y + lines.length * 19 + size * 0.92, size, r.color ?? C.ink, true, "middle"),
      ];
    },
  ],
  ["warn", (r, x, y, w) => note(r.warn, x, y, w, "warn", C.orangePale, C.orange, C.rust)],
  ["danger", (r, x, y, w) => note(r.danger, x, y, w, "cross", "#f6d5ce", C.red, C.red)],
  ["info", (r, x, y, w) => note(r.info, x, y, w, undefined, C.tealPale, C.teal, C.ink)],
  [
    "ok",
    (r, x, y, w) => {
      const lines = r.ok === true ? [] : wrap(r.ok, w, 16, true);
      return [44 + lines.length * 20, tick({ x: x + w / 2, y: y + 21, r: 20 }) + (lines.length ? block(lines, x + w / 2, y + 59, { size: 16, bold: true, color: C.green, anchor: "middle" })[0] : "")];
    },
  ],
  [
    "no",
    (r, x, y, w) => {
      const lines = r.no === true ? [] : wrap(r.no, w, 16, true);
      return [44 + lines.length * 20, cross({ x: x + w / 2, y: y + 21, r: 20 }) + (lines.length ? block(lines, x + w / 2, y + 59, { size: 16, bold: true, color: C.red, anchor: "middle" })[0] : "")];
    },
  ],
  [
    "stars",
    (r, x, y) => [22, `<g fill="${C.gold}">` + Array.from({ length: 5 }, (_, i) => `<path d="M${r1(x + 10 + i * 20)} ${r1(y + 2)}l2.600 5.600 6 .7-4.500 4.100 1.300 6-5.400-3-5.400 3 1.300-6-4.500-4.100 6-.7z"${i < r.stars ? "" : ` fill="#d9dedd"`}/>`).join("") + "</g>"],
  ],
  [
    "track",
    (r, x, y, w) => {
      const n = r.track.length;
      const k = w / n;
      const at = r.at ?? 0;
      return [
        46,
        S(`M${r1(x + k / 2)} ${r1(y + 11)}h${r1(k * (n - 1))}`, C.line, 4) + (at > 0 ? S(`M${r1(x + k / 2)} ${r1(y + 11)}h${r1(k * at)}`, C.green, 4) : "") +
          r.track
            .map((t, i) => {
              fits(t, k + 4, 14, i === at, "the step");
              const cx = x + k * (i + 0.5);
              return (i < at ? tick({ x: cx, y: y + 11, r: 10 }) : `<circle cx="${r1(cx)}" cy="${r1(y + 11)}" r="9" fill="${i === at ? C.orange : "#fff"}" stroke="${i === at ? C.orange : "#9aa5a8"}" stroke-width="2.500"/>`) + lineText(t, cx, y + 38, 14, C.ink, i === at, "middle");
            })
            .join(""),
      ];
    },
  ],
  [
    "search",
    (r, x, y, w) => {
      fits(r.search, w - 36, 15, false, "the field");
      return [32, R(x, y, w, 28, C.white, 14, "#8fa3a8", 1.5) + icon("search", { x: x + 16, y: y + 14, size: 18, color: C.grey }) + lineText(r.search, x + 29, y + 19.5, 15, r.hint ? C.grey : C.ink)];
    },
  ],
  [
    "ai",
    (r, x, y, w) => {
      const lines = wrap(r.ai, w - 44, 15);
      const h = lines.length * 18 + 12;
      return [h + 2, O(x + 12, y + 13, 12, C.teal) + icon("ai", { x: x + 12, y: y + 13, size: 18, color: C.white, color2: C.gold }) + R(x + 28, y, w - 28, h, r.bad ? C.orangePale : C.tealPale, 10, r.bad ? C.orange : undefined, 2, r.bad ? ' stroke-dasharray="5 4"' : "") + block(lines, x + 36, y + 19, { lead: 18 })[0] + (r.bad ? warnSign({ x: x + w - 2, y: y + 2, r: 10 }) : "")];
    },
  ],
  [
    "code",
    (r, x, y, w) => {
      const list = Array.isArray(r.code) ? r.code : [r.code];
      list.forEach((l) => fits(l, w - 16, 14, false, "the code"));
      return [list.length * 19 + 14, R(x, y, w, list.length * 19 + 10, "#26343b", 6) + `<g font-size="14" fill="#dcebe9">${list.map((l, i) => `<text x="${r1(x + 8 + (l.length - l.trimStart().length) * 7)}" y="${r1(y + 19 + i * 19)}">${esc(l.trim())}</text>`).join("")}</g>`];
    },
  ],
  [
    "tabs",
    (r, x, y, w) => {
      const k = w / r.tabs.length;
      return [28, S(`M${r1(x)} ${r1(y + 25)}h${r1(w)}`, C.line, 2) + r.tabs.map((t, i) => (fits(t, k - 2, 15, i === (r.at ?? 0), "the tab"), lineText(t, x + k * (i + 0.5), y + 17, 15, i === (r.at ?? 0) ? C.teal : C.grey, i === (r.at ?? 0), "middle"))).join("") + S(`M${r1(x + k * (r.at ?? 0) + 4)} ${r1(y + 25)}h${r1(k - 8)}`, C.orange, 3.5)];
    },
  ],
  [
    "slider",
    (r, x, y, w) => {
      if (r.text) fits(r.text, w, 15, false, "the row");
      const t = r.text ? 20 : 2;
      return [t + 22, (r.text ? lineText(r.text, x, y + 15) : "") + S(`M${r1(x + 4)} ${r1(y + t + 9)}h${r1(w - 8)}`, C.line, 5) + S(`M${r1(x + 4)} ${r1(y + t + 9)}h${r1(((w - 8) * r.slider) / 100)}`, C.teal, 5) + O(x + 4 + ((w - 8) * r.slider) / 100, y + t + 9, 9, C.teal)];
    },
  ],
  [
    "faces",
    (r, x, y, w) => {
      const per = r.per ?? Math.min(3, r.faces.length);
      const k = (w - (per - 1) * 6) / per;
      const h = r.h ?? Math.min(k * 0.95, 86);
      const rows = Math.ceil(r.faces.length / per);
      const tints = [C.tealPale, C.sand, C.greenPale, C.orangePale];
      return [
        rows * (h + 6),
        r.faces
          .map((f, i) => {
            const o = typeof f === "string" ? { person: f } : f;
            const [px, py] = [x + (i % per) * (k + 6), y + Math.floor(i / per) * (h + 6)];
            const sc = Math.min((h - 4) / 92, k / 84);
            const { person: kind, ...more } = o;
            return R(px, py, k, h, tints[i % 4], 6) + (kind ? headOnly(kind, px + k / 2, py + h, sc, more) : icon(o.icon ?? "person", { x: px + k / 2, y: py + h / 2, size: h * 0.5, bg: tints[i % 4] }));
          })
          .join(""),
      ];
    },
  ],
  ["button", (r, x, y, w) => [34, button(r.button, x, y, w, r.kind)]],
  [
    "pair",
    (r, x, y, w) => [34, button(r.pair[0], x, y, w / 2 - 3, r.kinds?.[0] ?? "plain") + button(r.pair[1], x + w / 2 + 3, y, w / 2 - 3, r.kinds?.[1] ?? "main")],
  ],
  [
    "check",
    (r, x, y, w) => {
      const lines = wrap(r.check, w - 26, 15);
      const on = r.on !== false;
      return [
        lines.length * 19 + 5,
        (r.round
          ? `<circle cx="${r1(x + 9)}" cy="${r1(y + 10)}" r="8" fill="#fff" stroke="${C.teal}" stroke-width="2"/>` + (on ? O(x + 9, y + 10, 4, C.teal) : "")
          : R(x + 1, y + 2, 16, 16, on ? C.teal : C.white, 3, C.teal) + (on ? S(`M${r1(x + 5)} ${r1(y + 10)}l3 3.500 5.500-7`, C.white, 2.6) : "")) +
          block(lines, x + 26, y + 15.500, { lead: 19 })[0],
      ];
    },
  ],
  [
    "mark",
    (r, x, y, w) => {
      const lines = wrap(r.text, w - 30, 15, r.bold);
      return [lines.length * 19 + 6, marker(r.mark, x + 11, y + 11, 10) + block(lines, x + 29, y + 16, { lead: 19, bold: r.bold })[0]];
    },
  ],
  [
    "pin",
    (r, x, y, w) => {
      const of = r.of ?? 6;
      if (r.digits) {
        const k = Math.min(26, (w - (r.digits.length - 1) * 4) / r.digits.length);
        const x0 = x + (w - (k + 4) * r.digits.length + 4) / 2;
        return [34, [...r.digits].map((d, i) => R(x0 + i * (k + 4), y, k, 28, C.white, 4, "#8fa3a8", 1.5) + lineText(d, x0 + i * (k + 4) + k / 2, y + 20, 16, C.ink, true, "middle")).join("")];
      }
      const x0 = x + w / 2 - (of - 1) * 8;
      return [22, Array.from({ length: of }, (_, i) => `<circle cx="${r1(x0 + i * 16)}" cy="${r1(y + 10)}" r="5" fill="${i < r.pin ? C.teal : C.white}" stroke="${C.teal}" stroke-width="1.500"/>`).join("")];
    },
  ],
  [
    "apps",
    (r, x, y, w) => {
      const per = r.per ?? 3;
      const k = w / per;
      const tile = Math.min(38, k - 8);
      const high = tile + (r.apps.some((a) => Array.isArray(a) && a[1]) ? 25 : 6);
      const colors = [C.teal, C.green, C.rust, C.blue, C.orange, C.grey];
      return [
        Math.ceil(r.apps.length / per) * high,
        r.apps
          .map((a, i) => {
            const [name, label, hot] = Array.isArray(a) ? a : [a];
            const cx = x + k * (i % per) + k / 2;
            const cy = y + Math.floor(i / per) * high;
            if (label) fits(label, k, 14, false, "the label");
            const fill = colors[i % 6];
            return (
              (hot ? R(cx - tile / 2 - 3.5, cy - 1.5, tile + 7, tile + 7, "none", 12, C.orange, 3.5) : "") +
              R(cx - tile / 2, cy + 2, tile, tile, fill, 9) +
              icon(name, { x: cx, y: cy + 2 + tile / 2, size: tile * 0.7, color: C.white, bg: fill }) +
              (label ? lineText(label, cx, cy + tile + 18.5, 14, C.ink, false, "middle") : "")
            );
          })
          .join(""),
      ];
    },
  ],
  [
    "person",
    (r, x, y, w) => {
      fits(r.person, w - 40, 15, true, "the name");
      return [
        38,
        O(x + 16, y + 17, 15, r.unknown ? "#aebbbe" : C.tealPale) +
          (r.unknown ? lineText("?", x + 16, y + 23, 17, C.ink, true, "middle") : icon("person", { x: x + 16, y: y + 17, size: 22, color: C.teal })) +
          lineText(r.person, x + 38, y + (r.note ? 14 : 22), 15, C.ink, true) +
          (r.note ? (fits(r.note, w - 38, 14, false, "the note"), lineText(r.note, x + 38, y + 31, 14, C.grey)) : ""),
      ];
    },
  ],
  [
    "table",
    (r, x, y, w) => {
      const cols = r.table[0].length;
      const share = r.cols ?? Array(cols).fill(1 / cols);
      const sum = share.reduce((a, b) => a + b, 0);
      const lefts = share.map((_, i) => x + (w * share.slice(0, i).reduce((a, b) => a + b, 0)) / sum);
      const h = r.rowH ?? 24;
      let d = R(x, y, w, h, C.tealPale, 0);
      const n = r.table.length;
      d += S(`M${r1(x)} ${r1(y)}h${r1(w)}v${n * h}h-${r1(w)}zM${Array.from({ length: n - 1 }, (_, i) => `${r1(x)} ${r1(y + (i + 1) * h)}h${r1(w)}`).join("M")}` + lefts.slice(1).map((l) => `M${r1(l)} ${r1(y)}v${n * h}`).join(""), "#8fa3a8", 1);
      r.table.forEach((row, j) =>
        row.forEach((cell, i) => {
          const cw = (w * share[i]) / sum;
          const cy = y + j * h + h / 2;
          if (cell === "✓") d += tick({ x: lefts[i] + cw / 2, y: cy, r: 8 });
          else if (cell === "✗") d += cross({ x: lefts[i] + cw / 2, y: cy, r: 8 });
          else if (cell !== "" && cell !== null && cell !== undefined) {
            const size = r.size ?? 14;
            fits(String(cell), cw - 8, size, j === 0, "the cell");
            const num = j > 0 && /^[\d.,+ %-]+$/.test(cell);
            d += lineText(cell, num ? lefts[i] + cw - 5 : lefts[i] + 5, cy + 5, size, C.ink, j === 0, num ? "end" : undefined);
          }
        }),
      );
      if (r.hotCell) {
        const [j, i] = r.hotCell;
        d += R(lefts[i], y + j * h, (w * share[i]) / sum, h, "none", 4, C.orange, 3);
      }
      return [n * h + 4, d];
    },
  ],
  [
    "sign",
    (r, x, y, w) => {
      const cx = x + w * 0.64;
      const at = r.stamp ? y + 10 : y;
      fits(r.sign, w, 14, false, "the name");
      return [
        at - y + 48,
        (r.stamp ? redStamp({ x: x + 28, y: y + 22, r: 25, text: r.stamp === true ? "ĐÃ KÝ" : r.stamp }) : "") +
          S(`M${r1(cx - 26)} ${r1(at + 24)}q8-24 13-10t-4 10q12-18 15-8t3 4q6-8 10-2t16-4`, C.blue, 2) +
          (r.digital ? icon("shield", { x: cx + 40, y: at + 14, size: 26, color: C.green }) : "") +
          lineText(r.sign, Math.min(cx, x + w - textWidth(r.sign, 14, true) / 2), at + 43, 14, C.ink, true, "middle"),
      ];
    },
  ],
  [
    "photo",
    (r, x, y, w) => {
      const h = r.h ?? 64;
      return [
        h + 4,
        R(x, y, w, h, C.sky, 5) +
          P(`M${r1(x)} ${r1(y + h)}l${r1(w * 0.3)}-${r1(h * 0.6)} ${r1(w * 0.2)} ${r1(h * 0.35)} ${r1(w * 0.16)}-${r1(h * 0.25)} ${r1(w * 0.34)} ${r1(h * 0.5)}z`, C.leaf) +
          O(x + w * 0.76, y + h * 0.28, h * 0.14, C.gold) +
          (r.play ? O(x + w / 2, y + h / 2, 15, C.ink) + P(`M${r1(x + w / 2 - 5)} ${r1(y + h / 2 - 8)}l14 8-14 8z`, C.white) : ""),
      ];
    },
  ],
  [
    "lines",
    (r, x, y, w) => [
      r.lines * 11 + 2,
      S(Array.from({ length: r.lines }, (_, i) => `M${r1(x + 2)} ${r1(y + 6 + i * 11)}h${r1((w - 4) * (i === r.lines - 1 && r.lines > 1 ? 0.6 : 1))}`).join(""), C.line, 4),
    ],
  ],
  ["bars", (r, x, y, w) => [(r.h ?? 80) + 4, chart("bars", r.bars, { x, y, w, h: r.h ?? 80, labels: r.labels })]],
  ["pie", (r, x, y, w) => [(r.h ?? 80) + 4, chart("pie", r.pie, { x: x + (w - (r.h ?? 80)) / 2, y, w: r.h ?? 80, h: r.h ?? 80 })]],
  ["trend", (r, x, y, w) => [(r.h ?? 80) + 4, chart("line", r.trend, { x, y, w, h: r.h ?? 80, labels: r.labels })]],
  [
    "icon",
    (r, x, y, w) => {
      if (r.text === undefined) {
        const size = r.size ?? 48;
        return [size + 4, icon(r.icon, { x: x + w / 2, y: y + size / 2, size, color: r.color })];
      }
      const lines = wrap(r.text, w - 34, 15, !!r.bold || !!r.note);
      const more = r.note ? wrap(r.note, w - 34, 14) : [];
      const h = Math.max(30, lines.length * 18 + more.length * 17 + 8);
      const y0 = y + (h - lines.length * 18 - more.length * 17) / 2 + 14;
      return [
        h,
        (r.frame === false ? "" : R(x, y + h / 2 - 13, 26, 26, r.color ?? C.teal, 6)) +
          icon(r.icon, { x: x + 13, y: y + h / 2, size: r.frame === false ? 26 : 20, color: r.frame === false ? (r.color ?? C.teal) : C.white, bg: r.frame === false ? C.white : (r.color ?? C.teal) }) +
          block(lines, x + 34, y0, { lead: 18, bold: !!r.bold || !!r.note })[0] +
          (more.length ? block(more, x + 34, y0 + lines.length * 18, { size: 14, color: C.grey, lead: 17 })[0] : "") +
          (r.more ? S(`M${r1(x + w - 7)} ${r1(y + h / 2 - 5)}l5 5-5 5`, C.grey, 2) : ""),
      ];
    },
  ],
  [
    "link",
    (r, x, y, w) => {
      fits(r.link, w, 15, true, "the link");
      return [22, lineText(r.link, x, y + 15, 15, C.blue, true) + S(`M${r1(x)} ${r1(y + 18)}h${r1(textWidth(r.link, 15, true))}`, C.blue, 1.2)];
    },
  ],
  ["draw", (r, x, y, w) => [r.h ?? 60, flat(r.draw(x + w / 2, y + (r.h ?? 60), w), { w: WIDTH, h: 240 })]],
  [
    "text",
    (r, x, y, w) => {
      const size = r.size ?? (r.big ? 20 : r.small ? 14 : 15);
      const lines = (r.center || r.big ? even : wrap)(r.text, w, size, r.bold || r.big);
      const [svg, h] = block(lines, r.center || r.big ? x + w / 2 : x, y + size, {
        size,
        bold: r.bold || r.big,
        color: r.color ?? (r.grey ? C.grey : C.ink),
        anchor: r.center || r.big ? "middle" : undefined,
      });
      return [h + 3, svg];
    },
  ],
];

function note(t, x, y, w, mark, fill, stroke, color) {
  const inset = mark ? 28 : 8;
  const lines = wrap(t, w - inset - 6, 15, true);
  const h = lines.length * 18 + 10;
  return [
    h + 2,
    R(x, y, w, h, fill, 8, stroke, 1.5) + (mark ? marker(mark, x + 15, y + h / 2, 10) : "") + block(lines, x + inset, y + 19, { lead: 18, bold: true, color })[0],
  ];
}

/** Rows below one another. Returns { svg, over, h }: `over` (marks, fingers) belongs on top of everything. */
function layRows(rows, { x, y, w, room, what = "the screen", middle = false }) {
  const drawn = [];
  let total = 0;
  for (const given of rows) {
    if (given === null || given === undefined || given === false) continue;
    const row = typeof given === "string" ? { text: given } : given;
    const kind = kinds.find(([k]) => row[k] !== undefined);
    if (!kind) {
      fault(`no such row: ${JSON.stringify(row)}`);
      continue;
    }
    drawn.push([row, kind[1]]);
    total += kind[1](row, x, 0, w)[0];
  }

  const gaps = Math.max(1, drawn.length - 1);
  let gap = 5;
  if (room !== undefined) {
    if (total > room + 4) fault(`the rows of ${what} need ${Math.ceil(total)} px, ${Math.floor(room)} px there: take some away or make it higher`);
    gap = Math.max(0, Math.min(9, (room - total) / gaps));
  }

  let at = y + (middle && room !== undefined ? Math.max(0, (room - total - gap * gaps) / 2) : 0);
  let svg = "";
  let over = "";
  for (const [row, kind] of drawn) {
    const [h, d] = kind(row, x, at, w);
    svg += d;
    if (row.hot) over += R(x - 4, at - 3, w + 8, h + 3, "none", 9, C.orange, 3.5);
    if (row.badge !== undefined) over += badge(row.badge, { x: x + (row.badgeLeft ? -5 : w + 5), y: at + 1 });
    if (row.strike) over += S(`M${r1(x)} ${r1(at + 3)}L${r1(x + w)} ${r1(at + h - 6)}`, C.red, 4);
    if (row.finger) {
      const from = typeof row.finger === "string" ? row.finger : "below";
      over += finger({ x: from === "left" ? x + w * 0.12 : x + w * 0.9, y: at + h * 0.6, from, s: 0.9 });
    }
    at += h + gap;
  }

  return { svg, over, h: at - y - gap };
}

/** Rows anywhere: rowsAt([...], {x, y, w}). */
export function rowsAt(rows, { x = 30, y = 50, w = 300, h } = {}) {
  const r = layRows(rows, { x, y, w, room: h, what: "this list" });
  return r.svg + r.over;
}

// ---------------------------------------------------------------- screens

function place(x, w) {
  return x === "left" ? 20 : x === "right" ? WIDTH - w - 20 : x === undefined || x === "center" ? (WIDTH - w) / 2 : x;
}

/** A phone. x: number, "left", "center", "right". See README for rows. */
export function phone({ x, y = 14, w = 168, h, title, rows = [], buttons, bar = C.teal, screen = C.white, middle = false, label } = {}) {
  return (ctx) => {
    const left = place(x, w);
    const top = label ? y + 22 : y;
    const high = h ?? ctx.h - top - 14;
    const [ix, iy, iw, ih] = [left + 6, top + 7, w - 12, high - 14];
    let d = R(left, top, w, high, C.ink, 16) + R(ix, iy, iw, ih, screen, 10);
    let from = iy + 8;
    if (title) {
      fits(title, iw - 12, 16, true, "the title");
      d += P(`M${r1(ix)} ${r1(iy + 32)}v-22a10 10 0 0 1 10-10h${r1(iw - 20)}a10 10 0 0 1 10 10v22z`, bar) + lineText(title, ix + iw / 2, iy + 22, 16, C.white, true, "middle");
      from = iy + 40;
    } else {
      d += S(`M${r1(left + w / 2 - 10)} ${r1(top + 3.600)}h20`, C.grey, 2.4);
    }

    let to = iy + ih - 8;
    let over = "";
    if (buttons?.length) {
      to -= 36;
      const list = buttons.map((b) => (typeof b === "string" ? { text: b } : b));
      const bw = (iw - 16 - (list.length - 1) * 6) / list.length;
      list.forEach((b, i) => {
        const bx = ix + 8 + i * (bw + 6);
        d += button(b.text, bx, to + 5, bw, b.kind ?? (list.length > 1 && i === 0 ? "plain" : "main"));
        if (b.hot) over += R(bx - 4, to + 1, bw + 8, 38, "none", 11, C.orange, 3.5);
        if (b.badge !== undefined) over += badge(b.badge, { x: bx + bw - 2, y: to + 5 });
        if (b.finger) over += finger({ x: bx + (b.finger === "left" ? 14 : bw - 14), y: to + 25, from: typeof b.finger === "string" ? b.finger : "below", s: 0.9 });
      });
    }

    const r = layRows(rows, { x: ix + 9, y: from, w: iw - 18, room: to - from, what: "the phone", middle });
    if (label) {
      fits(label, w + 12, 15, true, "the label");
      d += lineText(label, left + w / 2, y + 14, 15, C.teal, true, "middle");
    }
    return d + r.svg + over + r.over;
  };
}

/** Two phones side by side. left, right: what phone() takes. */
export function twoPhones({ left = {}, right = {}, y = 14, h } = {}) {
  return [phone({ x: 10, w: 164, y, h, ...left }), phone({ x: 186, w: 164, y, h, ...right })];
}

/** A message as it arrives. bad: marked as suspicious. */
export function sms({ from = "Số lạ", text: t, link, bad = false, rows = [], ...rest } = {}) {
  return phone({ title: from, bar: bad ? C.grey : C.teal, ...rest, rows: [{ them: t, bad, link, wide: true }, ...rows] });
}

/** A call coming in. unknown: number not in the phone book. */
export function callScreen({ x, y = 14, w = 168, h, name = "Số lạ", note: n = "đang gọi đến", unknown = true, hot } = {}) {
  return (ctx) => {
    const left = place(x, w);
    const high = h ?? ctx.h - y - 14;
    const cx = left + w / 2;
    fits(name, w - 24, 18, true, "the caller");
    const by = y + high - 50;
    const ear = "M-10-3Q0-9 10-3l1 5q-2 2-6 1l-1-4Q0-3-4-1l-1 4q-4 1-6-1z";
    return (
      R(left, y, w, high, C.ink, 16) + R(left + 6, y + 7, w - 12, high - 14, "#4a6570", 10) +
      O(cx, y + high * 0.24, high * 0.12, "#aebbbe") +
      (unknown ? lineText("?", cx, y + high * 0.24 + 10, 28, C.ink, true, "middle") : icon("person", { x: cx, y: y + high * 0.24, size: high * 0.17, color: C.teal })) +
      lineText(name, cx, y + high * 0.47, 18, C.white, true, "middle") + lineText(n, cx, y + high * 0.47 + 20, 15, C.white, false, "middle") +
      O(cx - 38, by, 20, C.red) + G(cx - 38, by, 1.15, P(ear, C.white)) +
      O(cx + 38, by, 20, C.green) + `<g transform="translate(${r1(cx + 38)} ${r1(by)}) rotate(-130) scale(1.15)">${P(ear, C.white)}</g>` +
      (hot === "off" || hot === "on" ? `<circle cx="${r1(cx + (hot === "off" ? -38 : 38))}" cy="${r1(by)}" r="25" fill="none" stroke="${C.orange}" stroke-width="4"/>` : "") +
      lineText("Tắt", cx - 38, by + 37, 15, C.white, false, "middle") + lineText("Nghe", cx + 38, by + 37, 15, C.white, false, "middle")
    );
  };
}

/** A tablet lying across. */
export function tablet({ x = 30, y = 14, w = 300, h, title, rows = [], bar = C.teal } = {}) {
  return (ctx) => {
    const high = h ?? ctx.h - y - 14;
    let d = R(x, y, w, high, C.ink, 16) + R(x + 12, y + 10, w - 24, high - 20, C.white, 5);
    let from = y + 18;
    if (title) {
      d += R(x + 12, y + 10, w - 24, 30, bar, 5) + lineText(title, x + w / 2, y + 31, 16, C.white, true, "middle");
      from = y + 47;
    }
    const r = layRows(rows, { x: x + 24, y: from, w: w - 48, room: y + high - 16 - from, what: "the tablet" });
    return d + r.svg + r.over;
  };
}

/** A window of a browser or program. address: with a padlock; bad: without it, marked. */
export function browser({ x = 14, y = 14, w = 332, h, address, bad = false, safe, title, rows = [], side, bar = C.teal } = {}) {
  return (ctx) => {
    const high = h ?? ctx.h - y - 14;
    let d = R(x, y, w, high, C.white, 10, C.ink, 2.5) + P(`M${r1(x)} ${r1(y + 30)}v-20a10 10 0 0 1 10-10h${r1(w - 20)}a10 10 0 0 1 10 10v20z`, address ? C.sand : bar);
    const dots = `M${r1(x + 14)} ${r1(y + 15)}h.1m11 0h.1m11 0h.1`;
    d += S(dots, address ? C.woodPale : C.white, 7);
    if (address) {
      fits(address, w - 92, 15, false, "the address");
      d += R(x + 52, y + 4, w - 62, 23, C.white, 11) +
        (bad ? warnSign({ x: x + 67, y: y + 16, r: 8 }) : icon("lock", { x: x + 66, y: y + 15, size: 19, color: C.green })) +
        lineText(address, x + 80, y + 21, 15, bad ? C.red : C.ink, bad);
    } else if (title) {
      fits(title, w - 90, 15, true, "the title");
      d += lineText(title, x + w / 2, y + 21, 15, C.white, true, "middle");
    }

    let from = y + 38;
    if (address && title) {
      d += R(x + 1.2, y + 30, w - 2.4, 30, bar) + lineText(title, x + 14, y + 51, 16, C.white, true);
      from = y + 68;
    }

    let left = x + 14;
    if (side) {
      const sw = side.w ?? 96;
      d += P(`M${r1(x + 1.2)} ${r1(from - 8)}h${sw}v${r1(y + high - from + 6.800)}H${r1(x + 10)}a9 9 0 0 1-8.800-9z`, C.tealPale);
      const s = layRows(side.rows ?? side, { x: x + 9, y: from, w: sw - 16, room: y + high - 8 - from, what: "the side of the window" });
      d += s.svg + s.over;
      left = x + sw + 12;
    }

    const r = layRows(rows, { x: left, y: from, w: x + w - 14 - left, room: y + high - 8 - from, what: "the window" });
    return d + r.svg + r.over;
  };
}

/** A laptop (stand: "laptop") or desktop screen (stand: "desktop") around a window. Same parameters as browser(). */
export function laptop({ x = 40, y = 12, w = 280, h, stand = "laptop", ...win } = {}) {
  return (ctx) => {
    const high = h ?? ctx.h - y - 14;
    const foot = stand === "desktop" ? 30 : 14;
    const inner = high - foot;
    return [
      R(x, y, w, inner, C.ink, 10),
      browser({ ...win, x: x + 7, y: y + 7, w: w - 14, h: inner - 14 })(ctx),
      stand === "desktop"
        ? P(`M${x + w / 2 - 24} ${r1(y + inner)}h48l6 22h-60z`, C.grey) + R(x + w / 2 - 50, y + high - 9, 100, 8, C.ink, 4)
        : P(`M${r1(x - 18)} ${r1(y + inner)}h${r1(w + 36)}v4q0 10-12 10H${r1(x - 6)}q-12 0-12-10z`, C.grey),
    ].join("");
  };
}

/** One slide of a talk. */
export function slide({ x = 30, y = 14, w = 300, h, title, rows = [] } = {}) {
  return (ctx) => {
    const high = h ?? ctx.h - y - 14;
    const lines = title ? wrap(title, w - 30, 18, true) : [];
    const r = layRows(rows, { x: x + 18, y: y + 20 + lines.length * 23, w: w - 36, room: high - 30 - lines.length * 23, what: "the slide" });
    return R(x, y, w, high, C.white, 6, C.grey) + R(x, y, 8, high, C.orange) + (title ? block(lines, x + 18, y + 29, { size: 18, bold: true, color: C.teal })[0] : "") + r.svg + r.over;
  };
}

/** Numbered (or ticked) notes beside a picture. mark: "number", "tick", "cross", "warn", "dot", "none". */
export function notes(list, { x = 206, y, w = 142, mark = "number", from = 1, size = 15, color = C.ink, gap = 12 } = {}) {
  return (ctx) => {
    const inset = mark === "none" ? 0 : 32;
    const step = Math.round(size * 1.25);
    const laid = list.map((t) => {
      const o = typeof t === "string" ? { text: t } : t;
      return { ...o, lines: wrap(o.text, w - inset, size, o.bold) };
    });
    const high = laid.map((l) => Math.max(mark === "none" ? 0 : 24, l.lines.length * step));
    const sum = high.reduce((a, b) => a + b, 0) + gap * (list.length - 1);
    let at = y ?? Math.max(10, (ctx.h - sum) / 2);
    let d = "";
    laid.forEach((l, i) => {
      const m = l.mark ?? (mark === "number" ? from + i : mark);
      if (m === "dot") d += O(x + 12, at + high[i] / 2, 4, C.orange);
      else if (m !== "none") d += marker(m, x + 12, at + high[i] / 2, 12);
      d += block(l.lines, x + inset, at + (high[i] - l.lines.length * step) / 2 + size * 0.98, { size, bold: l.bold, color: l.color ?? color, lead: step })[0];
      at += high[i] + gap;
    });
    if (at - gap > ctx.h - 2) fault(`the notes need ${Math.ceil(sum)} px, the picture is ${ctx.h} high`);
    return d;
  };
}

// ---------------------------------------------------------------- papers

/** A sheet of paper with rows. kind: "plain", "form", "letter", "receipt", "notebook", "poster", "contract". */
export function paper({ x, y = 14, w = 190, h, title, rows = [], kind = "plain", stamp, stampText = "ĐÃ KÝ", tilt = 0, color } = {}) {
  return (ctx) => {
    const left = place(x, w);
    const high = h ?? ctx.h - y - 14;
    if (stamp === true && rows.some((r) => r?.sign)) {
      rows = rows.map((r) => (r?.sign && r.stamp === undefined ? { ...r, stamp: stampText } : r));
      stamp = false;
    }
    const head = color ?? (kind === "poster" ? C.orange : C.teal);
    let d = P(`M${r1(left + 4)} ${r1(y + 5)}h${r1(w)}v${r1(high)}h-${r1(w)}z`, "#e3d3b8");
    let inset = 14;
    if (kind === "receipt") {
      const n = Math.round(w / 12);
      const k = w / n / 2;
      d = `<path d="M${r1(left)} ${r1(y)}h${r1(w)}v${r1(high - 6)}${`l-${r1(k)} 6-${r1(k)}-6`.repeat(n)}z" fill="#fff" stroke="${C.grey}" stroke-width="1.500"/>`;
    } else d += R(left, y, w, high, C.white, 3, C.grey, 1.5);
    let from = y + 12;
    if (kind === "notebook") {
      inset = 30;
      d += S(`M${r1(left + 22)} ${r1(y + 1)}v${r1(high - 2)}`, C.orange, 1.5) + S(`M${r1(left)} ${r1(y + 16)}v${r1(high - 28)}`, C.wood, 9, ' stroke-dasharray="0 18"');
    }
    const lines = title ? wrap(title, w - inset - 14, 17, true) : [];
    if (kind === "poster" && title) {
      d += R(left, y, w, lines.length * 22 + 18, head, 3) + block(lines, left + w / 2, y + 26, { size: 17, bold: true, color: C.white, anchor: "middle" })[0];
      from = y + lines.length * 22 + 26;
    } else if (title) {
      d += block(lines, left + inset / 2 + 7 + (w - inset - 14) / 2, from + 16, { size: 17, bold: true, color: head, anchor: "middle" })[0];
      from += lines.length * 22 + 6;
      if (kind === "form" || kind === "letter" || kind === "contract") {
        d += S(`M${r1(left + w / 2 - 26)} ${r1(from)}h52`, head, 2);
        from += 9;
      }
    }
    const r = layRows(rows, { x: left + inset, y: from, w: w - inset - 14, room: y + high - 10 - from, what: "the paper" });
    d += r.svg;
    if (stamp) {
      const [sx, sy] = Array.isArray(stamp) ? stamp : [left + 42, y + high - 60];
      d += redStamp({ x: sx, y: sy, text: stampText });
    }
    d += r.over;
    return tilt ? `<g transform="rotate(${tilt} ${r1(left + w / 2)} ${r1(y + high / 2)})">${d}</g>` : d;
  };
}

/** A round red stamp without any emblem. */
export function redStamp({ x, y, r = 27, text: t = "ĐÃ KÝ" } = {}) {
  const lines = t ? t.split("\n") : [];
  lines.forEach((l) => fits(l, r * 1.9, 14, true, "the stamp"));
  return (
    `<g fill="none" stroke="#c0271c" stroke-width="2.500"><circle cx="${r1(x)}" cy="${r1(y)}" r="${r}"/><circle cx="${r1(x)}" cy="${r1(y)}" r="${r - 5}" stroke-width="1"/></g>` +
    block(lines, x, y + 5 - (lines.length - 1) * 8, { size: 14, bold: true, color: "#c0271c", anchor: "middle", lead: 16 })[0]
  );
}

export const form = (o = {}) => paper({ kind: "form", ...o });
export const letter = (o = {}) => paper({ kind: "letter", stamp: true, ...o });
export const receipt = (o = {}) => paper({ kind: "receipt", w: 168, ...o });
export const poster = (o = {}) => paper({ kind: "poster", w: 200, ...o });
export const notebook = (o = {}) => paper({ kind: "notebook", ...o });

/** A certificate of land use: a pink cover, a plot, no emblem. */
export function landPaper({ x, y = 14, w = 200, h = 150, title = "Giấy chứng nhận quyền sử dụng đất", rows = [] } = {}) {
  const left = place(x, w);
  const lines = even(title, w - 34, 15, true);
  const from = y + 16 + lines.length * 19 + 8;
  const r = layRows(rows, { x: left + 18, y: from, w: w - 36 - (rows.length ? 0 : 60), room: y + h - 14 - from, what: "the certificate" });
  return (
    R(left, y, w, h, "#f3c6c4", 4, C.red) + R(left + 7, y + 7, w - 14, h - 14, "#fbeceb", 2, "#d58f8a", 1) +
    block(lines, left + w / 2, y + 29, { bold: true, color: C.red, anchor: "middle", lead: 19 })[0] + r.svg + r.over +
    (rows.length ? "" : `<path d="M${left + 24} ${y + h - 22}l8-42 46-8 14 34-26 16z" fill="${C.greenPale}" stroke="${C.green}" stroke-width="2"/>` + S(`M${left + w - 58} ${y + h - 58}h36m-36 14h36m-36 14h22`, "#d58f8a", 3))
  );
}

/** A card with a chip of colour: ID card (generic), bank card, health card. */
export function card({ x, y = 60, w = 200, h = 120, title = "Thẻ căn cước", name = "Nguyễn Thị Hoa", number = "000 000 000 000", kind = "id", color } = {}) {
  const left = place(x, w);
  const main = color ?? (kind === "bank" ? C.teal : kind === "health" ? C.blue : C.green);
  fits(title, w - 24, 16, true, "the title");
  if (kind === "bank") {
    fits(number, w - 28, 17, true, "the number");
    return (
      R(left, y, w, h, main, 12) + R(left + 14, y + 40, 30, 22, C.gold, 4) + S(`M${left + 14} ${y + 51}h30M${left + 29} ${y + 40}v22`, main, 1.5) +
      lineText(title, left + 14, y + 26, 16, C.white, true) + lineText(number, left + 14, y + h - 32, 17, C.white, true) + lineText(name, left + 14, y + h - 11, 15, C.white)
    );
  }
  const textW = w - 84;
  const lines = wrap(name, textW, 15, true);
  fits(number, textW, 14, false, "the number");
  return (
    R(left, y, w, h, C.white, 10, main) + P(`M${left} ${y + 32}v-22a10 10 0 0 1 10-10h${w - 20}a10 10 0 0 1 10 10v22z`, main) +
    lineText(title, left + w / 2, y + 22, 16, C.white, true, "middle") +
    R(left + 12, y + 42, 50, h - 54, C.tealPale, 4) + icon("person", { x: left + 37, y: y + 42 + (h - 54) / 2, size: 40, color: main }) +
    block(lines, left + 72, y + 57, { bold: true, lead: 18 })[0] + lineText(number, left + 72, y + 57 + lines.length * 18 + 2, 14, C.grey) +
    (lines.length * 18 + 66 < h - 12 ? S(`M${left + 72} ${y + h - 16}h${textW - 20}`, C.line, 4) : "")
  );
}

/** A leaf of a calendar. */
export function calendar({ x = 180, y = 120, size = 84, day = "15", month = "Tháng 6" } = {}) {
  const [l, t] = [x - size / 2, y - size / 2];
  fits(month, size - 6, 14, true, "the month");
  return (
    R(l, t, size, size, C.white, 8, C.teal) + P(`M${r1(l)} ${r1(t + 26)}v-18a8 8 0 0 1 8-8h${r1(size - 16)}a8 8 0 0 1 8 8v18z`, C.orange) +
    S(`M${r1(l + size * 0.25)} ${r1(t - 5)}v9M${r1(l + size * 0.75)} ${r1(t - 5)}v9`, C.ink, 4) +
    lineText(month, x, t + 19, 14, C.white, true, "middle") + lineText(day, x, t + size * 0.8, Math.round(size * 0.42), C.ink, true, "middle")
  );
}

// ---------------------------------------------------------------- charts

const inks = [C.teal, C.orange, C.leaf, C.gold, C.rust, C.screen];

/** kind: "bars", "line", "pie". values: numbers; labels below bars and points. */
export function chart(kind, values, { x = 60, y = 50, w = 240, h = 130, labels, hot } = {}) {
  const top = Math.max(...values);
  const base = labels ? h - 20 : h - 2;
  if (kind === "pie") {
    const sum = values.reduce((a, b) => a + b, 0);
    const r = Math.min(w, h) / 2 - 1;
    const [cx, cy] = [x + w / 2, y + h / 2];
    let a = -Math.PI / 2;
    return values
      .map((v, i) => {
        const b = a + (v / sum) * 2 * Math.PI;
        const d = `M${r1(cx)} ${r1(cy)}L${r1(cx + r * Math.cos(a))} ${r1(cy + r * Math.sin(a))}A${r1(r)} ${r1(r)} 0 ${b - a > Math.PI ? 1 : 0} 1 ${r1(cx + r * Math.cos(b))} ${r1(cy + r * Math.sin(b))}z`;
        const m = (a + b) / 2;
        a = b;
        const label = labels?.[i] ? lineText(labels[i], cx + r * 0.6 * Math.cos(m), cy + r * 0.6 * Math.sin(m) + 5, 15, i % 6 === 3 || i % 6 === 5 || i % 6 === 2 ? C.ink : C.white, true, "middle") : "";
        return `<path d="${d}" fill="${inks[i % 6]}" stroke="#fff" stroke-width="2"/>` + label;
      })
      .join("");
  }

  const step = w / values.length;
  const labelled = labels ? `<g font-size="14" text-anchor="middle">${labels.map((l, i) => (fits(l, step + 2, 14, false, "the label"), `<text x="${r1(x + step * (i + 0.5))}" y="${r1(y + h - 3)}">${esc(l)}</text>`)).join("")}</g>` : "";
  const axis = S(`M${r1(x)} ${r1(y)}v${r1(base)}h${r1(w)}`, C.grey, 2);
  const yOf = (v) => y + base - (v / top) * (base - 6);
  if (kind === "line") {
    const pts = values.map((v, i) => `${r1(x + step * (i + 0.5))} ${r1(yOf(v))}`);
    return axis + S("M" + pts.join("L"), C.orange, 3.5) + S(pts.map((p) => `M${p}h.1`).join(""), C.rust, 9) + labelled;
  }

  return values.map((v, i) => R(x + step * (i + 0.18), yOf(v), step * 0.64, y + base - yOf(v), hot === i ? C.orange : C.teal, 2)).join("") + axis + labelled;
}

// ---------------------------------------------------------------- people

export const SKIN = { light: "#f3c9a5", fair: "#ecbb90", medium: "#e3ab80", tan: "#cc8f63", deep: "#a96f48" };
export const HAIR = { black: "#2b2320", brown: "#4a3223", grey: "#8d8f92", white: "#c4c8ca" };

const hairs = {
  short: (c) => ["", P("M-20-20Q-24-45 1-45T20-20Q19-30 14-34Q-2-31-10-37Q-17-32-20-20z", c)],
  crop: (c) => ["", P("M-20-21Q-22-45 0-45T20-21Q18-34 0-35T-20-21z", c)],
  boy: (c) => ["", P("M-20-19Q-24-44-4-45l8-5 0 5Q23-42 20-19Q18-30 13-33l-7 3-6-4-6 4-6-3Q-18-29-20-19z", c)],
  bald: (c) => ["", P("M-19-13Q-25-30-16-37Q-19-27-16-16zM19-13Q25-30 16-37Q19-27 16-16z", c)],
  thin: (c) => ["", P("M-20-17Q-24-38-8-43H8Q24-38 20-17Q18-31 11-36Q0-40-11-36Q-18-31-20-17z", c)],
  bun: (c) => [O(0, -46, 9, c), P("M-21-17Q-24-45 0-45T21-17Q18-32 0-38Q-18-32-21-17z", c)],
  low: (c) => [P("M-22-20Q-23-46 0-46T22-20Q22-10 17-8H-17Q-22-10-22-20z", c), P("M-20-17Q-22-45 0-45T20-17Q17-32 0-38Q-17-32-20-17zM-17-12Q-27 2-23 18Q-21 29-15 34Q-9 24-12 10Q-14 0-13-6z", c)],
  long: (c) => [P("M-22-24Q-23-46 0-46T22-24L25 22Q14 28 0 28T-25 22z", c), P("M-20-17Q-22-45 0-45T20-17Q18-32-4-38Q-15-32-20-17z", c)],
  bob: (c) => [P("M-23-24Q-23-46 0-46T23-24L24-4Q20 4 12 3H-12Q-20 4-24-4z", c), P("M-20-20Q-20-44 0-44T20-20Q16-31 3-36Q-12-32-20-20z", c)],
  tail: (c) => [P("M8-42Q36-40 30-10Q28 2 20 6Q24-12 14-28z", c), P("M-20-18Q-22-45 0-45T20-18Q16-32-3-37Q-14-32-20-18z", c)],
  pigtails: (c) => [P("M-17-34Q-38-34-31-8Q-20-10-17-24zM17-34Q38-34 31-8Q20-10 17-24z", c), P("M-20-18Q-22-45 0-45T20-18Q17-32 0-36Q-17-32-20-18z", c)],
};

const hats = {
  nonla: () =>
    S("M-18-25Q-16 2 0 2T18-25", C.rust, 1.3) +
    `<path d="M-36-29L-3-61Q0-63 3-61L36-29Q0-20-36-29z" fill="${C.straw}" stroke="${C.wood}" stroke-width="1.600"/>` +
    S("M-25-37Q0-31 25-37M-14-48Q0-44 14-48", C.woodPale, 1.2),
  cap: (c) => P("M-20-30Q-20-49 0-49T20-30z", c) + P("M-20-32Q6-36 31-27Q33-24 29-24Q4-30-20-27z", shade(c, -0.25)),
  police: (c) => P("M-25-40Q-20-52 0-52T25-40L20-31H-20z", c) + P("M-20-36H20V-30H-20z", shade(c, -0.35)) + P("M-19-30Q0-34 19-30Q0-20-19-30z", C.ink),
  sun: (c) => P("M-16-34Q-16-49 0-49T16-34z", c) + P("M-31-29Q-28-36-16-36H16Q28-36 31-29Q0-22-31-29z", shade(c, -0.15)),
  nurse: () => `<path d="M-13-39L-16-51Q0-55 16-51L13-39Q0-43-13-39z" fill="#fff" stroke="#9fb6bb" stroke-width="1.500"/>`,
  band: (c) => S("M-20-29Q0-38 20-29", c, 6) + S("M-19-29.500Q0-38 19-29.500", C.gold, 2, ' stroke-dasharray="1 5"'),
  scarf: (c) => P("M-23-16Q-26-47 0-47T23-16Q22-30 12-36Q0-40-12-36Q-22-30-23-16z", c) + P("M18-20q10 6 8 20q-8-2-11-12z", c),
  headphones: () => S("M-21-20Q-22-47 0-47T21-20", C.ink, 4) + S("M-21-22v5M21-22v5", C.orange, 8),
  helmet: (c) => P("M-23-26Q-24-51 0-51T23-26Q0-32-23-26z", c) + S("M-19-24Q-16 2 0 2T19-24", C.ink, 1.3),
};

const poses = {
  down: [[33, 40], [32, 62]],
  hold: [[34, 44], [13, 47]],
  point: [[42, 32], [64, 12]],
  pointUp: [[41, 26], [46, -6]],
  ear: [[42, 36], [24, -9]],
  wave: [[44, 28], [48, -4]],
  hip: [[47, 38], [27, 56]],
  cheek: [[36, 42], [15, -5]],
  chest: [[33, 44], [7, 33]],
  give: [[37, 44], [58, 44]],
  desk: [[37, 48], [15, 66]],
  think: [[35, 46], [10, 1]],
  cane: [[37, 40], [37, 62]],
  up: [[44, 10], [43, -26]],
};
// name: [right arm, left arm]
const postures = {
  standing: ["down", "down"],
  showing: ["hold", "down"],
  reading: ["hold", "hold"],
  pointing: ["point", "down"],
  explaining: ["give", "chest"],
  calling: ["ear", "down"],
  waving: ["wave", "down"],
  worried: ["cheek", "down"],
  thinking: ["think", "chest"],
  giving: ["give", "down"],
  desk: ["desk", "desk"],
  cheering: ["up", "up"],
  stopping: ["wave", "hip"],
  hips: ["hip", "hip"],
  warning: ["pointUp", "down"],
  cane: ["cane", "down"],
};

const things = {
  phone: (x, y) => R(x - 8, y - 19, 17, 29, C.ink, 4) + R(x - 5.500, y - 15.500, 12, 21, C.screen, 1.5),
  tablet: (x, y) => R(x - 21, y - 22, 42, 32, C.ink, 4) + R(x - 18, y - 19, 36, 26, C.screen, 1),
  paper: (x, y) => R(x - 13, y - 25, 27, 35, C.white, 1, C.grey, 1.5) + S(`M${x - 8} ${y - 17}h16m-16 7h16m-16 7h9`, C.line, 2.5),
  book: (x, y) => P(`M${x - 20} ${y - 15}q10-4 20 1q10-5 20-1v24q-10-4-20 1q-10-5-20-1z`, C.rust) + P(`M${x - 17} ${y - 13}q8-3 17 2v18q-9-4-17-1zM${x + 17} ${y - 13}q-8-3-17 2v18q9-4 17-1z`, C.white),
  bag: (x, y) => S(`M${x - 8} ${y + 8}v-8q8-8 16 0v8`, C.wood, 2.5) + R(x - 14, y + 7, 28, 24, C.orange, 4),
  basket: (x, y) => S(`M${x - 15} ${y + 9}Q${x} ${y - 26} ${x + 15} ${y + 9}`, C.wood, 3) + O(x - 7, y + 5, 6, C.leaf) + O(x + 5, y + 4, 7, C.green) + P(`M${x - 20} ${y + 6}h40l-6 20h-28z`, C.woodPale),
  card: (x, y) => R(x - 13, y - 17, 27, 18, C.white, 2.5, C.green, 2) + R(x - 9, y - 13, 8, 10, C.tealPale) + S(`M${x + 3} ${y - 11}h7m-7 5h7`, C.line, 2),
  money: (x, y) => `<g transform="rotate(-14 ${x} ${y})">` + R(x - 12, y - 17, 30, 16, C.green, 2, C.white, 1) + R(x - 16, y - 13, 30, 16, C.leaf, 2, C.white, 1) + O(x - 1, y - 5, 4.5, C.greenPale) + "</g>",
  fish: (x, y) => P(`M${x - 26} ${y}q18-16 38-2l12-8v20l-12-8q-20 14-38-2z`, "#c4d8d8") + S(`M${x - 18} ${y - 1}h.1`, C.ink, 3),
  pen: (x, y) => S(`M${x - 4} ${y + 6}L${x + 8} ${y - 20}`, C.teal, 4),
  megaphone: (x, y) => P(`M${x - 2} ${y - 14}l26-12v30l-26-10z`, C.orange) + R(x - 9, y - 15, 9, 10, C.rust, 2),
  package: (x, y) => R(x - 18, y - 24, 36, 32, C.woodPale, 2, C.wood, 1.5) + R(x - 4, y - 24, 8, 13, C.straw),
  cup: (x, y) => P(`M${x - 7} ${y - 14}h15l-2 20h-11z`, C.white) + S(`M${x - 7} ${y - 14}h15l-2 20h-11z`, C.teal, 1.6),
  medicine: (x, y) => R(x - 7, y - 14, 15, 20, C.white, 3, C.teal, 1.6) + R(x - 5, y - 20, 11, 6, C.orange, 1) + S(`M${x + 0.5} ${y - 8}v8m-4-4h8`, C.teal, 2),
  key: (x, y) => icon("key", { x: x + 4, y: y - 12, size: 34, color: C.rust }),
  mic: (x, y) => S(`M${x} ${y + 6}V${y - 12}`, C.ink, 5) + O(x, y - 16, 7, C.grey),
  camera: (x, y) => R(x - 15, y - 17, 31, 22, C.ink, 4) + O(x, y - 6, 7, C.screen) + R(x - 8, y - 21, 14, 6, C.ink, 2),
  headset: () => "",
  rice: (x, y) => S(`M${x} ${y + 12}Q${x + 2} ${y - 14} ${x + 14} ${y - 26}M${x} ${y + 12}Q${x - 4} ${y - 12} ${x - 12} ${y - 22}M${x} ${y + 10}V${y - 26}`, C.gold, 4),
  hoe: (x, y) => S(`M${x} ${y - 60}V${y + 70}`, C.wood, 4) + P(`M${x - 2} ${y - 62}h20q2 10-4 14l-16-4z`, C.grey),
  none: () => "",
};

/** A weave of the highlands: bands in red, white and yellow on dark cloth; generic on purpose. */
function weave(ys, main = "#c0392b") {
  const d = ys.map((y) => `M-27 ${y}H27`).join("");
  return `<g stroke-linecap="butt">${S(d, "#f4ead6", 13)}${S(d, main, 9.5)}${S(d, C.gold, 4.5, ' stroke-dasharray="3 4"')}</g>`;
}

const skull = "M-19-25Q-18-43 0-43T19-25q5 0 5 4.500t-5.500 5Q17-7 13-4Q7 1 0 1T-13-4Q-17-7-18.500-15.500q-5.500-.5-5.500-5T-19-25z";
const torso = "M-26 73L-28 27Q-28 8-9 6H9Q28 8 28 27L26 73z";
const coats = {
  baba: (c, sk) => P("M-8 5L0 17L8 5z", sk) + S("M0 17V72M-8 6L0 17L8 6", shade(c, -0.28), 1.8) + S("M-18 56h11M7 56h11", shade(c, -0.28), 1.8) + S("M0 26h.1M0 38h.1M0 50h.1", shade(c, -0.4), 4),
  shirt: (c, sk) => P("M-8 5L0 15L8 5z", sk) + P("M-9 4L0 15L-6 21L-13 7zM9 4L0 15L6 21L13 7z", shade(c, 0.45)) + S("M0 17V72", shade(c, -0.25), 1.6),
  tee: (c, sk) => P("M-9 5Q0 16 9 5z", sk) + S("M-9 6Q0 16 9 6", shade(c, -0.28), 1.8),
  polo: (c, sk) => P("M-7 5L0 13L7 5z", sk) + P("M-9 4L0 13L-5 18L-13 7zM9 4L0 13L5 18L13 7z", shade(c, -0.28)) + S("M0 14v13", shade(c, -0.28), 1.8),
  volunteer: (c, sk) => coats.polo(c, sk) + O(15, 28, 4.5, C.gold),
  aodai: (c) => R(-8.500, -1, 17, 10, shade(c, -0.12), 3) + S("M0 9Q10 14 22 34", shade(c, -0.28), 1.6) + S("M6 12h.1M12 17h.1M17 23h.1", C.white, 3.4),
  uniform: (c, sk) => coats.shirt(c, sk) + S("M-19 31h12v11h-12zM7 31h12v11h-12z", shade(c, -0.3), 1.6),
  police: (c, sk) => P("M-8 5L0 15L8 5z", sk) + P("M-9 4L0 15L-6 21L-13 7zM9 4L0 15L6 21L13 7z", shade(c, -0.3)) + S("M0 17V72M-19 31h12v11h-12zM7 31h12v11h-12z", shade(c, -0.35), 1.6) + R(-27, 66, 54, 7, "#4a3223"),
  nurse: (c, sk) => P("M-8 5L0 18L8 5z", sk) + S("M-9 6L0 19L9 6M0 19V72M8 48h12v10h-12z", "#9fb6bb", 1.8) + S("M-12 7Q-14 30-4 36M12 7Q14 24 11 30", C.teal, 2.2) + O(-3, 38, 4, C.teal),
  pupil: (c, sk) => P("M-8 5L0 14L8 5z", sk) + S("M0 14V72", "#b9c4c6", 1.6) + P("M-13 6Q0 2 13 6L3 15l7 17-6-1-4-13-4 13-6 1 7-17z", "#c0271c"),
  office: (c, sk) => coats.shirt(c, sk) + S("M-10 7L0 40L10 7", C.blue, 2.4) + R(-8, 38, 16, 20, C.white, 2, C.blue, 1.5) + O(0, 45, 3, C.screen) + S("M-4 53h8", C.grey, 2),
  suit: (c, sk) => P("M-9 5L0 34L9 5z", C.white) + P("M-6 5L0 11L6 5z", sk) + P("M-2 11h4l2 17-4 7-4-7z", C.rust) + S("M-10 5L0 36L10 5M0 36V72", shade(c, -0.35), 1.8),
  apron: (c, sk) => P("M-9 5Q0 16 9 5z", sk) + P("M-14 30H14L20 73H-20z", C.sand) + S("M-14 30L-11 6M14 30L11 6", C.sand, 3.5) + S("M-9 48h18v9q-9 5-18 0z", C.woodPale, 1.8),
  scarfed: (c, sk) => coats.baba(c, sk) + P("M-15 5Q0 14 15 5L13 13Q0 21-13 13z", C.white) + P("M7 14l10 25-9 3-6-24z", C.white) + S("M-12 9Q0 17 12 9M8 17l7 23", C.ink, 2.6, ' stroke-dasharray="2.500 3.500" stroke-linecap="butt"'),
  woven: (c, sk, o) => P("M-8 5L0 18L8 5z", sk) + S("M-8 6L0 18V72M8 6L0 18", o.weave ?? "#c0392b", 3.4) + S("M0 20V72", C.gold, 1.6, ' stroke-dasharray="2 4"'),
  wovenVest: (c, sk, o) => P("M-9 5L0 27L9 5z", sk) + S("M-9 6L0 27V72M9 6L0 27", C.white, 2) + S("M-18 9V72M18 9V72", o.weave ?? "#c0392b", 6, ' stroke-linecap="butt"') + S("M-18 12V72M18 12V72", C.gold, 2.4, ' stroke-dasharray="3 5" stroke-linecap="butt"'),
  beads: (c, sk, o) => coats.woven(c, sk, o) + S("M-12 6Q0 32 12 6", C.gold, 3.2, ' stroke-dasharray="0 5"'),
  hood: (c) => S("M0 12V72M-8 8v16M8 8v16", shade(c, -0.3), 1.8),
  plain: () => "",
};

const defaults = {
  skin: "medium",
  hair: "black",
  cut: "short",
  coat: "tee",
  cloth: C.teal,
  trousers: "#33454e",
  sleeve: "long",
};

const cast = {
  grandmother: { cut: "bun", hair: "grey", coat: "baba", cloth: "#7b5a86", trousers: "#2f3338", elder: true, skin: "medium" },
  grandfather: { cut: "thin", hair: "white", coat: "shirt", cloth: "#8aa0a6", elder: true, skin: "tan", beard: true },
  woman: { cut: "low", coat: "shirt", cloth: C.orange, skin: "fair" },
  man: { cut: "short", coat: "polo", cloth: C.teal, sleeve: "short" },
  youngWoman: { cut: "long", coat: "aodai", cloth: "#c65b7c", trousers: C.white, skin: "light" },
  youngMan: { cut: "boy", coat: "tee", cloth: C.green, sleeve: "short", skin: "fair" },
  boy: { child: true, cut: "boy", coat: "tee", cloth: C.gold, trousers: C.teal, sleeve: "short" },
  girl: { child: true, cut: "pigtails", coat: "tee", cloth: "#c65b7c", trousers: C.teal, sleeve: "short", skin: "fair" },
  pupil: { child: true, cut: "boy", coat: "pupil", cloth: "#fdfdfb", trousers: "#2b3f63", sleeve: "short", skin: "fair" },
  pupilGirl: { child: true, cut: "tail", coat: "pupil", cloth: "#fdfdfb", trousers: "#2b3f63", sleeve: "short" },
  fisherman: { cut: "crop", coat: "shirt", cloth: "#4f8a94", hat: "cap", hatColor: C.blue, sleeve: "short", skin: "tan" },
  seller: { cut: "low", coat: "baba", cloth: C.green, hat: "nonla", skin: "medium", trousers: "#2f3338" },
  farmer: { cut: "crop", coat: "scarfed", cloth: C.wood, hat: "nonla", skin: "tan" },
  farmerWoman: { cut: "low", coat: "scarfed", cloth: "#7b5a86", hat: "nonla", skin: "tan", trousers: "#2f3338" },
  officer: { cut: "short", coat: "office", cloth: "#a9c8d6", skin: "fair" },
  officerWoman: { cut: "bob", coat: "office", cloth: "#a9c8d6", skin: "light" },
  police: { cut: "crop", coat: "police", cloth: "#5e8040", trousers: "#5e8040", hat: "police", hatColor: "#5e8040", sleeve: "short" },
  teacher: { cut: "low", coat: "aodai", cloth: C.teal, trousers: C.white, skin: "fair", glasses: true },
  teacherMan: { cut: "short", coat: "shirt", cloth: "#6f93a8", glasses: true },
  nurse: { cut: "bob", coat: "nurse", cloth: "#fbfdfd", hat: "nurse", trousers: "#dfe9ec", skin: "fair" },
  doctor: { cut: "short", coat: "nurse", cloth: "#fbfdfd", skin: "fair" },
  shopkeeper: { cut: "bob", coat: "apron", cloth: C.rust, skin: "fair", sleeve: "short" },
  shopkeeperMan: { cut: "short", coat: "apron", cloth: C.teal, sleeve: "short" },
  officeWorker: { cut: "bob", coat: "suit", cloth: "#3d5560", skin: "light" },
  officeMan: { cut: "short", coat: "suit", cloth: "#3d5560", skin: "fair" },
  volunteer: { cut: "short", coat: "volunteer", cloth: C.blue, sleeve: "short", skin: "fair" },
  volunteerGirl: { cut: "tail", coat: "volunteer", cloth: C.blue, sleeve: "short", skin: "medium" },
  highlandWoman: { cut: "low", coat: "beads", cloth: "#2c3350", hat: "band", hatColor: "#c0392b", skin: "medium", skirt: true, sleeve: "short" },
  highlandMan: { cut: "crop", coat: "wovenVest", cloth: "#26323a", hat: "band", hatColor: "#c0392b", skin: "tan", sleeve: "none" },
  highlandElder: { cut: "bun", hair: "grey", coat: "woven", cloth: "#2c3350", skin: "tan", elder: true, skirt: true, hat: "band", hatColor: "#c0392b" },
  highlandElderMan: { cut: "thin", hair: "white", coat: "wovenVest", cloth: "#26323a", skin: "deep", elder: true, beard: true, sleeve: "none" },
  highlandGirl: { child: true, cut: "tail", coat: "woven", cloth: "#2c3350", skin: "medium", skirt: true, sleeve: "short" },
  highlandBoy: { child: true, cut: "boy", coat: "wovenVest", cloth: "#26323a", skin: "tan", sleeve: "none" },
  worker: { cut: "crop", coat: "polo", cloth: C.orange, hat: "helmet", hatColor: C.gold, sleeve: "short", skin: "tan" },
  stranger: { cut: "crop", coat: "hood", cloth: "#3a4348", skin: "medium", stranger: true, mood: "none" },
};

function face(o, sk, hc) {
  const dx = o.look === "front" ? 0 : o.look === "back" ? -3 : 3;
  const dark = shade(sk, -0.22);
  const mood = o.mood ?? "smile";
  const brow = hc === HAIR.white || hc === HAIR.grey ? "#7c7f82" : shade(sk, -0.62);
  const brows = {
    worried: "M-12-28.500l6-3M12-28.500l-6-3",
    angry: "M-12-31l6 3M12-31l-6 3",
    surprised: "M-11-33q3-2 6 0M5-33q3-2 6 0",
  }[mood] ?? "M-11-30q3-1.800 6-.5M5-30.500q3-1.300 6 .5";
  const mouth = {
    smile: S("M-6-13.500Q0-8 6-13.500", C.ink, 2),
    happy: P("M-7-14.500H7Q6-5.500 0-5.500T-7-14.500z", "#7d2a20"),
    worried: S("M-5-9.500Q0-14 5-9.500", C.ink, 2),
    sad: S("M-5-9.500Q0-13 5-9.500", C.ink, 2),
    serious: S("M-5-11.500H5", C.ink, 2),
    angry: S("M-5-10Q0-13 5-10", C.ink, 2),
    surprised: `<ellipse cx="0" cy="-11" rx="3.500" ry="4.500" fill="#7d2a20"/>`,
    talk: `<ellipse cx="0" cy="-11.500" rx="4.500" ry="3.200" fill="#7d2a20"/>`,
  }[mood] ?? "";
  const eyes = mood === "happy" ? S("M-10-21.500q3-3.500 6 0M4-21.500q3-3.500 6 0", C.ink, 2.2) : S("M-7-22h.1M7-22h.1", C.ink, 4.4);
  return (
    `<g transform="translate(${dx})">` +
    S("M-13-14.500h.1M13-14.500h.1", C.orange, 6.5, ' opacity=".22"') +
    S(brows, brow, 1.7) + eyes + mouth +
    (o.elder ? S("M-9.500-15q-2 2-1.200 4.500M9.500-15q2 2 1.200 4.500M-14-26.500l-2.500-1.500M14-26.500l2.500-1.500", dark, 1.1) : "") +
    (o.beard ? P("M-7-7Q0-2 7-7Q6 6 0 8Q-6 6-7-7z", hc) : "") +
    (o.glasses ? `<g fill="none" stroke="${C.ink}" stroke-width="1.500"><circle cx="-7.500" cy="-22" r="6"/><circle cx="7.500" cy="-22" r="6"/><path d="M-1.500-22h3M13.500-23l4-1M-13.500-23l-4-1"/></g>` : "") +
    (o.mask ? P("M-13-17Q0-20 13-17V-8Q8-2 0-2T-13-8z", "#b9d3d8") : "") +
    "</g>"
  );
}

/** Both arms, or those asked for: [[side, pose], …]. */
function arms(list, o, sk) {
  if (list.length === 0) return "";
  const c = shade(o.cloth, o.cloth > "#f0" ? -0.07 : -0.13);
  let sleeves = "";
  let bare = "";
  let fingers = "";
  let hands = "";
  let near = "";
  for (const [side, pose] of list) {
    const [[ex, ey], h] = poses[pose] ?? poses.down;
    let [hx, hy] = h;
    if (o.child && hy < 0) [hx, hy] = [hx * 1.15, hy * 1.18];
    const p = (x, y) => `${r1(x * side)} ${r1(y)}`;
    const whole = `M${p(22, 17)}L${p(ex, ey)}`;
    if (o.sleeve === "long") sleeves += `${whole}L${p(ex + (hx - ex) * 0.8, ey + (hy - ey) * 0.8)}`;
    else {
      bare += `${whole}L${p(hx, hy)}`;
      if (o.sleeve !== "none") sleeves += `M${p(22, 17)}L${p(22 + (ex - 22) * 0.62, 17 + (ey - 17) * 0.62)}`;
    }
    hands += `M${p(hx, hy)}h.1`;
    if (pose === "cheek" || pose === "think") near += `M${p(hx, hy)}h.1`;
    if (pose === "point" || pose === "pointUp") fingers += `M${p(hx, hy)}l${r1((hx - ex) * 0.42 * side)} ${r1((hy - ey) * 0.42)}`;
    if (pose === "wave" || pose === "up") fingers += `M${p(hx - 3, hy)}l${-3 * side}-9M${p(hx, hy)}v-11M${p(hx + 3, hy)}l${4 * side}-9M${p(hx - 4, hy + 1)}l${-7 * side}-3`;
  }
  return (
    (bare ? S(bare, sk, 10.5) : "") + (sleeves ? S(sleeves, c, o.sleeve === "long" ? 14 : 15.5) : "") + (near ? S(near, shade(sk, -0.3), 15.5) : "") + S(hands, sk, 13.5) + (fingers ? S(fingers, sk, 4.4) : "")
  );
}

/**
 * A figure. x: its middle, y: where it is cut off at the waist, or its feet when standing or sitting; without y it
 * stands at the lower edge of the picture.
 * body: "bust" (to the waist), "standing", "sitting", "wheelchair".
 */
export function person(kind, { x = 180, y, s = 1, flip = false, body = "bust", pose = "standing", holds, ...own } = {}) {
  if (y === undefined) return (ctx) => person(kind, { x, y: body === "bust" && pose !== "sitting" ? ctx.h : ctx.h - 12, s, flip, body, pose, holds, ...own });
  const base = cast[kind];
  if (!base) {
    fault(`no such person: ${kind}. There are ${Object.keys(cast).join(", ")}`);
    return "";
  }
  const o = { ...defaults, ...base, ...own };
  if (pose === "sitting") [pose, body] = ["standing", "sitting"];
  if (!postures[pose]) fault(`no such pose: ${pose}. There are ${Object.keys(postures).join(", ")}`);
  if (holds && !things[holds]) fault(`nobody can hold “${holds}”. There are ${Object.keys(things).join(", ")}`);
  if (pose === "worried" && !own.mood) o.mood = "worried";
  if (pose === "cheering" && !own.mood) o.mood = "happy";
  if (holds && pose === "standing") pose = holds === "bag" || holds === "basket" || holds === "hoe" ? "standing" : "showing";
  if (pose === "reading" && !holds) holds = "paper";
  const item = holds ?? (pose === "calling" ? "phone" : undefined);
  let [ra, la] = postures[pose] ?? postures.standing;
  if (o.cane) ra = "cane";
  const seated = body === "sitting" || body === "wheelchair";
  if (seated && ra === "down") ra = "desk";
  if (seated && la === "down") la = "desk";
  const sk = SKIN[o.skin] ?? o.skin;
  const hc = HAIR[o.hair] ?? o.hair;
  const big = o.child ? (inner) => `<g transform="scale(1.18)">${inner}</g>` : (inner) => inner;
  const [backHair, frontHair] = o.hat === "scarf" ? ["", ""] : (hairs[o.cut] ?? hairs.short)(hc);
  const foot = o.shoes ?? (o.coat.startsWith("woven") || o.coat === "beads" ? shade(sk, -0.12) : "#4a3a30");
  const high = body === "bust" ? 72 : 138;
  const k = s * (o.child ? 0.76 : 1);

  let back = "";
  let legs = "";
  let lap = "";
  if (body === "standing") {
    if (o.skirt) legs = S("M-10 112V132M10 112V132", sk, 10) + S("M-15 135h9M6 135h9", foot, 7) + P("M-26 68H26L27 118H-27z", o.cloth);
    else {
      const short = o.child && o.sleeve === "short";
      legs =
        (short ? S("M-11 96V130M11 96V130", sk, 11) : "") +
        P(short ? "M-26 70H26L24 104H4L0 84L-4 104H-24z" : "M-26 70H26L22 131H4L0 86L-4 131H-22z", o.trousers) +
        S("M-18 134.500h12M6 134.500h12", foot, 7.5);
      if (o.trousers === C.white) legs += S("M-26 70L-22 131H-4L0 90L4 131H22L26 70", C.line, 1.5);
    }
    if (o.coat === "aodai") lap = P("M-26 70H26L30 120Q0 127-30 120z", o.cloth) + S("M-19 74L-21 120", shade(o.cloth, -0.28), 1.6);
    else if (o.coat === "nurse") lap = P("M-26 72H26L27 98H-27z", o.cloth) + S("M-26 72L-27 98H27L26 72M0 72V98", "#9fb6bb", 1.6);
  } else if (seated) {
    const t = o.skirt ? o.cloth : o.trousers;
    if (body === "sitting") back = S("M-30 30V88M-26 90H26M-22 92V134M24 92V134", C.wood, 6);
    else back = S("M-40 26h11V92H34v38h12", C.grey, 5) + S("M-30 34V84", C.ink, 8);
    const calf = o.skirt || (o.child && o.sleeve === "short") ? sk : t;
    lap = S("M36 84V122", shade(calf, -0.15), 16) + S("M-2 77H27V86", shade(t, -0.12), 20) + S("M22 90V124", calf, 16) + S("M-12 78H20V90", t, 20) + S("M22 134.500h12M37 132h10", foot, 7.5);
    if (o.skirt) lap += S("M-8 74v14M4 71v16", o.weave ?? "#c0392b", 5, ' stroke-linecap="butt"');
    if (body === "wheelchair") lap += `<circle cx="-8" cy="104" r="31" fill="none" stroke="${C.ink}" stroke-width="5"/><circle cx="-8" cy="104" r="24" fill="none" stroke="${C.grey}" stroke-width="1.500"/>` + S("M-8 104h.1", C.ink, 9) + `<circle cx="42" cy="129" r="6" fill="#fff" stroke="${C.ink}" stroke-width="3"/>`;
  }

  const woven = o.coat === "woven" || o.coat === "beads";
  const outline = o.cloth > "#f5" ? ` stroke="#b9c4c6" stroke-width="1.500"` : "";
  const [, [hx0, hy0]] = poses[ra];
  const hx = hx0;
  const hy = o.child && hy0 < 0 ? hy0 * 1.18 : hy0;
  const thing = item && item !== "none"
    ? pose === "calling" && item === "phone"
      ? `<g transform="rotate(14 ${hx} ${hy})">${R(hx - 5, hy - 22, 9, 30, C.ink, 3)}</g>`
      : pose === "reading" || (ra === "desk" && la === "desk")
        ? things[item](0, ra === "desk" ? 58 : 45)
        : things[item](hx + (ra === "give" ? 4 : 0), hy)
    : "";
  const cane = o.cane ? S("M37 60V137M37 60q-2-10-10-6", C.wood, 5) : "";
  const isBack = (p) => p === "down" && !seated;
  const head = o.stranger
    ? P("M-27 8Q-30-48 0-48T27 8z", shade(o.cloth, -0.1)) + `<ellipse cx="0" cy="-20" rx="17" ry="19" fill="#22292d"/>` + (o.mood === "none" ? S("M-7-22h.1M7-22h.1", "#dfe5e6", 4.5) : "")
    : P(skull, sk) + frontHair + face(o, sk, hc) + (o.hat && hats[o.hat] ? hats[o.hat](o.hatColor ?? C.blue) : "");
  const bust = body === "bust";
  const behind = [[1, ra], [-1, la]].filter(([, p]) => isBack(p) && !bust);
  const before = [[-1, la], [1, ra]].filter(([, p]) => !isBack(p) || bust);
  const itemBehind = isBack(ra) && !bust;
  const body0 =
    back + (backHair ? big(backHair) : "") +
    (itemBehind ? thing : "") + arms(behind, o, sk) +
    legs + P("M-7.500-8H7.500V12H-7.500z", shade(sk, -0.12)) +
    `<path d="${torso}" fill="${o.cloth}"${outline}/>` + (coats[o.coat] ?? coats.plain)(o.cloth, sk, o) + (woven ? weave(o.skirt && body === "standing" ? [54, 82, 106] : [54], o.weave) : "") + lap +
    big(head) +
    (itemBehind ? "" : cane + thing) + arms(before, o, sk);
  return L(x, y - high * k, Number(k.toFixed(3)), body0, flip);
}

/** Head and shoulders, as in a picture of a meeting: y is the lower edge. */
function headOnly(kind, x, y, s, { mood, glasses, look } = {}) {
  const base = cast[kind];
  if (!base) {
    fault(`no such person: ${kind}. There are ${Object.keys(cast).join(", ")}`);
    return "";
  }
  const o = { ...defaults, ...base, ...(mood ? { mood } : {}), ...(glasses ? { glasses } : {}), look: look ?? "front" };
  const sk = SKIN[o.skin];
  const hc = HAIR[o.hair];
  const [backHair, frontHair] = (hairs[o.cut] ?? hairs.short)(hc);
  const scarf = o.coat === "pupil" ? P("M-13 6Q0 2 13 6L0 20z", "#c0271c") : "";
  const head = o.stranger
    ? P("M-27 8Q-30-48 0-48T27 8z", shade(o.cloth, -0.1)) + `<ellipse cx="0" cy="-20" rx="17" ry="19" fill="#22292d"/>` + S("M-7-22h.1M7-22h.1", "#dfe5e6", 4.5)
    : P(skull, sk) + frontHair + face(o, sk, hc) + (o.hat && hats[o.hat] ? hats[o.hat](o.hatColor ?? C.blue) : "");
  return L(x, y - 28 * s, Number(s.toFixed(3)), backHair + P("M-7.500-8H7.500V12H-7.500z", shade(sk, -0.12)) + P("M-34 28Q-34 8-9 6H9Q34 8 34 28z", o.cloth) + P("M-8 5L0 15L8 5z", sk) + scarf + head);
}

const someone = (kind) => (o = {}) => person(kind, o);
export const grandmother = someone("grandmother");
export const grandfather = someone("grandfather");
export const woman = someone("woman");
export const man = someone("man");
export const youngWoman = someone("youngWoman");
export const youngMan = someone("youngMan");
export const boy = someone("boy");
export const girl = someone("girl");
export const pupil = someone("pupil");
export const pupilGirl = someone("pupilGirl");
export const fisherman = someone("fisherman");
export const seller = someone("seller");
export const farmer = someone("farmer");
export const farmerWoman = someone("farmerWoman");
export const officer = someone("officer");
export const officerWoman = someone("officerWoman");
export const police = someone("police");
export const teacher = someone("teacher");
export const teacherMan = someone("teacherMan");
export const nurse = someone("nurse");
export const doctor = someone("doctor");
export const shopkeeper = someone("shopkeeper");
export const shopkeeperMan = someone("shopkeeperMan");
export const officeWorker = someone("officeWorker");
export const officeMan = someone("officeMan");
export const volunteer = someone("volunteer");
export const volunteerGirl = someone("volunteerGirl");
export const highlandWoman = someone("highlandWoman");
export const highlandMan = someone("highlandMan");
export const highlandElder = someone("highlandElder");
export const highlandElderMan = someone("highlandElderMan");
export const highlandGirl = someone("highlandGirl");
export const highlandBoy = someone("highlandBoy");
export const worker = someone("worker");
export const stranger = someone("stranger");

// ---------------------------------------------------------------- things: signs in a box of 48 × 48

// c: colour, w: what lies behind (white on white), a: second colour.
const icons = {
  lock: (c, w) => S("M-10-3v-6a10 10 0 0 1 20 0v6", c, 5) + R(-16, -3, 32, 24, c, 5) + S("M0 7v6", w, 5),
  unlock: (c, w) => S("M-10-3v-9a10 10 0 0 1 19-4", c, 5) + R(-16, -3, 32, 24, c, 5) + S("M0 7v6", w, 5),
  key: (c) => `<circle cx="-10" cy="0" r="8.500" fill="none" stroke="${c}" stroke-width="5"/>` + S("M-1 0H20V8M11 0v6", c, 5),
  shield: (c, w) => P("M0-21L18-14V-1Q17 14 0 21Q-17 14-18-1V-14z", c) + S("M-8-1l6 7 10-13", w, 4.5),
  wifi: (c) => S("M-20-5a28 28 0 0 1 40 0M-13 4a18 18 0 0 1 26 0", c, 5) + O(0, 14, 4.5, c),
  nowifi: (c) => S("M-20-5a28 28 0 0 1 40 0M-13 4a18 18 0 0 1 26 0", c, 5) + O(0, 14, 4.5, c) + S("M-17 19L17-19", C.red, 5),
  signal: (c) => S("M-15 16v-5M-5 16v-12M5 16V-5M15 16v-29", c, 7),
  sim: (c, w) => P("M-14-20H6L15-11V20H-14z", c) + R(-7, -3, 15, 15, w, 3) + S("M-7 4.500h15M.5-3v15", c, 1.8),
  battery: (c) => `<path d="M-20-10H15V10H-20z" fill="none" stroke="${c}" stroke-width="4"/>` + S("M20-3v6", c, 5) + P("M-15-5H-4V5H-15z", C.leaf),
  lowbattery: (c) => `<path d="M-20-10H15V10H-20z" fill="none" stroke="${c}" stroke-width="4"/>` + S("M20-3v6", c, 5) + P("M-15-5h5V5h-5z", C.red),
  plug: (c) => S("M-6-20v9M6-20v9M0 8v12", c, 5) + P("M-13-11H13V-2Q13 9 0 9T-13-2z", c),
  cloud: (c) => P("M-12 14a9 9 0 0 1-1-18a13 13 0 0 1 25-3a10.500 10.500 0 0 1 1 21z", c),
  money: (c, w) => R(-16, -14, 36, 20, C.green, 3, w, 1.5) + R(-21, -8, 36, 20, C.leaf, 3, w, 1.5) + O(-3, 2, 6, C.greenPale),
  coin: (c) => O(0, 0, 18, C.gold) + `<circle r="13" fill="none" stroke="${C.rust}" stroke-width="2"/>` + S("M6-9V8M-1-5H9M6 3a5 5 0 1 0 0 .1M-4 11H7", C.rust, 2.4),
  wallet: (c, w) => P("M-20-10q0-6 6-6H14v6h6V16H-16q-4 0-4-4z", c) + R(8, -2, 13, 10, w, 3),
  bank: (c) => P("M0-21L21-9v4H-21v-4z", c) + S("M-14-1V11M-5-1V11M5-1V11M14-1V11", c, 5) + R(-20, 14, 40, 6, c, 1),
  clock: (c, w) => `<circle r="18" fill="${w}" stroke="${c}" stroke-width="4.500"/>` + S("M0-10V1l8 5", c, 4),
  bell: (c) => P("M-15 10q4-4 4-14q0-12 11-13q11 1 11 13q0 10 4 14z", c) + S("M0-20v2", c, 5) + P("M-5 13H5Q4 19 0 19T-5 13z", c),
  search: (c) => `<circle cx="-4" cy="-4" r="12" fill="none" stroke="${c}" stroke-width="5"/>` + S("M6 6L18 18", c, 6.5),
  check: (c) => S("M-16 1L-5 13 16-12", c, 7),
  cross: (c) => S("M-13-13L13 13M13-13L-13 13", c, 7),
  tick: () => tick({ x: 0, y: 0, r: 20 }),
  wrong: () => cross({ x: 0, y: 0, r: 20 }),
  warning: () => warnSign({ x: 0, y: 0, r: 21 }),
  question: (c, w) => O(0, 0, 20, c) + S("M-6-6q0-7 6-7t6.500 6q0 4-4 5.500t-2.500 5M0 11v.1", w, 4.5),
  info: (c, w) => O(0, 0, 20, c) + S("M0-10v.1M0-2V11", w, 5),
  plus: (c) => S("M0-15V15M-15 0H15", c, 7),
  scales: (c) => S("M0-19V18M-11 18H11M-15-12H15", c, 4) + P("M-15-12L-23 4H-7zM15-12L7 4H23z", c) + S("M-22 5q7 6 14 0M8 5q7 6 14 0", c, 4),
  bars: (c, w, a) => S("M-20-18V18H21", c, 3.5) + S("M-11 14V4", c, 8, ' stroke-linecap="butt"') + S("M1 14V-6", a, 8, ' stroke-linecap="butt"') + S("M13 14V-15", c, 8, ' stroke-linecap="butt"'),
  line: (c, w, a) => S("M-20-18V18H21", c, 3.5) + S("M-14 8L-4-3 4 3 16-12", a, 4.5),
  pie: (c, w, a) => O(0, 0, 18, c) + P("M0 0V-18A18 18 0 0 1 17 6z", a),
  usb: (c, w) => R(-20, -8, 26, 16, c, 4) + R(6, -5.500, 14, 11, w, 1, c, 3) + O(-12, 0, 3, w),
  printer: (c, w) => R(-12, -20, 24, 14, w, 1, c, 3) + R(-20, -8, 40, 19, c, 4) + R(-12, 4, 24, 16, w, 1, c, 3) + S("M12-2h.1", w, 4),
  router: (c, w) => S("M-13 4V-16M13 4V-16", c, 4) + R(-20, 2, 40, 15, c, 4) + S("M-12 9.500h.1M-4 9.500h.1M4 9.500h.1", w, 4) + S("M-5-8q5-5 10 0M0-2h.1", c, 3.5),
  antenna: (c) => S("M0-6L-11 20M0-6L11 20M-7 11H7M0-6v-3", c, 4) + S("M-9-18q-6 9 0 18M9-18q6 9 0 18M-16-21q-9 13 0 25M16-21q9 13 0 25", c, 3),
  camera: (c, w) => P("M-20-10q0-4 4-4h6l4-6H6l4 6h6q4 0 4 4V12q0 4-4 4H-16q-4 0-4-4z", c) + `<circle cx="0" cy="1" r="8" fill="none" stroke="${w}" stroke-width="4"/>`,
  video: (c) => R(-21, -12, 28, 24, c, 5) + P("M10-4L21-11V11L10 4z", c),
  mic: (c) => R(-6.500, -21, 13, 25, c, 6.5) + S("M-13-3a13 13 0 0 0 26 0M0 10V20M-7 20H7", c, 4),
  sound: (c) => P("M-20-7h9L2-18V18L-11 7h-9z", c) + S("M9-8q5 8 0 16M15-14q10 14 0 28", c, 4),
  mute: (c) => P("M-20-7h9L2-18V18L-11 7h-9z", c) + S("M9-7L21 7M21-7L9 7", C.red, 4.5),
  megaphone: (c, w, a) => P("M-8-8L17-19V17L-8 6z", a) + P("M-20-8H-8V6H-20zM-15 6h8l3 14h-8z", c),
  loudspeaker: (c, w, a) => S("M0 4V22", C.wood, 5) + P("M-4-14L-22-20V6L-4 0zM4-14L22-20V6L4 0z", a) + R(-6, -15, 12, 17, c, 3),
  package: (c) => P("M0-20L20-11V11L0 20L-20 11V-11z", C.woodPale) + P("M0-2L20-11V11L0 20z", C.wood) + S("M-20-11L0-2 20-11M-10-16L10-7v7", C.straw, 3),
  basket: (c) => S("M-12-4L-5-18M12-4L5-18", C.wood, 4) + P("M-20-5H20L14 18H-14z", C.woodPale) + S("M-17 3H17M-15 10H15", C.wood, 2),
  cart: (c) => S("M-21-16h7l6 23H12L18-9H-11", c, 4) + S("M-5 16h.1M9 16h.1", c, 7),
  tree: (c) => S("M0 20V0", C.wood, 6) + O(0, -9, 13, C.green) + O(-9, 0, 8, C.leaf) + O(9, 0, 8, C.green),
  plant: (c) => S("M0 20V-4", C.green, 4) + P("M0 4Q-18 4-18-14Q0-14 0 4zM0-2Q0-20 18-20Q18-2 0-2z", C.leaf),
  rice: (c) => S("M0 20Q2-6-2-20M0 12Q8 0 14-8M0 12Q-8 2-13-4", C.green, 3) + S("M-3-16l4 6M-6-8l4 5M14-9l-6 4M14-14l-4 7M-13-5l4 5M-14 1l7 4M3-14l-4 5", C.gold, 5),
  fish: (c, w) => P("M-21 1Q-4-18 11-3L21-11V13L11 5Q-4 18-21 1z", c) + S("M-11-1h.1", w, 5),
  buffalo: (c) => P("M-16-6H14q5 2 5 9V18h-5V8H-9V18h-6V4z", c) + P("M-10-10q-12-2-12 9q6 5 12 0z", c) + S("M-12-10q-2-8-10-8M-9-10q4-7 9-8", c, 3),
  chicken: (c) => P("M-14-14q8-8 12 2q4 9 14 4l7-8q3 24-14 26h-6Q-14 8-12-4l-7-2z", C.orange) + P("M-12-17q3-7 6-1q5-2 4 4z", C.red) + S("M-2 10v9M5 10v9", C.rust, 3) + S("M-9-11h.1", C.ink, 3.5),
  motorbike: (c, w) => `<g fill="none" stroke="${C.ink}" stroke-width="4"><circle cx="-14" cy="11" r="8"/><circle cx="14" cy="11" r="8"/></g>` + P("M-20-3h14l4 6h6l3-12h5l3 14-4 7H-8q-2-8-12-8z", c) + S("M7-15h7M-18-6h11", C.ink, 4.5),
  bicycle: (c) => `<g fill="none" stroke="${c}" stroke-width="3.500"><circle cx="-13" cy="8" r="9"/><circle cx="13" cy="8" r="9"/><path d="M-13 8l6-16H8l5 16M-7-8L2 8 8-8 6-15h7M-11-13h8M2 8h-15"/></g>`,
  car: (c, w) => P("M-21 11V0l5-2 5-10H8l7 10q6 1 6 6v7z", c) + P("M-8-3l3-6h4v6zM2-9h4l4 6H2z", w) + S("M-11 12h.1M11 12h.1", C.ink, 10),
  bus: (c, w) => R(-20, -16, 40, 29, c, 5) + R(-15, -11, 12, 11, w, 2) + R(2, -11, 12, 11, w, 2) + S("M-10 14h.1M10 14h.1", C.ink, 9),
  boat: (c, w, a) => P("M-22 4H22Q18 18 8 18H-10Q-19 18-22 4z", c) + R(-6, -10, 16, 13, a, 2) + S("M2-10V-20", c, 3) + P("M3-20l9 4-9 4z", a),
  house: (c, w) => P("M0-21L21-2H15V18H-15V-2H-21z", c) + R(-5, 3, 10, 15, w),
  school: (c, w, a) => P("M-22-3L0-16L22-3V18H-22z", c) + S("M0-16v-7", c, 3) + P("M0-24h9l-3 3 3 3H0z", a) + R(-5, 6, 10, 12, w) + S("M-14 7h.1M14 7h.1", w, 7) + O(0, -4, 4, w),
  hospital: (c, w) => R(-18, -19, 36, 38, c, 3) + S("M0-14V0M-7-7H7", w, 5) + S("M-10 9h.1M10 9h.1", w, 6) + R(-4, 7, 8, 12, w),
  office: (c, w) => P("M-21-8L0-20L21-8z", c) + R(-18, -6, 36, 25, c) + R(-5, 5, 10, 14, w) + S("M-12 1h.1M12 1h.1M-12 10h.1M12 10h.1M0-1h.1", w, 6),
  market: (c, w, a) => P("M-21-16H21V-6H-21z", a) + S("M-17-3h.1M-6-3h.1M6-3h.1M17-3h.1", a, 8) + S("M-16-4V18M16-4V18", C.wood, 4) + R(-20, 7, 40, 11, C.woodPale, 2),
  factory: (c, w) => P("M-21 18V-4l12 8V-4L3 4V-18h9l2 18h7V18z", c) + S("M-12 11h.1M-2 11h.1M8 11h.1", w, 5),
  mountain: (c) => P("M-23 17L-7-15L9 17z", C.green) + P("M-4 17L10-6L23 17z", C.leaf) + P("M-7-15l5 10-5-2-5 2z", w0),
  sea: (c) => S("M-20-6q5-7 10 0t10 0 10 0 10 0M-20 6q5-7 10 0t10 0 10 0 10 0M-20 18q5-7 10 0t10 0 10 0 10 0", C.blue, 4),
  sun: (c) => O(0, 0, 10, C.gold) + S("M0-20v4M0 16v4M-20 0h4M16 0h4M-14-14l3 3M11 11l3 3M14-14l-3 3M-11 11l-3 3", C.gold, 4),
  moon: (c) => P("M6-19A19 19 0 1 0 19 7A15 15 0 0 1 6-19z", C.gold),
  rain: (c) => P("M-12 2a8 8 0 0 1 0-16a12 12 0 0 1 23-2a9 9 0 0 1 2 18z", c) + S("M-9 8l-4 10M2 8l-4 10M13 8L9 18", C.blue, 3.5),
  storm: (c) => P("M-12 2a8 8 0 0 1 0-16a12 12 0 0 1 23-2a9 9 0 0 1 2 18z", c) + P("M2 0L-9 12h7l-3 10L8 8H1z", C.gold),
  phone: (c) => P("M-12-19q5-3 7 1l3 8q1 3-4 6q2 6 9 10q4-5 7-4l8 4q4 3 0 8q-4 5-10 4Q-15 12-18-8q0-7 6-11z", c),
  mobile: (c, w) => R(-12, -22, 24, 44, c, 5) + R(-8.500, -17, 17, 32, w, 1.5),
  laptop: (c, w) => R(-17, -16, 34, 25, c, 3) + R(-13, -12, 26, 17, w, 1) + P("M-23 11H23L20 17H-20z", c),
  computer: (c, w) => R(-20, -19, 40, 28, c, 3) + R(-16, -15, 32, 20, w, 1) + P("M-5 9H5L8 18H-8z", c),
  tv: (c, w) => R(-21, -14, 42, 29, c, 4) + R(-17, -10, 34, 21, w, 1) + S("M-8-22L0-15 8-22M-9 19H9", c, 3.5),
  radio: (c, w) => R(-20, -8, 40, 25, c, 4) + S("M-14-9L10-21", c, 3.5) + O(-9, 4, 7, w) + S("M4 0H14M4 8H14", w, 3),
  chat: (c, w) => P("M-20-12q0-6 6-6H14q6 0 6 6V4q0 6-6 6H-3l-10 9v-9h-1q-6 0-6-6z", c) + S("M-9-4h.1M0-4h.1M9-4h.1", w, 5.5),
  mail: (c, w) => R(-20, -14, 40, 28, c, 4) + S("M-15-8L0 4 15-8", w, 3.5),
  doc: (c, w) => P("M-14-21H6L15-12V21H-14z", c) + S("M-7-6H8M-7 3H8M-7 12H3", w, 3.5),
  form: (c, w) => R(-15, -20, 30, 40, c, 3) + S("M-8-11h.1M-8 0h.1M-8 11h.1", w, 6) + S("M-1-11H9M-1 0H9M-1 11H9", w, 3.5),
  contract: (c, w) => P("M-15-21H15V21H-15z", c) + S("M-8-12H8M-8-4H8", w, 3.5) + S("M-9 12q3-10 6-4t5 0 7-1", w, 2.6),
  folder: (c, w) => P("M-21-14q0-3 3-3H-6l5 6H18q3 0 3 3V14q0 3-3 3H-18q-3 0-3-3z", c) + S("M-14-3H14", w, 2.5),
  trash: (c, w) => P("M-14-10H14L12 20H-12z", c) + S("M-18-14H18M-5-19H5", c, 4.5) + S("M-5-3V12M5-3V12", w, 3.2),
  gear: (c, w) => `<circle r="15" fill="none" stroke="${c}" stroke-width="8" stroke-dasharray="6.700 5.080" stroke-linecap="butt"/>` + O(0, 0, 13.5, c) + O(0, 0, 5.5, w),
  person: (c) => O(0, -9, 9.5, c) + P("M-19 20Q-19 3 0 3T19 20z", c),
  people: (c, w, a) => O(-11, -7, 7, a) + P("M-23 17Q-23 3-11 3T1 17z", a) + O(8, -9, 8.5, c) + P("M-7 19Q-7 2 8 2T23 19z", c),
  family: (c, w, a) => O(-11, -11, 7, c) + P("M-22 19V4q0-7 11-7T0 4V19z", c) + O(11, -11, 7, a) + P("M0 19V4q0-7 11-7T22 4V19z", a) + O(0, 3, 6, C.gold) + P("M-8 20q0-9 8-9t8 9z", C.gold),
  stranger: (c) => P("M-14-8Q-16-22 0-22T14-8Q15 4 8 6Q20 8 20 20H-20Q-20 8-8 6Q-15 4-14-8z", C.ink) + `<ellipse cx="0" cy="-8" rx="8.500" ry="9" fill="#55626a"/>` + S("M-3.500-9h.1M3.500-9h.1", "#fff", 3.4),
  heart: (c) => P("M0 18Q-20 4-20-7a10 10 0 0 1 20-3a10 10 0 0 1 20 3Q20 4 0 18z", C.red),
  star: (c) => P("M0-20l6 13 14 2-10 10 2 14-12-7-12 7 2-14-10-10 14-2z", C.gold),
  card: (c, w) => R(-21, -14, 42, 29, c, 4) + R(-21, -8, 42, 7, C.ink) + S("M-14 8H0", w, 4),
  idcard: (c, w) => R(-21, -15, 42, 30, w, 4, c, 3.5) + O(-10, -4, 5, c) + P("M-18 10q0-9 8-9t8 9z", c) + S("M4-5H15M4 3H15", c, 3.5),
  calendar: (c, w) => R(-18, -15, 36, 34, w, 4, c, 3.5) + R(-18, -15, 36, 10, c, 3) + S("M-9-21v8M9-21v8", c, 4) + S("M-9 3h.1M0 3h.1M9 3h.1M-9 12h.1M0 12h.1", c, 5),
  pen: (c) => P("M-19 19l4-13L9-18q3-3 6 0l3 3q3 3 0 6L-6 15z", c) + P("M-19 19l2-7 5 5z", C.ink),
  book: (c, w) => P("M-22-13Q-10-19 0-12Q10-19 22-13V15Q10 10 0 17Q-10 10-22 15z", c) + S("M0-10V15", w, 2.5) + S("M-16-6q6-2 10 1M-16 2q6-2 10 1M16-6q-6-2-10 1M16 2q-6-2-10 1", w, 2.2),
  globe: (c) => `<g fill="none" stroke="${c}" stroke-width="3.500"><circle r="18.500"/><ellipse rx="8" ry="18.500"/><path d="M-17-7H17M-17 7H17"/></g>`,
  link: (c) => S("M-4 4L4-4M-2-9l7-7a7 7 0 0 1 10 10l-7 7M2 9l-7 7a7 7 0 0 1-10-10l7-7", c, 5),
  download: (c) => S("M0-19V7M-10-3L0 7 10-3M-17 17H17", c, 5),
  upload: (c) => S("M0 9V-17M-10-7L0-17 10-7M-17 17H17", c, 5),
  share: (c) => S("M10-12L-10 0 10 12", c, 4) + O(11, -13, 6.5, c) + O(-12, 0, 6.5, c) + O(11, 13, 6.5, c),
  sync: (c) => S("M-15-5A16 16 0 0 1 14-8M15 5A16 16 0 0 1-14 8", c, 4.5) + P("M18-18V-3H4zM-18 18V3H-4z", c),
  pin: (c, w) => P("M0 22Q-15 3-15-6a15 15 0 0 1 30 0Q15 3 0 22z", c) + O(0, -7, 6, w),
  map: (c, w, a) => P("M-21-14L-7-19 7-14 21-19V14L7 19-7 14-21 19z", c) + S("M-7-17V13M7-13V17", w, 2.4) + O(12, -3, 4, a),
  qr: (c) => S("M-17-17h11v11h-11zM6-17h11v11h-11zM-17 6h11v11h-11z", c, 4, ' stroke-linejoin="miter"') + S("M6 6h.1M17 6h.1M11.500 11.500h.1M6 17h.1M17 17h.1M0-14h.1M0-3h.1M-14 0h.1M0 12h.1M14 0h.1", c, 5, ' stroke-linecap="square"'),
  scan: (c, w, a) => S("M-19-8V-19H-8M8-19H19V-8M19 8V19H8M-8 19H-19V8", c, 4.5) + S("M-13 0H13", a, 4),
  eye: (c, w) => P("M-22 0Q0-27 22 0Q0 27-22 0z", c) + O(0, 0, 8.5, w) + O(0, 0, 4.5, c),
  noeye: (c, w) => P("M-22 0Q0-27 22 0Q0 27-22 0z", c) + O(0, 0, 8.5, w) + S("M-16 18L16-18", C.red, 5),
  play: (c, w) => O(0, 0, 20, c) + P("M-6-10L12 0-6 10z", w),
  photo: (c, w, a) => R(-20, -16, 40, 32, w, 4, c, 3.5) + P("M-17 13L-6-3 2 7l5-5L17 13z", c) + O(9, -7, 4, a),
  music: (c) => S("M-8 13V-14L14-18V9", c, 4) + O(-12, 13, 6, c) + O(10, 9, 6, c),
  light: (c) => P("M-13-7a13 13 0 0 1 26 0q0 7-6 12v5H-7V5q-6-5-6-12z", C.gold) + S("M-6 14H6M-4 20H4", c, 4),
  pill: (c, w) => `<g transform="rotate(-40)">${R(-20, -9, 40, 18, C.orange, 9)}${P("M0-9H11a9 9 0 0 1 0 18H0z", "#fbe9dd")}</g>`,
  health: (c, w) => R(-20, -20, 40, 40, c, 9) + S("M0-11V11M-11 0H11", w, 7),
  stethoscope: (c) => S("M-15-18V-8a9 9 0 0 0 18 0V-18M-6 1v6a10 10 0 0 0 20 0V2", c, 4) + O(14, -2, 5.5, c),
  recycle: (c) => S("M-8-8L0-19 7-8M14 0l6 11-9 6M-4 17h-14l-2-6 5-9", C.green, 4.5) + P("M0-3L14-6 11-18zM6 9L6 24-4 17zM-24 5L-12-3-7 10z", C.green),
  bug: (c) => `<ellipse cx="0" cy="3" rx="11" ry="14" fill="${C.red}"/>` + O(0, -13, 6.5, C.ink) + S("M0-6V16M-11-3l-8-5M11-3l8-5M-11 4h-9M11 4h9M-10 10l-8 6M10 10l8 6", C.ink, 3),
  robot: (c, w, a) => S("M0-21v6", c, 3.5) + R(-16, -14, 32, 25, c, 7) + S("M-7-3h.1M7-3h.1", w, 7) + S("M-6 5H6", w, 3) + S("M-13 18H13", c, 6) + O(0, -21, 3, a),
  ai: (c, w, a) => P("M-4-19L1-3 17 2 1 7-4 22-9 7-24 2-9-3z", c) + P("M15-22l2 7 7 2-7 2-2 7-2-7-7-2 7-2z", a),
  chip: (c, w) => R(-13, -13, 26, 26, c, 3) + R(-6, -6, 12, 12, w, 2) + S("M-6-20v4M6-20v4M-6 16v4M6 16v4M-20-6h4M-20 6h4M16-6h4M16 6h4", c, 4),
  database: (c, w) => P("M-16-14Q0-24 16-14V14Q0 24-16 14z", c) + S("M-16-13Q0-4 16-13M-16-2Q0 7 16-2M-16 8Q0 17 16 8", w, 2.5),
  server: (c, w) => R(-17, -20, 34, 17, c, 3) + R(-17, 2, 34, 17, c, 3) + S("M-9-11.500h.1M-9 10.500h.1", w, 5) + S("M2-11.500H11M2 10.500H11", w, 3),
  puzzle: (c) => P("M-18-10H-6q-4-10 3-10t3 10H14V2q9-4 9 4t-9 4V20H-18z", c),
  cap: (c, w, a) => P("M0-16L23-6 0 4-23-6z", c) + P("M-13 1V11Q0 19 13 11V1L0 7z", c) + S("M20-5V9", a, 3),
  medal: (c, w, a) => P("M-9-20H-1L6-4H-2zM9-20H1L-6-4H2z", c) + O(0, 7, 13, C.gold) + S("M-5 7l4 4 6-7", w, 3),
  hands: (c, w, a) => P("M-22-8h7l10 4 8-3 8 4h9V9h-6L3 17q-4 2-8-2L-16 7h-6z", SKIN.medium) + S("M-4 4l8 7M1 0l8 7", shade(SKIN.medium, -0.4), 2) + R(-24, -10, 7, 18, c, 2) + R(18, -6, 6, 18, a, 2),
  stamp: (c) => O(0, -14, 6.5, c) + P("M-4-10H4L6 5H16V12H-16V5H-6z", c) + S("M-15 18H15", C.red, 4),
  signature: (c) => S("M-20 8q6-26 13-12t-4 14q10-18 14-10t5 2q4-7 8-2t6-2", c, 3.5) + S("M-20 17H20", c, 2.5),
  headset: (c) => S("M-15 4V-3a15 15 0 0 1 30 0V4M14 10q0 9-11 9", c, 4) + S("M-15 2V8M15 2V8", c, 9),
  bulb: (c) => icons.light(c),
  bag: (c, w) => S("M-7-9v-3a7 7 0 0 1 14 0v3", c, 4) + P("M-15-9H15L18 20H-18z", c) + S("M-6-2h.1M6-2h.1", w, 4),
  gift: (c, w, a) => R(-17, -5, 34, 24, a, 2) + R(-20, -11, 40, 9, c, 2) + S("M0-10V19", w, 4) + S("M0-12q-12-1-9-7t9 7q0-13 9-7t-9 7", c, 3),
  fire: (c) => P("M2-22Q4-10 12-3Q18 4 14 12Q9 21 0 21T-14 12Q-17 3-9-5Q-6 2-3 3Q-6-10 2-22z", C.orange) + P("M0 3q9 7 5 13q-5 5-10 0q-3-5 5-13z", C.gold),
  tool: (c) => P("M-18 20l-4-4L-1-5Q-5-17 8-21L6-12l7 6 8-3Q19 3 6 2z", c),
  meter: (c, w, a) => R(-17, -20, 34, 40, c, 5) + O(0, -5, 11, w) + S("M0-5l5-6", a, 3) + S("M-9 13H9", w, 4),
  water: (c) => P("M0-21Q15 0 15 7a15 15 0 0 1-30 0Q-15 0 0-21z", C.blue),
  vote: (c, w) => R(-19, -2, 38, 22, c, 3) + R(-8, -21, 16, 20, w, 1, c, 3) + S("M-11-1H11", w, 3) + S("M-4-13l3 3 5-6", c, 2.6),
  history: (c) => S("M-15-8A17 17 0 1 1-17 4", c, 4.5) + P("M-22-13L-9-12-15 0z", c) + S("M0-9V1l7 5", c, 4),
  filter: (c) => P("M-20-17H20L5 2V20L-5 14V2z", c),
  menu: (c) => S("M-16-11H16M-16 0H16M-16 11H16", c, 5),
  send: (c, w) => P("M-21 18L22 0-21-18-15-2 4 0-15 2z", c),
  airplane: (c) => P("M-3-19Q0-24 3-19V-7L21 5V10L3 4V12L9 17V20L0 18-9 20V17L-3 12V4L-21 10V5L-3-7z", c),
  flashlight: (c) => P("M-8-2L-12-10H12L8-2V20H-8z", c) + S("M-8-17l-2-4M0-17v-5M8-17l2-4", C.gold, 3.5),
  location: (c) => `<circle r="12" fill="none" stroke="${c}" stroke-width="4"/>` + O(0, 0, 5, c) + S("M0-20v6M0 14v6M-20 0h6M14 0h6", c, 4),
  fingerprint: (c) => S("M-13 12Q-15-2-12-8Q-7-17 0-17T13-7Q15 2 13 12M-7 17Q-9 2-6-5Q-3-10 0-10T7-4Q9 6 7 17M0-3Q2 8 0 19", c, 3.2),
  faceid: (c) => S("M-19-8V-19H-8M8-19H19V-8M19 8V19H8M-8 19H-19V8", c, 4.5) + S("M-6-5h.1M6-5h.1", c, 5.5) + S("M-7 5q7 6 14 0", c, 3.5),
  textsize: (c) => S("M-21 14L-13-7-5 14M-18 7h10", c, 3.5) + S("M0 14L10-17 20 14M4 4H16", c, 5),
  hand: (c) => `<path d="M-9 20q-4-8-9-15q-3-5 0-6t6 3l3 4V-13q0-3 3-3t3 3V-18q0-3 3-3t3 3V-16q0-3 3-3t3 3V-11q0-3 3-3t3 3V8q0 8-5 12z" fill="${SKIN.medium}" stroke="${shade(SKIN.medium, -0.45)}" stroke-width="1.600"/>` + S("M-3-10V-1M3-14V-1M9-11V0", shade(SKIN.medium, -0.45), 1.5),
  stop: (c) => P("M-9-21H9L21-9V9L9 21H-9L-21 9V-9z", C.red) + G(0.5, 0, 0.68, icons.hand(c)),
  thumb: (c, w) => R(-20, -3, 9, 21, c, 2) + P("M-8 0Q2-8 2-18q6-2 8 4q1 5-1 9H17q4 1 3 5l-3 14q-1 4-6 4H-8z", c),
  finger: (c) => G(-6, -22, 0.72, finger({ x: 0, y: 0, sleeve: c })),
};
const w0 = "#fff";

/** A sign. x, y: its middle. bg: what it stands on, color2: its second colour. */
export function icon(name, { x = 180, y = 120, size = 48, color = C.teal, bg = C.white, color2 = C.orange } = {}) {
  const draw = icons[name];
  if (!draw) {
    fault(`no such sign: ${name}. There are ${Object.keys(icons).join(", ")}`);
    return "";
  }
  const k = Number((size / 48).toFixed(3));
  const inner = draw(color, bg, color2);
  return inner.split('fill="none"').length > 2 ? L(x, y, k, inner) : G(x, y, k, inner);
}

export const iconNames = Object.keys(icons);
export const personNames = Object.keys(cast);
export const poseNames = Object.keys(postures);
export const thingNames = Object.keys(things);

/** One large sign on a disc, with words below. mark: "tick", "cross", "warn" at its side. */
export function bigIcon(name, { x = 180, y, size = 96, text: t, disc = C.tealPale, color = C.teal, mark, color2 } = {}) {
  return (ctx) => {
    const lines = t ? even(t, 320, 18, true) : [];
    const cy = y ?? (ctx.h - lines.length * 23) / 2;
    const r = size * 0.78;
    return (
      (disc ? O(x, cy, r, disc) : "") + icon(name, { x, y: cy, size, color, bg: disc || C.white, color2 }) +
      (mark ? marker(mark, x + r * 0.72, cy + r * 0.72, 18) : "") +
      (lines.length ? block(lines, x, cy + r + 26, { size: 18, bold: true, color: C.teal, anchor: "middle" })[0] : "")
    );
  };
}

// ---------------------------------------------------------------- grounds: faint, full width, drawn first

const top = (y, fill) => P(`M18 0H342a18 18 0 0 1 18 18V${r1(y)}H0V18a18 18 0 0 1 18-18z`, fill);
const floor = (y, h, fill) => P(`M0 ${r1(y)}H360V${r1(h - 18)}a18 18 0 0 1-18 18H18a18 18 0 0 1-18-18z`, fill);
const hills = (y, a = "#d3e2d0", b = "#c5d9c4") => P(`M0 ${y}V${y - 34}Q50 ${y - 84} 104 ${y - 44}Q160 ${y - 100} 226 ${y - 46}Q290 ${y - 96} 360 ${y - 52}V${y}z`, a) + P(`M0 ${y}V${y - 14}Q70 ${y - 50} 150 ${y - 18}Q230 ${y - 52} 300 ${y - 20}Q336 ${y - 36} 360 ${y - 26}V${y}z`, b);
const scene = (draw) => (o = {}) => (ctx) => draw({ y: Math.round(ctx.h * 0.76), ...o }, ctx.h);

export const market = scene(({ y }, h) =>
  floor(y, h, "#f0e2c8") +
  R(0, 34, 360, 12, "#f3c9b0") + S("M20 48H342", "#f3c9b0", 28, ' stroke-dasharray="0 80"') + S("M60 48H342", "#fbe6d8", 28, ' stroke-dasharray="0 80"') +
  S(`M40 60V${y}M180 60V${y}M320 60V${y}`, "#e2cda8", 6) +
  R(0, y - 34, 106, 34, "#e6d1ac") + R(254, y - 34, 106, 34, "#e6d1ac") +
  S(`M14 ${y - 40}H100M268 ${y - 40}H350`, "#cbd8ac", 18, ' stroke-dasharray="0 21"') + S(`M24 ${y - 50}H92M278 ${y - 50}H340`, "#efc3a8", 16, ' stroke-dasharray="0 22"'));

export const shore = scene(({ y }, h) =>
  top(y - 50, C.sky) + R(0, y - 50, 360, 52, "#c4dfe0") + P(`M236 ${y - 50}q30-24 58-8q28-18 66 8z`, "#cfe0cd") +
  S(`M20 ${y - 30}q8-8 16 0t16 0M150 ${y - 38}q8-8 16 0t16 0M290 ${y - 26}q8-8 16 0t16 0M96 ${y - 14}q8-8 16 0t16 0M222 ${y - 12}q8-8 16 0t16 0`, "#fff", 2.5) +
  G(72, y - 50, 1, P("M-46-6H48Q42 18 22 18H-22Q-42 18-46-6z", "#8fb3ba") + S("M-46-6H48", "#e9b9a0", 5) + R(-14, -26, 32, 20, "#f3e6cd", 3) + S("M24-8V-44", "#b9a588", 3) + O(36, 3, 3, "#fff")) +
  floor(y, h, "#f3e3c0") + `<ellipse cx="322" cy="${y + 6}" rx="32" ry="13" fill="#d9bd8c"/><ellipse cx="322" cy="${y + 1}" rx="26" ry="7" fill="#b99b69"/>`);

export const riceField = scene(({ y }, h) =>
  top(y - 20, C.sky) + O(300, 44, 16, "#f7dfa6") + hills(y - 18) + floor(y - 18, h, "#dbe6b8") +
  S(`M0 ${y + 4}H360M0 ${y + 30}H360`, "#c6d698", 3) + S(`M12 ${y - 6}H352M4 ${y + 17}H356`, "#b9cd86", 7, ' stroke-dasharray="1 17"') +
  P(`M26 ${y - 18}q-6-44 4-70q2 40 4 70zM26 ${y - 86}q-22-4-26 14q16-2 26-14zq22-8 30 10q-18 2-30-10zq-4-20 12-26q4 16-12 26z`, "#b5cb98"));


/** A gươl, the common house of a Cơ Tu village, on posts under a high thatched roof. */
export function guol({ x = 180, y = 180, s = 1, faint = false } = {}) {
  const [roof, line, post] = faint ? ["#e4cfa2", "#cfb684", "#cdb28b"] : ["#cfa967", "#a57f45", C.wood];
  return G(x, y, s,
    S("M-52-26V0M-26-26V0M0-26V0M26-26V0M52-26V0", post, 6) + R(-62, -32, 124, 9, post, 2) + R(-50, -48, 100, 18, faint ? "#ead9b8" : C.woodPale) +
    P("M-76-42Q-66-98-34-108Q0-116 34-108Q66-98 76-42Q0-52-76-42z", roof) +
    S("M-48-50Q-44-84-26-102M-20-53Q-20-84-10-108M48-50Q44-84 26-102M20-53Q20-84 10-108", line, 1.8) +
    S("M-38-109Q0-119 38-109M-34-110l-7-9M34-110l7-9", line, 4) + S("M-10-22L-16 0M10-22L16 0M-12-15H12M-14-7H14", post, 3));
}

export const village = scene(({ y, x = 250 }, h) =>
  top(y - 10, C.sky) + hills(y - 8, "#cfdfd0", "#bdd3bd") + floor(y - 10, h, "#ece0c2") + guol({ x, y: y + 4, s: 0.9, faint: true }) +
  P(`M24 ${y - 10}V${y - 60}h6v50zM27 ${y - 60}q-30-6-30 14q20 2 30-14zq26-14 36 8q-20 4-36-8zq-2-26 16-30q6 20-16 30z`, "#b3caa5"));

export const classroom = scene(({ y, board = "" }, h) => {
  if (board) fits(board, 190, 17, true, "the board");
  return (
    top(y, "#f7ecd6") + floor(y, h, "#e6d3b0") + R(78, 26, 204, 84, "#7d9c86", 4, "#c9a877", 5) +
    (board ? lineText(board, 180, 60, 17, C.white, true, "middle") : S("M98 52h90m-90 18h130", "#a9c0ae", 3)) +
    R(14, 36, 46, 62, C.sky, 2, "#dcc398", 4) + S("M37 38v58M16 66h42", "#dcc398", 3) + R(300, 36, 46, 62, C.sky, 2, "#dcc398", 4) + S("M323 38v58M302 66h42", "#dcc398", 3)
  );
});

export const officeCounter = scene(({ y, sign = "Bộ phận Một cửa" }, h) => {
  if (sign) fits(sign, 250, 16, true, "the sign");
  const w = sign ? textWidth(sign, 16, true) + 28 : 0;
  return (
    top(y, "#f2efe2") + floor(y, h, "#e3dcc6") + (sign ? R(180 - w / 2, 14, w, 30, C.teal, 6) + lineText(sign, 180, 35, 16, C.white, true, "middle") : "") +
    R(18, 60, 58, 74, "#e1e9e4", 3, "#cfd3c4", 3) + S("M47 62v70", "#cfd3c4", 2.5) + R(284, 62, 58, 66, "#e8dcc2", 2) + S("M284 84h58m-58 22h58", "#cdbb95", 3) + S("M294 76h18m8 0h12m-38 22h10m8 0h18m-36 22h22", "#b9c9b8", 9, ' stroke-linecap="butt"')
  );
});

export const home = scene(({ y }, h) =>
  top(y, "#faeed8") + floor(y, h, "#e8d2ae") + R(22, 40, 72, 74, C.sky, 2, "#d9b98a", 5) + S("M58 42v70M24 76h68", "#d9b98a", 3) +
  P("M18 36h40Q56 70 22 100zM98 36H58Q60 70 94 100z", "#f3cdb6") + R(280, 44, 56, 42, C.white, 2, "#d9b98a", 4) + P("M284 82l14-20 12 12 8-8 14 16z", "#cfe0c0") +
  R(262, y - 34, 90, 34, "#dcc096", 2) + S(`M307 ${y - 32}v30M298 ${y - 18}h.1M316 ${y - 18}h.1`, "#b9996a", 4) + P(`M286 ${y - 34}q-12-22-2-34q10 10 4 34zM288 ${y - 34}q0-22 14-28q4 16-10 28z`, "#bcd0a2"));

export const street = scene(({ y }, h) =>
  top(y, C.sky) + R(0, y - 108, 70, 108, "#f3dcc0") + R(70, y - 132, 56, 132, "#e4ead6") + R(126, y - 96, 74, 96, "#f6e5cb") + R(232, y - 120, 62, 120, "#f1d4c2") + R(294, y - 98, 66, 98, "#e7e6d2") +
  S(`M20 ${y - 84}h.1m28 0h.1m38 -20h.1m24 0h.1m-24 38h.1m24 0h.1M146 ${y - 72}h.1m32 0h.1M250 ${y - 94}h.1m26 0h.1m-26 36h.1m26 0h.1M314 ${y - 72}h.1m28 0h.1`, "#c9dad6", 15, ' stroke-linecap="square"') +
  P(`M8 ${y - 44}h54v12H8zM132 ${y - 44}h60v12h-60zM300 ${y - 44}h54v12h-54z`, "#e8b495") + S(`M216 ${y}V${y - 40}`, "#c8ab86", 6) + O(216, y - 60, 24, "#c3d6ad") +
  floor(y, h, "#dcd8cd") + R(0, y, 360, 7, "#efe7d6") + S(`M24 ${y + (h - y) / 2 + 5}H350`, "#fff", 4, ' stroke-dasharray="22 24"'));

export const shop = scene(({ y, sign = "" }, h) => {
  if (sign) fits(sign, 300, 16, true, "the sign");
  return (
    top(y, "#f8ead0") + floor(y, h, "#e5d0ab") + (sign ? R(16, 12, 328, 28, C.rust, 5) + lineText(sign, 180, 32, 16, C.white, true, "middle") : "") +
    S("M18 90H342M18 134H342", "#d8bd8e", 6) + S("M32 74H340", "#efbf9f", 22, ' stroke-dasharray="10 58" stroke-linecap="butt"') + S("M54 70H340", "#bfd2c4", 30, ' stroke-dasharray="12 56" stroke-linecap="butt"') + S("M78 77H340", "#e9d39a", 16, ' stroke-dasharray="14 54" stroke-linecap="butt"') +
    S("M30 116H340", "#c9d8ac", 28, ' stroke-dasharray="14 60" stroke-linecap="butt"') + S("M56 121H340", "#e8c0ab", 18, ' stroke-dasharray="18 56" stroke-linecap="butt"')
  );
});

export const workshop = scene(({ y }, h) =>
  top(y, "#efe9dc") + floor(y, h, "#dccdb2") + R(20, 30, 130, 76, "#e2d6bf", 4) + S("M40 46v34M66 46v40M92 46v28M118 46v36", "#b7a98f", 6) + S("M34 46h12M86 76h12", "#b7a98f", 10) + `<circle cx="118" cy="88" r="9" fill="none" stroke="#b7a98f" stroke-width="5"/>` +
  R(226, 34, 110, 56, C.sky, 2, "#c9bca2", 4) + S("M262 36v52M300 36v52", "#c9bca2", 3) + R(196, y - 46, 150, 12, "#c4a67a") + S(`M212 ${y - 36}V${y}M330 ${y - 36}V${y}`, "#c4a67a", 8) + R(236, y - 80, 54, 34, "#b9c6c4", 4) + O(263, y - 63, 10, "#e8eeec"));

export const clinic = scene(({ y }, h) =>
  top(y, "#edf3ef") + floor(y, h, "#dfe0d2") + R(24, 34, 70, 70, "#fff", 4, "#c7d9d8", 4) + S("M59 48v42M38 69h42", "#9cc3c4", 9) + R(270, 40, 68, 74, "#dcebea", 3, "#c7d9d8", 3) + S("M304 42v70M296 78h.1M312 78h.1", "#aac6c6", 4) +
  R(226, y - 30, 126, 14, "#fff", 4, "#c7d9d8", 2) + S(`M236 ${y - 16}V${y}M342 ${y - 16}V${y}M350 ${y - 48}V${y - 20}`, "#a9bfc0", 5));

export const hall = scene(({ y, banner = "Nhà văn hóa thôn" }, h) => {
  if (banner) fits(banner, 300, 17, true, "the banner");
  return (
    top(y, "#f7ead2") + floor(y, h, "#e4d0a9") + (banner ? R(22, 16, 316, 34, C.rust, 4) + lineText(banner, 180, 39, 17, C.white, true, "middle") : "") +
    S(`M14 56V${y}M346 56V${y}`, "#dcc59a", 10) + R(36, 66, 52, 60, C.sky, 2, "#dcc59a", 4) + R(272, 66, 52, 60, C.sky, 2, "#dcc59a", 4)
  );
});

/** Dark blue: write on it with color: C.white. */
export const night = scene(({ y }, h) =>
  floor(0, h, "#2c4356").replace("M0 0H360", "M18 0H342a18 18 0 0 1 18 18") .replace("a18 18 0 0 1-18-18z", "a18 18 0 0 1-18-18V18a18 18 0 0 1 18-18z") + G(314, 44, 0.9, icons.moon()) + S("M40 34h.1M110 58h.1M176 28h.1M244 66h.1M70 90h.1M210 104h.1M338 110h.1", "#e8eef0", 3.4) +
  P(`M0 ${y}V${y - 30}Q60 ${y - 70} 130 ${y - 34}Q220 ${y - 84} 360 ${y - 40}V${y}z`, "#3a566a") + floor(y, h, "#22384a"));

export const river = scene(({ y }, h) =>
  top(y - 30, C.sky) + hills(y - 28) + R(0, y - 30, 360, 34, "#c4dfe0") + S(`M30 ${y - 14}q8-7 16 0t16 0M180 ${y - 18}q8-7 16 0t16 0M280 ${y - 8}q8-7 16 0t16 0`, "#fff", 2.5) + floor(y, h, "#dfe6c0"));

/** A plain floor line for standing figures. */
export const plain = scene(({ y, color = "#f1e3c8" }, h) => floor(y, h, color));

/** Front of a counter or desk over the whole width: draw it after the people behind it. */
export function counter({ y = 172, color = C.woodPale, edge = C.wood, text: t } = {}) {
  return (ctx) => {
    if (t) fits(t, 330, 17, true, "the counter");
    return floor(y, ctx.h, color) + R(0, y, 360, 9, edge) + (t ? lineText(t, 180, y + (ctx.h - y) / 2 + 11, 17, C.ink, true, "middle") : "");
  };
}

/** A table of width w, its top at y. */
export function table({ x = 180, y = 172, w = 150, h = 52, color = C.woodPale } = {}) {
  return R(x - w / 2, y, w, 9, C.wood, 2) + R(x - w / 2 + 8, y + 9, w - 16, 12, color) + S(`M${r1(x - w / 2 + 13)} ${y + 12}V${y + h}M${r1(x + w / 2 - 13)} ${y + 12}V${y + h}`, C.wood, 8);
}

/** A stall with vegetables (or fish, cloth): draw it after its seller. */
export function stall({ x = 110, y = 160, w = 190, h = 60, goods = "rau", text: t } = {}) {
  const l = x - w / 2;
  if (t) fits(t, w - 20, 15, true, "the stall");
  const heaps = {
    rau: S(`M${l + 18} ${y - 5}H${l + w * 0.45}`, C.green, 21, ' stroke-dasharray="0 21"') + S(`M${l + 28} ${y - 12}H${l + w * 0.4}`, C.leaf, 18, ' stroke-dasharray="0 21"') + S(`M${l + w * 0.68} ${y - 5}H${l + w - 16}`, C.orange, 20, ' stroke-dasharray="0 20"'),
    ca: G(l + 34, y - 5, 0.9, icons.fish("#7fa8b0", "#fff")) + G(l + 66, y - 7, 0.9, icons.fish("#95b9bf", "#fff")) + G(l + w - 34, y - 5, 0.9, icons.fish("#7fa8b0", "#fff")),
    vai: R(l + 14, y - 14, 46, 14, "#c0392b", 3) + R(l + 18, y - 27, 40, 13, "#2c3350", 3) + R(l + w - 62, y - 14, 46, 14, C.gold, 3) + S(`M${l + 22} ${y - 7}h32M${l + 24} ${y - 20}h28`, C.white, 2, ' stroke-dasharray="3 4"'),
    hang: R(l + 16, y - 26, 18, 26, C.teal, 3) + R(l + 38, y - 20, 20, 20, C.gold, 3) + R(l + w - 56, y - 24, 16, 24, C.rust, 5) + R(l + w - 36, y - 18, 20, 18, C.leaf, 3),
  };
  return (heaps[goods] ?? "") + R(l, y, w, h, C.woodPale, 5) + R(l, y, w, 10, C.wood, 4) + (t ? lineText(t, x, y + (h + 10) / 2 + 5, 15, C.ink, true, "middle") : "");
}

/** A striped awning over a stall. */
export function awning({ x = 110, y = 18, w = 190, legs = 140 } = {}) {
  const n = Math.round(w / 38);
  const k = w / n;
  const l = x - w / 2;
  let d = "";
  for (let i = 0; i < n; i++) d += `<path d="M${r1(l + i * k)} ${y}h${r1(k)}v20a${r1(k / 2)} 13 0 0 1-${r1(k)} 0z" fill="${i % 2 ? C.white : C.orange}" stroke="${C.rust}" stroke-width="1.500"/>`;
  return S(`M${r1(l + 10)} ${y + 20}v${legs}M${r1(l + w - 10)} ${y + 20}v${legs}`, C.wood, 7) + d;
}

/** A printed QR sign standing on a table: x, y the middle of its foot. */
export function qrStand({ x = 180, y = 160, w = 60, name } = {}) {
  const h = w * 1.18 + (name ? 22 : 0);
  if (name) fits(name, w + 20, 14, true, "the name");
  return P(`M${x - 12} ${y}h24l-4-10h-16z`, C.rust) + R(x - w / 2, y - h - 6, w, h, C.teal, 6) + qr({ x: x - w / 2 + 6, y: y - h, size: w - 12 }) + (name ? lineText(name, x, y - 14, 14, C.white, true, "middle") : "");
}

// ---------------------------------------------------------------- layouts

function fill(content, { x, y, w, h }, ctx, what) {
  if (content === undefined || content === null) return "";
  if (typeof content === "string") {
    if (icons[content]) return icon(content, { x: x + w / 2, y: y + h / 2, size: Math.min(w, h) * 0.68 });
    if (content.startsWith("<")) return content;
    return layRows([{ text: content, center: true }], { x: x + 8, y, w: w - 16, room: h, what, middle: true }).svg;
  }
  if (Array.isArray(content)) {
    const rows = content.map((c) => (typeof c === "string" ? { text: c, center: true } : c && Object.keys(c)[0] === "text" && !c.icon && !c.mark ? { center: true, ...c } : c));
    const r = layRows(rows, { x: x + 9, y: y + 4, w: w - 18, room: h - 8, what, middle: true });
    return r.svg + r.over;
  }
  if (typeof content === "function") return flat(content(x + w / 2, y + h, w, h), ctx);
  if (content.person) {
    const { person: kind, ...rest } = content;
    const whole = rest.body && rest.body !== "bust";
    const s = Math.min((h - 2) / (whole ? 196 : 134), w / 96);
    return person(kind, { x: x + w / 2, y: y + h - (whole ? 4 : 0), s, ...rest });
  }
  if (content.icon) return icon(content.icon, { x: x + w / 2, y: y + h / 2, size: Math.min(w, h) * 0.68, ...content, icon: undefined });
  fault(`${what} cannot be drawn: ${JSON.stringify(content)}`);
  return "";
}

/** Three numbered panels in a row, or four in a square: [{ draw, text }]. draw: sign name, rows, { person }, or (x, bottom, w, h) => parts. */
export function steps(list, { title, y, h, numbered = true } = {}) {
  return (ctx) => {
    const head = title ? 46 : 16;
    const from = y ?? head;
    const all = (h ?? ctx.h) - from - 14;
    const across = list.length <= 3 ? list.length : 2;
    const down = Math.ceil(list.length / across);
    if (list.length < 2 || list.length > 4) fault(`steps() takes two to four, not ${list.length}`);
    const gap = 10;
    const w = (WIDTH - 28 - gap * (across - 1)) / across;
    const ph = (all - gap * (down - 1)) / down;
    return [
      title ? heading(title) : "",
      list.map((item, i) => {
        const px = 14 + (i % across) * (w + gap);
        const py = from + Math.floor(i / across) * (ph + gap);
        const beside = across === 2 && down === 2;
        const lines = even(item.text ?? "", beside ? w - 66 - 12 : w - 12, 15, true);
        const th = lines.length * 18;
        const side = beside
          ? [{ x: px + 8, y: py + 10, w: 58, h: ph - 20 }, px + 70, py + (ph - th) / 2 + 14, undefined]
          : [{ x: px + 6, y: py + 10, w: w - 12, h: ph - th - 22 }, px + w / 2, py + ph - th + 5, "middle"];
        if (beside ? th > ph - 8 : th > ph - 60) fault(`the words “${item.text}” need ${lines.length} lines: too many for a panel`);
        return [
          R(px, py, w, ph, C.white, 12, C.teal),
          fill(item.draw, side[0], ctx, `panel ${i + 1}`),
          block(lines, side[1], side[2], { bold: true, anchor: side[3], lead: 18 })[0],
          numbered ? badge(item.badge ?? i + 1, { x: px + 13, y: py + 12, r: 12 }) : "",
        ];
      }),
    ].flat(3).join("");
  };
}

/** Two panels, the first right (✓), the second wrong (✗); turn with leftOk, rightOk (true, false, undefined). */
export function compare({ left, right, leftLabel = "Nên", rightLabel = "Không nên", leftOk = true, rightOk = false, title, leftText, rightText } = {}) {
  return (ctx) => {
    const from = title ? 46 : 14;
    const w = 161;
    const h = ctx.h - from - 14;
    const one = (content, label, ok, note1, x) => {
      const color = ok === true ? C.green : ok === false ? C.red : C.teal;
      fits(label, w - (ok === undefined ? 12 : 48), 16, true, "the label");
      const lines = note1 ? even(note1, w - 14, 15, true) : [];
      const th = lines.length * 18 + (lines.length ? 8 : 0);
      return (
        `<rect x="${x}" y="${from}" width="${w}" height="${r1(h)}" rx="12" fill="#fff" stroke="${color}" stroke-width="2.500"${ok === false ? ' stroke-dasharray="7 5"' : ""}/>` +
        P(`M${x - 1.3} ${from + 34}v-22a13.300 13.300 0 0 1 13.300-13.300h${w - 24}a13.300 13.300 0 0 1 13.300 13.300v22z`, color) +
        (ok === undefined ? "" : `<circle cx="${x + 20}" cy="${from + 17}" r="11" fill="#fff"/>` + (ok ? S(`M${x + 15} ${from + 17}l4 4.500 7-8.500`, color, 3.2) : S(`M${x + 15.500} ${from + 12.500}l9 9m0-9l-9 9`, color, 3.2))) +
        lineText(label, ok === undefined ? x + w / 2 : x + 20 + w / 2 - 4, from + 23, 16, C.white, true, "middle") +
        fill(content, { x: x + 3, y: from + 38, w: w - 6, h: h - 42 - th }, ctx, `the panel “${label}”`) +
        (lines.length ? block(lines, x + w / 2, from + h - th + 13, { bold: true, anchor: "middle", lead: 18 })[0] : "")
      );
    };
    return (title ? heading(title) : "") + one(left, leftLabel, leftOk, leftText, 14) + one(right, rightLabel, rightOk, rightText, 185);
  };
}

/** Signs in a row joined by arrows: [{ icon, text }], two to four. */
export function chain(list, { title, y, color = C.teal, text: below } = {}) {
  return (ctx) => {
    const n = list.length;
    if (n < 2 || n > 4) fault(`chain() takes two to four, not ${n}`);
    const w = 340 / n;
    const r = n === 4 ? 30 : 36;
    const cy = y ?? ctx.h / 2 - (below ? 22 : 8);
    return (
      (title ? heading(title) : "") +
      list
        .map((item, i) => {
          const cx = 10 + w * (i + 0.5);
          const lines = even(item.text ?? "", w - 4, 15, true);
          return (
            O(cx, cy, r, item.disc ?? C.tealPale) + (typeof item.icon === "string" ? icon(item.icon, { x: cx, y: cy, size: r * 1.25, color: item.color ?? color, bg: item.disc ?? C.tealPale }) : flat(item.draw?.(cx, cy + r * 0.8, r * 2, r * 2), ctx)) +
            block(lines, cx, cy + r + 22, { bold: true, anchor: "middle", lead: 18 })[0] +
            (i < n - 1 ? arrow([cx + r + 3, cy], [cx + w - r - 3, cy], { width: 4 }) : "")
          );
        })
        .join("") +
      (below ? caption(below)(ctx) : "")
    );
  };
}

/** A list on a card. mark: "tick", "cross", "warn", "number", or one per item: [{ text, mark }]. */
export function checklist(list, { title, mark = "tick", x = 30, y = 16, w = 300, h } = {}) {
  return (ctx) => {
    const high = h ?? ctx.h - y - 16;
    const rows = list.map((t, i) => {
      const o = typeof t === "string" ? { text: t } : t;
      const m = o.mark ?? mark;
      return { ...o, mark: m === "number" ? i + 1 : m };
    });
    const r = layRows([...(title ? [{ title }] : []), ...rows], { x: x + 18, y: y + 14, w: w - 36, room: high - 26, what: "the list", middle: true });
    return R(x, y, w, high, C.white, 12, C.teal) + r.svg + r.over;
  };
}

/** Big words with what they mean: [["Dừng", "đừng làm gì vội"], …]. */
export function words(list, { title, tones: own } = {}) {
  return (ctx) => {
    const from = title ? 48 : 18;
    const step = (ctx.h - from - 8) / list.length;
    const h = Math.min(58, step - 10);
    const cols = own ?? [C.red, C.rust, C.green, C.teal, C.blue];
    const lw = Math.max(74, ...list.map(([a]) => textWidth(a, 18, true) + 20));
    return (
      (title ? heading(title) : "") +
      list
        .map(([a, b], i) => {
          const y = from + i * step + (step - 10 - h) / 2;
          const c = cols[i % cols.length];
          const lines = wrap(b, 320 - lw - 24, 16);
          if (lines.length * 20 > h - 4) fault(`“${b}” is too long for its row`);
          return (
            R(20, y, 320, h, C.white, 12, c) + P(`M20 ${r1(y + 12)}a12 12 0 0 1 12-12h${r1(lw - 12)}v${r1(h)}H32a12 12 0 0 1-12-12z`, c) +
            lineText(a, 20 + lw / 2, y + h / 2 + 6, 18, C.white, true, "middle") + block(lines, 20 + lw + 12, y + (h - lines.length * 20) / 2 + 15.500, { size: 16, lead: 20 })[0]
          );
        })
        .join("")
    );
  };
}

/** A white panel to put things on. */
export function panel({ x = 20, y = 20, w = 320, h = 200, tone = "plain", title } = {}) {
  const [f, stroke] = tones[tone] ?? tones.plain;
  return R(x, y, w, h, f, 12, tone === "plain" ? C.teal : stroke) + (title ? (fits(title, w - 16, 16, true, "the title"), lineText(title, x + w / 2, y + 25, 16, C.teal, true, "middle")) : "");
}

/** Labels with arrows on parts of a picture: [{ text, x, y, w, to: [x, y] }]. */
export function labels(list) {
  return list.map((l) => box(l.text, { w: 120, tone: "teal", ...l })).join("");
}

/** Words on a strip of colour, like a name or a place. */
export function tag(t, { x = 180, y = 30, color = C.teal, size = 15 } = {}) {
  const w = textWidth(t, size, true) + 18;
  return R(x - w / 2, y - size * 0.95, w, size * 1.65, color, 6) + lineText(t, x, y + size * 0.28, size, C.white, true, "middle");
}

/** Parts moved and scaled as a whole (no text inside when smaller than 1). */
export function group(parts, { x = 0, y = 0, s = 1 } = {}) {
  return (ctx) => G(x, y, s, flat(parts, ctx));
}

/** Cards with a sign and a word: [{ icon | draw, text, note, mark }], two to six. */
export function grid(list, { title, cols, y, tone = "plain" } = {}) {
  return (ctx) => {
    const n = cols ?? (list.length <= 3 ? list.length : list.length === 4 ? 2 : 3);
    const rows = Math.ceil(list.length / n);
    const from = y ?? (title ? 46 : 14);
    const gap = 10;
    const w = (WIDTH - 28 - gap * (n - 1)) / n;
    const h = (ctx.h - from - 14 - gap * (rows - 1)) / rows;
    const [f, stroke] = tones[tone] ?? tones.plain;
    return [
      title ? heading(title) : "",
      ...list.map((item, i) => {
        const px = 14 + (i % n) * (w + gap);
        const py = from + Math.floor(i / n) * (h + gap);
        const lines = even(item.text ?? "", w - 10, 15, true);
        const th = lines.length * 18 + 6;
        if (h - th < 36) fault(`the words “${item.text}” leave no room for the sign: make the picture higher or the words fewer`);
        return (
          R(px, py, w, h, f, 12, tone === "plain" ? C.teal : stroke) +
          (item.icon ? icon(item.icon, { x: px + w / 2, y: py + (h - th) / 2 + 3, size: Math.min(56, h - th - 14), color: item.color ?? C.teal, bg: f }) : flat(fill(item.draw, { x: px + 4, y: py + 5, w: w - 8, h: h - th - 5 }, ctx, `card ${i + 1}`), ctx)) +
          block(lines, px + w / 2, py + h - th + 13, { bold: true, anchor: "middle", lead: 18 })[0] +
          (item.mark !== undefined ? marker(item.mark, px + w - 12, py + 12, 11) : "")
        );
      }),
    ].join("");
  };
}

/** A round of three or four signs: what follows what, and begins again. */
export function cycle(list, { title, center } = {}) {
  return (ctx) => {
    const from = title ? 44 : 8;
    const n = list.length;
    if (n < 3 || n > 4) fault(`cycle() takes three or four, not ${n}`);
    const spots = n === 3 ? [[180, 0], [290, 1], [70, 1]] : [[180, 0], [296, 0.5], [180, 1], [64, 0.5]];
    const [y0, y1] = [from + 30, ctx.h - 56];
    const at = spots.map(([x, k]) => [x, y0 + (y1 - y0) * k]);
    const arrows = at.map(([x1, b1], i) => {
      const [x2, b2] = at[(i + 1) % n];
      const d = Math.hypot(x2 - x1, b2 - b1);
      const [ux, uy] = [(x2 - x1) / d, (b2 - b1) / d];
      const low = n === 3 && i === 1;
      const three = n === 3 && !low;
      const [p, q] = [low ? 40 : three && i === 0 ? 66 : uy > 0.2 ? 50 : 42, low ? 40 : three && i === 2 ? 66 : uy < -0.2 ? 50 : 42];
      return arrow([x1 + ux * p, b1 + uy * p], [x2 - ux * q, b2 - uy * q], { width: 4 });
    });
    return (
      (title ? heading(title) : "") + arrows.join("") +
      list
        .map((item, i) => {
          const [x, y] = at[i];
          fits(item.text, 116, 15, true, "the word");
          return O(x, y, 28, C.tealPale) + icon(item.icon, { x, y, size: 36, bg: C.tealPale, color: item.color ?? C.teal }) + lineText(item.text, x, y + 46, 15, C.ink, true, "middle");
        })
        .join("") +
      (center ? block(even(center, 110, 15, true), 180, (y0 + y1) / 2 + 8, { bold: true, color: C.rust, anchor: "middle" })[0] : "")
    );
  };
}

/** Who or what belongs under whom: tree({ icon, text }, [{ icon, text }, …]), two to four below. */
export function tree(head, list, { title } = {}) {
  return (ctx) => {
    const from = title ? 48 : 16;
    const n = list.length;
    const w = (WIDTH - 24 - 8 * (n - 1)) / n;
    const hw = Math.max(120, textWidth(head.text, 16, true) + (head.icon ? 56 : 24));
    fits(head.text, 320, 16, true, "the head");
    const y2 = from + 46 + (ctx.h - from - 46) * 0.28;
    const h2 = ctx.h - 16 - y2;
    const xs = list.map((_, i) => 12 + i * (w + 8) + w / 2);
    const my = (from + 46 + y2) / 2;
    return (
      (title ? heading(title) : "") +
      S(`M180 ${r1(from + 46)}V${r1(my)}M${r1(xs[0])} ${r1(my)}H${r1(xs[n - 1])}` + xs.map((x) => `M${r1(x)} ${r1(my)}V${r1(y2)}`).join(""), C.orange, 3.5) +
      R(180 - hw / 2, from, hw, 46, C.teal, 10) + (head.icon ? icon(head.icon, { x: 180 - hw / 2 + 26, y: from + 23, size: 28, color: C.white, bg: C.teal }) : "") +
      lineText(head.text, 180 + (head.icon ? 18 : 0), from + 29, 16, C.white, true, "middle") +
      list
        .map((item, i) => {
          const lines = even(item.text, w - 8, 15, true);
          const th = lines.length * 18 + 6;
          const side = h2 - th;
          return R(xs[i] - w / 2, y2, w, h2, C.white, 10, C.teal) + (side > 30 && item.icon ? icon(item.icon, { x: xs[i], y: y2 + side / 2 + 3, size: Math.min(48, side - 10), color: item.color ?? C.teal }) : "") + block(lines, xs[i], item.icon ? y2 + h2 - th + 13 : y2 + (h2 - lines.length * 18) / 2 + 14, { bold: true, anchor: "middle", lead: 18 })[0];
        })
        .join("")
    );
  };
}

/** Stairs from low to high: ["Biết", "Làm", "Giúp người khác"], two to five. */
export function stairs(list, { title, hot } = {}) {
  return (ctx) => {
    const n = list.length;
    const from = title ? 52 : 20;
    const w = (WIDTH - 28) / n;
    const low = 48;
    const rise = (ctx.h - from - 14 - low - 20) / Math.max(1, n - 1);
    return (
      (title ? heading(title) : "") +
      list
        .map((t, i) => {
          const h = low + Math.min(rise, 40) * i;
          const y = ctx.h - 14 - h;
          const lines = even(t, w - 10, 15, true);
          if (lines.length * 18 > h - 6) fault(`the step “${t}” has too many words`);
          const [fillC, color] = hot === i ? [C.orange, C.white] : i % 2 ? [C.greenPale, C.ink] : [C.tealPale, C.ink];
          return R(14 + i * w + 2, y, w - 4, h, fillC, 6) + block(lines, 14 + (i + 0.5) * w, y + 22, { bold: true, color, anchor: "middle", lead: 18 })[0] + badge(i + 1, { x: 14 + (i + 0.5) * w, y: y - 8, color: C.teal });
        })
        .join("")
    );
  };
}

/** What is common to two: overlapping circles. */
export function overlap({ left, right, both, title } = {}) {
  return (ctx) => {
    const cy = (ctx.h + (title ? 34 : 0)) / 2;
    const r = Math.min(98, ctx.h / 2 - (title ? 26 : 12));
    const off = r * 0.62;
    const one = (t, x, w, color) => {
      const lines = even(t, w, 15, true);
      return block(lines, x, cy + 5 - (lines.length - 1) * 9, { bold: true, color, anchor: "middle", lead: 18 })[0];
    };
    return (
      (title ? heading(title) : "") +
      `<circle cx="${r1(180 - off)}" cy="${r1(cy)}" r="${r1(r)}" fill="${C.tealPale}" stroke="${C.teal}" stroke-width="2.500"/><circle cx="${r1(180 + off)}" cy="${r1(cy)}" r="${r1(r)}" fill="${C.orange}" fill-opacity=".25" stroke="${C.rust}" stroke-width="2.500"/>` +
      one(left, 180 - off - r * 0.42, r * 0.95, C.teal) + one(right, 180 + off + r * 0.42, r * 0.95, C.rust) + (both ? one(both, 180, r * 0.66, C.ink) : "")
    );
  };
}

/** Points in time from left to right: [{ when, text }], two to four. */
export function timeline(list, { title, hot } = {}) {
  return (ctx) => {
    const n = list.length;
    const w = (WIDTH - 20) / n;
    const y = ctx.h * (title ? 0.46 : 0.4);
    return (
      (title ? heading(title) : "") + arrow([14, y], [350, y], { color: C.teal, width: 5 }) +
      list
        .map((e, i) => {
          const x = 10 + (i + 0.5) * w - 4;
          const lines = even(e.text, w - 6, 15, false);
          fits(e.when, w - 2, 16, true, "the time");
          return O(x, y, 10, hot === i ? C.orange : C.white) + `<circle cx="${r1(x)}" cy="${r1(y)}" r="9" fill="none" stroke="${C.orange}" stroke-width="4"/>` + lineText(e.when, x, y - 20, 16, C.rust, true, "middle") + block(lines, x, y + 32, { anchor: "middle", lead: 19 })[0];
        })
        .join("")
    );
  };
}
