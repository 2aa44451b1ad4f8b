import { keepingIn } from "../storage/keeping.js";
import { themeName } from "../storage/names.js";
import { pageContents } from "./contents.js";
import { nameCopyButtons } from "./copy-buttons.js";
import { corePath } from "./core-path.js";
import { chapterDrawer } from "./drawer.js";
import { goOn } from "./go-on.js";
import { openLinkedFolds } from "./linked-folds.js";
import { pageAt } from "./page-path.js";
import "./copy-formulas.js";
import "./print.js";
import { announceScoreLines } from "./score-lines.js";
import { searchBox } from "./search.js";
import "./term-tips.js";
import { wayBack } from "./way-back.js";

// What every page does by itself.
const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");

// The button in the header: light or dark, kept for the next page where storage allows it.
function isDark() {
  return (root.dataset.theme ?? (systemDark.matches ? "dark" : "light")) === "dark";
}
const themeButton = document.querySelector("[data-theme-toggle]");
function showTheme() {
  themeButton?.setAttribute("aria-pressed", String(isDark()));
}
themeButton?.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  showTheme();
  try {
    localStorage.setItem(themeName, root.dataset.theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
});
systemDark.addEventListener("change", showTheme);
showTheme();

const drawer = chapterDrawer();
if (drawer) searchBox(drawer);
openLinkedFolds();
// Framework’s own script may run after this one, but not after the page was read.
if (document.readyState === "loading" || document.readyState === "interactive")
  document.addEventListener("DOMContentLoaded", nameCopyButtons);
else nameCopyButtons();
pageContents();
wayBack();
const main = document.querySelector("#observablehq-main");
if (main) announceScoreLines(main);

const keeping = keepingIn();
corePath(keeping);
goOn(keeping);

// Chapters that were opened are inked in on the road of the home page.
const name = "chapters-opened";
function opened() {
  try {
    const list = JSON.parse(keeping.read(name) ?? "[]");
    return Array.isArray(list) ? list.filter((slug) => typeof slug === "string") : [];
  } catch {
    return [];
  }
}
const here = /^pages\/([\w-]+)$/.exec(pageAt(location.pathname))?.[1];
if (here) keeping.write(name, JSON.stringify([...new Set([...opened(), here])]));
for (const slug of opened()) {
  const chapter = CSS.escape(slug);
  document.querySelector(`.road-step[data-chapter="${chapter}"]`)?.classList.add("is-done");
  document.querySelector(`.road-line [data-from="${chapter}"]`)?.classList.add("is-done");
}
