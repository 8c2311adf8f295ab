// Pages of the editor: what is typed is seen beside it a moment later, marks are put in by buttons.
const form = document.querySelector("form[data-live]");
const text = form?.querySelector("textarea.editor-text");
const pane = document.querySelector("[data-preview]");
const patience = 700;
let waiting, asked;

if (form && pane) {
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, patience);
  });
  form.querySelector("[data-preview-button]").hidden = true;
  pane.addEventListener("click", event => {
    const line = event.target.closest("[data-line]")?.dataset.line;
    if (!line) return;
    event.preventDefault();
    select(Number(line));
  });
}

// Only the last question counts: those before it are taken back.
async function show() {
  asked?.abort();
  const mine = asked = new AbortController();
  const html = await fetch(form.dataset.live, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: mine.signal })
    .then(answer => answer.ok ? answer.text() : null)
    .catch(() => null);
  if (mine === asked && html !== null) pane.innerHTML = html;
}

function select(line) {
  const lines = text.value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0);
  text.focus();
  text.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  text.scrollTop = text.scrollHeight * (line - 4) / lines.length;
}

const marks = document.querySelector("[data-marks]");
if (marks && text) {
  marks.hidden = false;
  marks.addEventListener("click", event => {
    const insert = event.target.closest("[data-insert]")?.dataset.insert;
    if (insert) put(insert);
    if (!event.target.closest("[data-picture]")) return;
    const alt = marks.querySelector("#alt");
    if (alt.value.trim() === "") return alt.focus();
    put(`\n\n![${alt.value.trim().replace(/[[\]]/g, "")}](${marks.querySelector("#picture").value})\n\n`);
    alt.value = "";
  });
}

function put(words) {
  text.focus();
  text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

// The questions of a preview lead nowhere.
pane?.addEventListener("submit", event => event.preventDefault());
