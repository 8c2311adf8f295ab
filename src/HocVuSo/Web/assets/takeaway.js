// The script of an exported course (see Courses/Exporting): text size, read aloud, and check questions that are marked
// here, without a server. Opened from a disk, where browsers run no modules: it is loaded as a plain script.
// <form data-key="JSON"> with a hidden button, <p data-verdict="right|wrong|nothing chosen" hidden> and <details>.
import "./reader.js";
import "./read-aloud.js";

for (const form of document.querySelectorAll("form[data-key]")) {
  const key = JSON.parse(form.dataset.key);
  const verdict = form.querySelector("[data-verdict]");
  const [right, wrong, nothing] = verdict.dataset.verdict.split("|");
  const answer = form.querySelector("details");
  form.querySelector("button").hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    const judged = judge(key, new FormData(form));
    verdict.textContent = judged === null ? nothing : judged ? right : wrong;
    verdict.className = judged ? "notice success" : "notice warning";
    verdict.hidden = false;
    if (judged !== null) answer.open = true;
  });
}

// null: nothing was chosen or typed yet.
function judge(key, data) {
  if (key.fields) {
    const given = Object.keys(key.fields).map(name => data.get(name));
    return given.some(value => !value) ? null : Object.values(key.fields).every((value, i) => value === given[i]);
  }
  const given = data.getAll(key.field).filter(value => value !== "");
  if (given.length === 0) return null;
  if (key.right)
    return given.every(value => key.right.includes(value)) && (key.oneIsEnough || given.length === key.right.length);
  if (key.accept) return key.accept.some(word => compared(word, key) === compared(given[0], key));
  return numbers(given[0], key.unit).some(value => Math.abs(value - key.number) <= key.tolerance);
}

// "150.000 đồng", "150,000", "1,5": a mark before three digits may part thousands; then both readings count.
function numbers(typed, unit) {
  let text = typed.trim().replace(/[\s\u00a0]+/g, "").replace("−", "-");
  for (const tail of [unit, unit === "đồng" ? "đ" : ""].map(t => t.replace(/\s+/g, "")))
    if (tail && text.toLowerCase().endsWith(tail.toLowerCase())) { text = text.slice(0, -tail.length); break }
  const readings = [];
  if (/^-?\d+([.,]\d{3})*$/.test(text)) readings.push(text.replace(/[.,]/g, ""));
  if (/^-?\d+([.,]\d{3})*[.,]\d+$/.test(text)) readings.push(text.replace(/[.,](?=.*[.,])/g, "").replace(",", "."));
  return readings.map(Number);
}

// Blanks and marks around a word never count, nor on which vowel a tone stands.
function compared(typed, { ignoreAccents, ignoreCase }) {
  let text = typed.normalize("NFC").replace(/\s+/g, " ").replace(/^[ .,!?;:"“”']+|[ .,!?;:"“”']+$/g, "");
  if (ignoreCase) text = text.toLowerCase();
  text = text.normalize("NFD");
  if (ignoreAccents) return text.replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
  return text.replace(/[\p{L}\p{M}]+/gu, word => {
    const tones = word.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
    return word.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "") + tones.join("");
  });
}
