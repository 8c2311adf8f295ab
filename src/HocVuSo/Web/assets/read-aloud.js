// Reads [data-read] aloud, sentence by sentence, and marks the sentence being read.
// <button data-read-start hidden>, <button data-read-stop hidden>, <p data-read-missing hidden> (no voice for the language),
// <button data-read-rate data-words="Slow|Normal|Fast" hidden> goes from one speed to the next, remembered in this browser.
const text = document.querySelector("[data-read]");
const start = document.querySelector("[data-read-start]");
const stop = document.querySelector("[data-read-stop]");
const speed = document.querySelector("[data-read-rate]");
const rates = [.65, .9, 1.2];
const missing = document.querySelector("[data-read-missing]");
const speech = window.speechSynthesis;
const language = text?.closest("[lang]")?.lang || "vi";
const blocks = "p,li,h1,h2,h3,h4,dt,dd,td,th,figcaption,legend,label";

let sentences = null;
let rate = 1; // index into rates; the sentence after this one is read with it
let turn = 0; // counts starts and stops: an utterance that ends after its turn says nothing more

if (text && start && stop) {
  start.hidden = false;
  if (speed) {
    setRate(kept());
    speed.hidden = false;
    speed.addEventListener("click", () => setRate((rate + 1) % rates.length));
  }
  start.addEventListener("click", read);
  stop.addEventListener("click", () => { quiet(); start.focus() });
  addEventListener("pagehide", quiet);
}

async function read() {
  const voice = await findVoice();
  if (missing) missing.hidden = !!voice;
  if (!voice) return;
  sentences ??= [...text.querySelectorAll(blocks)]
    .filter(block => !block.querySelector(blocks) && !block.closest("[hidden],[aria-hidden=true],[data-read-skip]"))
    .flatMap(split);
  start.hidden = true;
  stop.hidden = false;
  stop.focus();
  say(0, voice, ++turn);
}

function say(index, voice, mine) {
  if (mine !== turn) return;
  mark(index);
  const spans = sentences[index];
  if (!spans) return quiet();
  const words = new SpeechSynthesisUtterance(spans.map(span => span.textContent).join(""));
  Object.assign(words, { voice, lang: voice.lang.replace("_", "-"), rate: rates[rate] });
  words.onend = () => say(index + 1, voice, mine);
  words.onerror = () => { if (mine === turn) quiet() };
  say.kept = words; // Chromium drops utterances that nobody holds, and their end is then never told
  speech.speak(words);
}

function setRate(index) {
  rate = index;
  speed.textContent = speed.dataset.words.split("|")[rate];
  try { localStorage.setItem("rate", rate) } catch { /* private window: kept for this page only */ }
}

function kept() {
  try { return { 0: 0, 2: 2 }[localStorage.getItem("rate")] ?? 1 } catch { return 1 }
}

function quiet() {
  turn++;
  speech?.cancel();
  mark(-1);
  start.hidden = false;
  stop.hidden = true;
}

function mark(index) {
  for (const span of text.querySelectorAll(".speaking")) span.classList.remove("speaking");
  const spans = sentences?.[index];
  if (!spans) return;
  for (const span of spans) span.classList.add("speaking");
  const { top, bottom } = spans[0].getBoundingClientRect();
  if (top < 60 || bottom > innerHeight - 120) spans[0].scrollIntoView({ block: "center" });
}

// A sentence may run through <b> or <a>: it is then several spans, one per text node.
function split(block) {
  const nodes = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("[hidden],[aria-hidden=true],sup,button,select")) nodes.push(walker.currentNode);
  const whole = nodes.map(node => node.data).join("");
  const found = [];
  let from = 0;
  for (const end of ends(whole)) {
    if (whole.slice(from, end).trim()) found.push({ from, end, spans: [] });
    from = end;
  }
  let at = 0;
  for (const node of nodes) {
    const begin = at, { data } = node;
    at += data.length;
    const parts = found.filter(s => s.from < at && s.end > begin);
    if (parts.length === 0) continue;
    node.replaceWith(...parts.map(sentence => {
      const span = document.createElement("span");
      span.textContent = data.slice(Math.max(sentence.from - begin, 0), sentence.end - begin);
      sentence.spans.push(span);
      return span;
    }));
  }
  return found.map(sentence => sentence.spans).filter(spans => spans.length);
}

// "1.500.000 đồng" and "TP.HCM" hold no sentence end: it needs a space after the mark.
function ends(whole) {
  return [...whole.matchAll(/[.!?…]["”’)]*\s+/g)].map(mark => mark.index + mark[0].length).concat(whole.length);
}

function findVoice() {
  const pick = () => speech?.getVoices().find(voice => voice.lang.slice(0, 2).toLowerCase() === language.slice(0, 2));
  if (!speech || pick()) return Promise.resolve(pick());
  return new Promise(done => { // some browsers list their voices only a while after the first question
    const answer = () => done(pick());
    speech.addEventListener?.("voiceschanged", answer, { once: true });
    setTimeout(answer, 1500);
  });
}
