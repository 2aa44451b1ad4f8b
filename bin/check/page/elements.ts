import { hidesFarParts } from "./far-parts.js";

/** What a reader can press, type in or move to. */
export const controls =
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1']), [contenteditable=true]";

/** Whether an element is drawn at all: neither it nor one around it is hidden, clipped away, or kept for readers aloud. */
export function isDrawn(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (element.closest(".katex-mathml, .visually-hidden")) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** Whether a control is out of use, so that it may look as if it were. */
export function isDisabled(element: Element): boolean {
  return element.closest(":disabled, [aria-disabled=true], [inert]") !== null;
}

/** An element as it is told apart in a fault: tag, id or class, and the beginning of its text. */
export function nameOf(element: Element): string {
  const own = element.id || element.getAttribute("class")?.trim().replace(/\s+/g, ".");
  const mark = own && (element.id ? `#${own}` : `.${own}`);
  const label =
    element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? element.type) : undefined;
  const text = (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim().slice(0, 40);
  return `<${element.tagName.toLowerCase()}${mark ?? ""}>${text && ` “${text.replace(/\s+/g, " ")}”`}`;
}

/** The box of an element and of the labels through which a control is pressed as well. */
export function targetBox(element: Element): DOMRect {
  const boxes = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width, height }) => width * height > 0);
  if (boxes.length === 0) return element.getBoundingClientRect();
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Whether an element is text in a line, of the size that text has. */
export function isInline(element: Element): boolean {
  return getComputedStyle(element).display === "inline" && (element.textContent ?? "").trim() !== "";
}

/** An element, and what is done while it is in the window. */
export type Sight = readonly [element: Element, look: () => void];

/**
 * Goes down a page and looks at each element while it is in the window, half a window at a time, so that what stands there
 * can be asked for. Nothing is drawn in between, and the page is left where it was.
 */
export function whileInView(sights: readonly Sight[]): void {
  const before = scrollY;
  const boxes = sights.map(([element, look]) => ({
    look,
    top: element.getBoundingClientRect().top + before,
  }));
  const half = innerHeight / 2;
  const hiding = hidesFarParts();
  hiding.around(before);
  for (const { look, top } of boxes.sort((a, b) => a.top - b.top)) {
    if (top < scrollY + half / 2 || top > scrollY + 1.5 * half) {
      scrollTo({ top: top - half, behavior: "instant" });
      hiding.around(scrollY);
    }
    look();
  }
  hiding.end();
  scrollTo({ top: before, behavior: "instant" });
}
