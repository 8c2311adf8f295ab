// Reads every [data-read] aloud, sentence by sentence, buttons too, and marks the sentence being read. Where a person has
// read the text, <audio data-recording> is played instead.
// <button data-read-start hidden>, <button data-read-stop hidden>, <p data-read-missing hidden> (no voice for the language),
// <button data-read-rate data-words="Slow|Normal|Fast" hidden> goes from one speed to the next, remembered in this browser.
const texts = [...document.querySelectorAll("[data-read]")];
const recording = document.querySelector("audio[data-recording]");
const start = document.querySelector("[data-read-start]");
const stop = document.querySelector("[data-read-stop]");
const speed = document.querySelector("[data-read-rate]");
const rates = [.65, .9, 1.2];
const paces = [.75, 1, 1.25]; // of a recording
const missing = document.querySelector("[data-read-missing]");
const speech = window.speechSynthesis;
const language = texts[0]?.closest("[lang]")?.lang || "vi";
const blocks = "p,li,h1,h2,h3,h4,dt,dd,td,th,figcaption,legend,label,button,.button";

let sentences = null;
let rate = 1; // index into rates; the sentence after this one is read with it
let turn = 0; // counts starts and stops: an utterance that ends after its turn says nothing more

if (texts.length && start && stop) {
  start.hidden = false;
  if (speed) {
    setRate(kept());
    speed.hidden = false;
    speed.addEventListener("click", () => setRate((rate + 1) % rates.length));
  }
  start.addEventListener("click", read);
  stop.addEventListener("click", () => { quiet(); start.focus() });
  recording?.addEventListener("play", () => { recording.playbackRate = paces[rate]; running(true) });
  for (const over of ["pause", "ended"]) recording?.addEventListener(over, () => running(false));
  addEventListener("pagehide", quiet);
}

async function read() {
  if (recording && await plays()) return;
  const voice = await findVoice();
  if (missing) missing.hidden = !!voice;
  if (!voice) return;
  sentences ??= texts.flatMap(text => [...text.querySelectorAll(blocks)])
    .filter(block => !block.querySelector(blocks) && !block.closest("[hidden],[aria-hidden=true],[data-read-skip]"))
    .flatMap(split);
  running(true);
  stop.focus();
  say(0, voice, ++turn);
}

// Without a network the recording cannot come: then the device's own voice has to do.
async function plays() {
  try {
    await recording.play();
    stop.focus();
    return true;
  } catch { return false }
}

function running(yes) {
  start.hidden = yes;
  stop.hidden = !yes;
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
  if (recording) recording.playbackRate = paces[rate];
  try { localStorage.setItem("rate", rate) } catch { /* private window: kept for this page only */ }
}

function kept() {
  try { return { 0: 0, 2: 2 }[localStorage.getItem("rate")] ?? 1 } catch { return 1 }
}

function quiet() {
  turn++;
  speech?.cancel();
  recording?.pause();
  mark(-1);
  running(false);
}

function mark(index) {
  for (const span of document.querySelectorAll(".speaking")) span.classList.remove("speaking");
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
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("[hidden],[aria-hidden=true],sup,select")) nodes.push(walker.currentNode);
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
