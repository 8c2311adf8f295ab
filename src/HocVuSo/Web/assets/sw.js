// Keeps the page /verify and what it needs, so that confirmations can be checked without a network.
// Nothing of a signed-in reader is kept: the page is fetched for it without cookies.
const store = "verify";
const home = "/verify";
const lists = ["/.well-known/jwks.json", "/.well-known/status-list"];
const language = new URL(self.location).searchParams.get("lang") === "en" ? "en" : "vi";

self.addEventListener("install", event => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => kept(home)));
    event.waitUntil(keep().catch(() => {}));
  } else if (lists.includes(url.pathname)) {
    event.respondWith(fetch(request).then(fresh => put(url.pathname, fresh)).catch(() => kept(url.pathname)));
  } else {
    event.respondWith(caches.match(request).then(found => found ?? fetch(request)));
  }
});

async function keep() {
  const page = await fetch(`${home}?lang=${language}`, { credentials: "omit", cache: "no-cache" });
  if (!page.ok) throw new Error(`${home}: ${page.status}`);
  const html = await page.clone().text();
  const named = [...html.matchAll(/="(\/[\w.-]+\.(?:css|js|svg|png|webmanifest)(?:\?v=\w+)?)"/g)].map(found => found[1]);
  const wanted = [...new Set(named), ...lists];
  const cache = await caches.open(store);
  await cache.addAll(wanted);
  await cache.put(home, page);
  const addresses = new Set([home, ...wanted].map(path => new URL(path, self.location).href));
  for (const old of await cache.keys()) if (!addresses.has(old.url)) await cache.delete(old);
}

async function put(path, response) {
  if (response.ok) await (await caches.open(store)).put(path, response.clone());
  return response;
}

async function kept(path) {
  return await caches.match(path) ?? Response.error();
}
