// A form is sent once. The button stays focusable and keeps its value: it is marked, not disabled.
// <form data-many> may be sent again at once (downloads, filters).
const forgetAfter = 15000;
const sent = new WeakMap();

document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "get" || "many" in form.dataset) return;
  if (sent.has(form)) return event.preventDefault();
  sent.set(form, event.submitter);
  event.submitter?.setAttribute("aria-disabled", "true");
  setTimeout(release, forgetAfter, form);
});

// Coming back with the back button shows the page as it was left.
addEventListener("pageshow", event => {
  if (event.persisted) for (const form of document.forms) release(form);
});

function release(form) {
  sent.get(form)?.removeAttribute("aria-disabled");
  sent.delete(form);
}
