import { controls, isDrawn, isInline, nameOf, targetBox } from "./elements.js";

const found = new Set<string>();
let stops = 0;
/** Formulas are not seen meanwhile: no focus goes there, and to ask what stands at a point, the browser goes through all of them. */
const withoutFormulas = document.createElement("style");
withoutFormulas.textContent = ".katex-html { visibility: hidden !important }";

/**
 * Looks at every element that the Tab key leads to from now on, once the browser has brought it into view.
 *
 * @returns at most so many stops there are
 */
export function watchFocus(): number {
  found.clear();
  stops = 0;
  document.head.append(withoutFormulas);
  addEventListener("keyup", look, { capture: true });
  scrollTo({ top: 0, behavior: "instant" });
  return Array.from(document.querySelectorAll(controls)).filter(isDrawn).length;
}

/** Number of stops since, and what was wrong with them. */
export function focusReport(): { readonly stops: number; readonly faults: readonly string[] } {
  removeEventListener("keyup", look, { capture: true });
  withoutFormulas.remove();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return { stops, faults: [...found] };
}

function look({ key }: KeyboardEvent): void {
  const element = document.activeElement;
  if (key !== "Tab" || !element || element === document.body) return;
  stops++;
  for (const fault of focusFaults(element)) found.add(`${fault}: ${nameOf(element)}`);
}

function focusFaults(element: Element): string[] {
  const { left, top, width, height } = targetBox(element);
  const isSmall = !isInline(element) && Math.min(width, height) < 23.5;
  const size = `focus on ${Math.round(width)} × ${Math.round(height)} px`;
  const over = coverOf(element);
  const outside =
    left + width < 1 || top + height < 1 || left > innerWidth - 1 || top > innerHeight - 1
      ? ["focus out of sight"]
      : [];
  return [...(isSmall ? [size] : []), ...(over ? [`focus behind ${nameOf(over)}`] : []), ...outside];
}

/** What stays in the window while the page is scrolled, and lies over a part of an element, or of the label seen in its place. */
function coverOf(control: Element): Element | undefined {
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
  const element = isDrawn(control) ? control : (label ?? control);
  const [box] = element.getClientRects();
  if (!box) return undefined;
  // Of what is taller than the window a part is enough.
  const steps = box.height > innerHeight / 2 ? [0.5] : [0.1, 0.5, 0.9];
  for (const part of steps) {
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + part * box.height);
    const loose = hit && looseAround(hit);
    if (loose && !loose.contains(element)) return loose;
  }
  return undefined;
}

function looseAround(element: Element): Element | undefined {
  for (let around: Element | null = element; around; around = around.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(around).position)) return around;
  return undefined;
}
