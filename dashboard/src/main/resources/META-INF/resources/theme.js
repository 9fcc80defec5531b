// Runs before the first paint, so that a chosen theme never flashes in the other one. Without a choice the system's holds.
(() => {
  "use strict";
  const key = "holdfast-theme";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");

  const chosen = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage may be forbidden; then the system's theme holds.
    }
  };
  const effective = () => root.dataset.theme ?? (system.matches ? "dark" : "light");

  const kept = chosen();
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  document.addEventListener("click", event => {
    if (!event.target.closest("[data-theme-toggle]")) return;
    const next = effective() === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(key, next);
    } catch {
      // The choice then lasts for this page only.
    }
    root.dataset.theme = next;
  });
})();
