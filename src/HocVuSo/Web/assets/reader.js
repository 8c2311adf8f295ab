// Text size for the whole page: <div data-reader hidden> with <button data-size="1|2|3">.
// Kept in this browser, and in a cookie so that the server can write it into <html data-size> before the first paint.
const root = document.documentElement;
const tools = document.querySelector("[data-reader]");
const key = "size";

show(remembered() ?? root.dataset.size ?? "1");
if (tools) {
  tools.hidden = false;
  tools.addEventListener("click", event => {
    const size = event.target.closest("button[data-size]")?.dataset.size;
    if (!size) return;
    show(size);
    try { localStorage.setItem(key, size) } catch { /* private window: kept for this page only */ }
    document.cookie = `${key}=${size};path=/;max-age=31536000;samesite=lax`;
  });
}

function remembered() {
  try { return localStorage.getItem(key) } catch { return null }
}

function show(size) {
  root.dataset.size = size;
  for (const button of tools?.querySelectorAll("button[data-size]") ?? [])
    button.setAttribute("aria-pressed", button.dataset.size === size);
}
