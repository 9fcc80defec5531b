// Arrow keys, Home and End move between the cells of a table; Tab enters and leaves it once instead of stopping everywhere.
(() => {
  "use strict";
  const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const place = link => [link.closest("tr").rowIndex, link.closest("td, th").cellIndex];
  const linkAt = (table, row, column) => table.rows[row]?.cells[column]?.querySelector("a");

  const rove = (table, chosen) => table.querySelectorAll("a").forEach(link => { link.tabIndex = link === chosen ? 0 : -1; });
  const prepare = () => document.querySelectorAll("table[data-grid]").forEach(table => {
    if (!table.querySelector("a[tabindex='0']")) rove(table, table.querySelector("tbody a"));
  });

  const next = (table, row, column, [down, right]) => {
    for (let r = row + down, c = column + right; table.rows[r]?.cells[c]; r += down, c += right) {
      const link = linkAt(table, r, c);
      if (link) return link;
    }
    return null;
  };

  document.addEventListener("keydown", event => {
    const link = event.target.closest?.("table[data-grid] a");
    if (!link || event.ctrlKey || event.altKey || event.metaKey) return;
    const table = link.closest("table");
    const [row, column] = place(link);
    let to = null;
    if (steps[event.key]) to = next(table, row, column, steps[event.key]);
    else if (event.key === "Home") to = linkAt(table, row, 0);
    else if (event.key === "End") to = [...table.rows[row].querySelectorAll("a")].at(-1);
    else return;
    event.preventDefault();
    to?.focus();
    to?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  // Wherever the focus came from (a key, the pointer, a table that was drawn anew), Tab comes back to it.
  document.addEventListener("focusin", event => {
    const link = event.target.closest?.("table[data-grid] a");
    if (link) rove(link.closest("table"), link);
  });
  document.body.addEventListener("htmx:oobAfterSwap", prepare);
  prepare();
})();
