// On every page: forms that are sent once, menus that close.
import "./double-submit.js";

document.addEventListener("click", event => close(menu => !menu.contains(event.target)));
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  const inside = document.activeElement?.closest("details.menu[open]");
  close(() => true);
  inside?.querySelector("summary").focus();
});

function close(which) {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (which(menu)) menu.open = false;
}

// After a refused form the reader starts at the list of what to mend.
document.querySelector(".error-summary")?.focus();

// A page that is good on paper.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
