import { html } from "htl";
import { t } from "../words/t.js";

/**
 * The place of a bench: beside the text where there is room, and else a bar at the foot of the window with a button that
 * opens it. The bar is there while the section is read.
 */
export function benchPanel(title: string, content: readonly (HTMLElement | string)[]): HTMLElement {
  const id = `bench-${title.toLowerCase().replace(/\W+/g, "-")}`;
  const body = html`<div class="bench-body" id=${id}><p class="bench-title">${title}</p>${content}</div>`;
  const button = html`<button type="button" class="button bench-open" aria-expanded="false" aria-controls=${id}>${t("Formula, code, numbers")}</button>`;
  const panel = html`<section class="bench" aria-label=${t("Formula, code and numbers: {title}", { title })}><div class="bench-bar">${button}</div>${body}</section>`;

  function open(next: boolean): void {
    panel.classList.toggle("is-open", next);
    button.setAttribute("aria-expanded", String(next));
  }
  button.addEventListener("click", () => open(!panel.classList.contains("is-open")));
  panel.addEventListener("keydown", (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !panel.classList.contains("is-open")) return;
    open(false);
    button.focus();
  });
  // It has its place in the page a moment after it was made.
  requestAnimationFrame(() => watch(panel));
  return panel;
}

/** Marks a panel while the middle of the window is in its section. */
function watch(panel: HTMLElement): void {
  const section = panel.closest(".benched");
  if (!section) return;
  new IntersectionObserver((entries) => panel.classList.toggle("is-read", entries.at(-1)?.isIntersecting), {
    rootMargin: "-45% 0px -45% 0px",
  }).observe(section);
}
