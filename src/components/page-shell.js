// What every page does by itself.
// The button in the header: light or dark, kept for the next page where storage allows it.
for (const button of document.querySelectorAll("[data-theme-toggle]")) {
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    try {
      localStorage.setItem("theme", next);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  });
}

// The drawer with the chapters is shut on every new page.
const drawer = document.querySelector("#observablehq-sidebar-toggle");
if (drawer) {
  drawer.checked = false;
  drawer.indeterminate = false;
}

// Chapters that were opened are inked in on the road of the home page.
const kept = "chapters-opened";
function opened() {
  try {
    const list = JSON.parse(localStorage.getItem(kept) ?? "[]");
    return Array.isArray(list) ? list.filter((slug) => typeof slug === "string") : [];
  } catch {
    return [];
  }
}
const here = /\/pages\/([\w-]+)(?:\.html)?$/.exec(location.pathname)?.[1];
if (here) {
  try {
    localStorage.setItem(kept, JSON.stringify([...new Set([...opened(), here])]));
  } catch {
    // Without storage the road stays as it is.
  }
}
for (const slug of opened()) {
  document.querySelector(`.road-step[data-chapter="${CSS.escape(slug)}"]`)?.classList.add("is-done");
}
