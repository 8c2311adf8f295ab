// /verify: checks the signed text of a QR code on this device, with the keys and the status list that were last fetched.
// Sentences stand in the page's templates.
const section = document.querySelector("[data-verify]");
const part = name => section.querySelector(`[data-verify-${name}]`);
const largest = 1600;

if (section && window.crypto?.subtle) start();

async function start() {
  section.hidden = false;
  part("check").addEventListener("click", () => check(part("text").value));
  part("photo").addEventListener("change", event => fromPhoto(event.target.files[0]));
  if (navigator.mediaDevices?.getUserMedia) part("camera").hidden = false;
  part("camera").addEventListener("click", camera);
  part("stop").addEventListener("click", stop);
  document.querySelector("[data-verify-number]")?.addEventListener("submit", event => {
    if (navigator.onLine !== false) return;
    event.preventDefault();
    show("offline-number");
  });
  await keepPage();
  await tellReady();
}

async function keepPage() {
  try {
    await navigator.serviceWorker?.register(section.dataset.worker, { scope: "/verify" });
    await navigator.serviceWorker?.ready;
  } catch { /* A browser that keeps nothing still checks while it is online. */ }
}

async function tellReady() {
  const list = await statusList();
  if (!list || !navigator.serviceWorker?.controller && !(await caches.match("/verify"))) return;
  part("asof").textContent = time(list.asOf);
  part("ready").hidden = false;
}

// ---- what is checked

async function check(text) {
  const jws = /eyJ[\w-]{10,200}\.[\w-]{10,3000}\.[\w-]{86}/.exec(text)?.[0];
  if (!jws) return show("unreadable");
  const [head, body, signature] = jws.split(".");
  const header = json(head);
  const keys = await fetched(section.dataset.keys, response => response.json());
  if (!keys) return show("no-data");
  if (header?.alg !== "ES256" || header.typ !== "gxn") return show("forged");
  const list = await statusList();
  if (list?.revokedKeys.has(header.kid)) return show("revoked-key");
  const key = keys.keys.find(each => each.kid === header.kid && each.crv === "P-256");
  if (!key) return show("unknown-key");
  if (!(await signed(key, `${head}.${body}`, signature))) return show("forged");
  const claims = json(body);
  const status = list ? await list.of(claims.c) : null;
  const today = vietnamese(new Date()).slice(0, 10);
  const verdict = status === "revoked" ? "revoked" : status === "replaced" ? "replaced"
    : claims.u && claims.u < today ? "expired" : list ? "valid" : "valid-unlisted";
  show(verdict, claims, list);
}

async function signed(jwk, text, signature) {
  try {
    const { kty, crv, x, y } = jwk;
    const key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, bytes(signature), new TextEncoder().encode(text));
  } catch {
    return false;
  }
}

async function statusList() {
  const text = await fetched(section.dataset.status, response => response.text());
  const keys = await fetched(section.dataset.keys, response => response.json());
  const [head, body, signature] = text?.trim().split(".") ?? [];
  const header = head && json(head);
  const key = keys?.keys.find(each => each.kid === header?.kid);
  if (header?.alg !== "ES256" || header.typ !== "gxn-status" || !key || !(await signed(key, `${head}.${body}`, signature))) return null;
  const content = json(body);
  const [revoked, replaced] = [hashes(content.r), hashes(content.x)];
  return {
    asOf: new Date(content.t),
    revokedKeys: new Set(content.k?.split(" ")),
    async of(code) {
      const hash = hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code))).slice(0, 8));
      return revoked.has(hash) ? "revoked" : replaced.has(hash) ? "replaced" : "valid";
    },
  };
}

async function fetched(address, read) {
  try {
    const response = await fetch(address);
    return response.ok ? await read(response) : null;
  } catch {
    return null;
  }
}

// ---- what is shown

function show(verdict, claims, list) {
  const shown = document.querySelector(`template[data-verdict="${verdict}"]`).content.cloneNode(true);
  const fill = (name, text) => shown.querySelectorAll(`[data-fill="${name}"]`).forEach(each => { each.textContent = text });
  if (claims) {
    fill("name", claims.n);
    fill("title", claims.t);
    fill("issuer", claims.i);
    fill("from", day(claims.d));
    fill("until", claims.u ? day(claims.u) : "");
    fill("assurance", section.dataset[`assurance${claims.a.toUpperCase()}`] ?? "");
  }
  if (list) fill("asof", time(list.asOf));
  part("result").replaceChildren(shown);
  part("result").scrollIntoView({ block: "nearest" });
}

const day = iso => iso.split("-").reverse().join("/");
const vietnamese = date => new Date(date.getTime() + 7 * 3600e3).toISOString();
const time = date => `${vietnamese(date).slice(11, 16)} ${day(vietnamese(date).slice(0, 10))}`;

// ---- pictures

async function fromPhoto(file) {
  if (!file) return;
  const picture = await createImageBitmap(file).catch(() => null);
  const text = picture && await textIn(picture);
  text ? check(text) : show("unreadable");
}

let stream = null;

async function camera() {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: largest } } });
  } catch {
    return show("no-camera");
  }
  const video = part("video");
  video.srcObject = stream;
  for (const each of [video, part("stop")]) each.hidden = false;
  part("camera").hidden = true;
  await video.play();
  const mine = stream;
  while (stream === mine) {
    const text = video.readyState >= 2 ? await textIn(video) : null;
    if (text && stream === mine) {
      stop();
      return check(text);
    }
    await new Promise(done => setTimeout(done, 150));
  }
}

function stop() {
  stream?.getTracks().forEach(track => track.stop());
  stream = null;
  for (const each of [part("video"), part("stop")]) each.hidden = true;
  part("camera").hidden = false;
}

async function textIn(source) {
  if (window.BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes("qr_code"))
    return (await new BarcodeDetector({ formats: ["qr_code"] }).detect(source))[0]?.rawValue ?? null;
  const [width, height] = [source.videoWidth ?? source.width, source.videoHeight ?? source.height];
  const scale = Math.min(1, largest / Math.max(width, height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { read } = await import(section.dataset.decoder);
  return read(pen.getImageData(0, 0, canvas.width, canvas.height));
}

// ---- bytes

function json(part) {
  try { return JSON.parse(new TextDecoder().decode(bytes(part))) } catch { return null }
}

function bytes(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));
}

function hashes(text) {
  const all = hex(bytes(text));
  return new Set(all.match(/.{16}/g) ?? []);
}

function hex(list) {
  return Array.from(list, byte => byte.toString(16).padStart(2, "0")).join("");
}
