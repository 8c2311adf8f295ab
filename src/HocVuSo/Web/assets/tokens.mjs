// The only place where colours are written. build.mjs turns them into custom properties and
// refuses to build when a pair of `pairs` falls below its contrast (WCAG 2.2: text AAA 7, large marks and edges 3).
export const light = {
  paper: "#fffaf1", sheet: "#ffffff", ink: "#1d1a16", soft: "#4d463c", line: "#dacdb5", edge: "#74685a",
  accent: "#0f4c5c", tint: "#e3eff0", hover: "#8c1710",
  fill: "#0f4c5c", "fill-hover": "#0a3945", "fill-foot": "#062a34", "on-fill": "#ffffff",
  head: "#0f4c5c", "head-low": "#0a3945", "on-head": "#ffffff",
  red: "#8c1710", "red-tint": "#fdebe5", "red-fill": "#96190f", "red-foot": "#5c0d07", "on-red": "#ffffff",
  green: "#1a5230", "green-tint": "#e6f3e4", "green-fill": "#1d5a35", "on-green": "#ffffff",
  amber: "#5f3900", "amber-tint": "#fff1d2", grey: "#453f37", "grey-tint": "#f0e9dc",
  gold: "#ffc649", orange: "#e8762b", lacquer: "#b3261a", focus: "#ffc649", "focus-ink": "#1d1a16",
  q1: "#eaf3ee", q2: "#c3e0d8", q3: "#8fc6c1", q4: "#17586a", q5: "#082f3a",
  "on-q1": "#1d1a16", "on-q2": "#1d1a16", "on-q3": "#1d1a16", "on-q4": "#ffffff", "on-q5": "#ffffff",
};

export const dark = {
  paper: "#12191b", sheet: "#1b2528", ink: "#f6efe2", soft: "#d0c7b8", line: "#3a494d", edge: "#94a4a6",
  accent: "#93d8e5", tint: "#173139", hover: "#ffd08a",
  fill: "#8ed3e0", "fill-hover": "#b5e6ee", "fill-foot": "#4a8b97", "on-fill": "#05222a",
  head: "#0b3541", "head-low": "#082832", "on-head": "#ffffff",
  red: "#ffb9ab", "red-tint": "#3b1a15", "red-fill": "#ffab9b", "red-foot": "#b8584a", "on-red": "#330904",
  green: "#a5e0ae", "green-tint": "#15301d", "green-fill": "#9ad9a4", "on-green": "#062611",
  amber: "#ffd68a", "amber-tint": "#35290d", grey: "#d9d1c3", "grey-tint": "#2b3538",
  gold: "#ffc649", orange: "#ee8a45", lacquer: "#d2493b", focus: "#ffc649", "focus-ink": "#12191b",
  q1: "#203034", q2: "#1d444e", q3: "#235763", q4: "#93d0d2", q5: "#dcf3ee",
  "on-q1": "#ffffff", "on-q2": "#ffffff", "on-q3": "#ffffff", "on-q4": "#0b1a1e", "on-q5": "#0b1a1e",
};

const text = 7, mark = 3;
export const pairs = [
  ...["paper", "sheet", "tint", "grey-tint"].flatMap(back => [["ink", back, text], ["soft", back, text], ["accent", back, text]]),
  ...["red-tint", "green-tint", "amber-tint"].map(back => ["ink", back, text]),
  ...["red", "green", "amber", "grey"].flatMap(tone => [[tone, `${tone}-tint`, text], [tone, "paper", text], [tone, "sheet", text]]),
  ["hover", "paper", text], ["hover", "sheet", text],
  ["on-fill", "fill", text], ["on-fill", "fill-hover", text], ["on-head", "head", text], ["on-head", "head-low", text],
  ["gold", "head", mark], ["gold", "head-low", text], ["on-red", "red-fill", text], ["on-green", "green-fill", text],
  ["focus-ink", "focus", text], ["grey", "grey-tint", text], ["edge", "paper", mark], ["edge", "sheet", mark], ["fill", "sheet", mark], ["fill", "grey-tint", mark],
  ...[1, 2, 3, 4, 5].map(n => [`on-q${n}`, `q${n}`, text]),
];

export function contrast(one, other) {
  const luminance = hex => [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}
