// Computes the SHA-256 of a chosen file here. The file has no name in the form, so it is never sent; its hash is.
(() => {
  "use strict";
  document.querySelectorAll("[data-hash]").forEach(part => {
    const chosen = part.querySelector("input[type=file]");
    const shown = part.querySelector("[data-hash-shown]");
    const fill = (name, hash, bytes) => {
      part.querySelector("[name=file_name]").value = name;
      part.querySelector("[name=file_sha256]").value = hash;
      part.querySelector("[name=file_bytes]").value = bytes;
    };
    chosen.addEventListener("change", async () => {
      fill("", "", "");
      const file = chosen.files[0];
      if (!file) {
        shown.textContent = part.dataset.none;
      } else if (!crypto.subtle) {
        shown.textContent = part.dataset.unable;
      } else {
        shown.textContent = part.dataset.working;
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
        const hash = [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("");
        if (chosen.files[0] !== file) return; // Another one was chosen meanwhile.
        fill(file.name, hash, String(file.size));
        shown.textContent = hash;
      }
    });
  });
})();
