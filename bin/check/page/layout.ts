import { controls, isDrawn, nameOf, whileInView } from "./elements.js";

/** What of a page is out of reach or cut off at the present width. */
export function layoutFaults(): string[] {
  const reachable = [...document.querySelectorAll(controls)].filter(isDrawn);
  const formulas = [...document.querySelectorAll(".katex")].filter(isDrawn);
  const cut = [...reachable, ...formulas].flatMap((element) => {
    const by = cutBy(element);
    return by ? [`cut off: ${nameOf(element)} by ${by}`] : [];
  });
  const long = [...document.querySelectorAll(".equation-scroll, .bench-formula")].filter(isTooLong);
  const spilt = reachable.filter(spills).map((element) => `text does not fit: ${nameOf(element)}`);
  const scrolled = long.map((formula) => {
    const where = formula.closest("[id]")?.id ?? "";
    return `has to be scrolled: formula ${where}, ${formula.scrollWidth} px in ${formula.clientWidth} px`;
  });
  return [...new Set([...sideways(), ...cut, ...spilt, ...scrolled])];
}

/** Whether a displayed formula is wider than its place, in a window in which none may be. */
function isTooLong(formula: Element): boolean {
  return innerWidth >= 1280 && isDrawn(formula) && formula.scrollWidth > formula.clientWidth + 1;
}

/** The element that reaches farthest beyond the window, or the last whose text does, when the page can be scrolled sideways. */
function sideways(): string[] {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const right = (element: Element) => element.getBoundingClientRect().right;
  const all = [...document.body.querySelectorAll("*")];
  const widest = all.reduce(
    (most, element) => (right(element) > right(most) ? element : most),
    document.body,
  );
  const found =
    right(widest) > room + 1
      ? widest
      : all.findLast(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  const where = found ? `<${found.tagName.toLowerCase()} class="${found.getAttribute("class") ?? ""}">` : "?";
  return [`page is ${document.documentElement.scrollWidth} px wide in ${room} px; farthest: ${where}`];
}

/** What cuts an element off, when there is no way to scroll to the rest of it. */
function cutBy(element: Element): string | undefined {
  const box = element.getBoundingClientRect();
  for (
    let around = element.parentElement;
    around && around !== document.body;
    around = around.parentElement
  ) {
    const style = getComputedStyle(around);
    if (style.position === "fixed" || style.display === "contents" || style.display === "inline") continue;
    const frame = around.getBoundingClientRect();
    if (/auto|scroll/.test(style.overflowX)) return undefined;
    const hides = /hidden|clip/.test(style.overflowX);
    if (hides && (box.right > frame.right + 1 || box.left < frame.left - 1)) return nameOf(around);
  }
  const outside = box.right > document.documentElement.clientWidth + 1 || box.left < -1;
  return outside && !hangsLoose(element) ? "the window's edge" : undefined;
}

/** Whether an element is moved out of the page until it is wanted, as drawers are. */
function hangsLoose(element: Element): boolean {
  for (let around: Element | null = element; around; around = around.parentElement)
    if (getComputedStyle(around).position === "fixed") return true;
  return false;
}

/** Whether the text of a control needs more room than it has. */
function spills(control: Element): boolean {
  if (control instanceof HTMLInputElement)
    return /^(text|number|search)$/.test(control.type) && control.scrollWidth > control.clientWidth + 1;
  if (!control.matches("button, .button, [role=button]")) return false;
  const box = control.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(control);
  return Array.from(range.getClientRects()).some(
    (text) =>
      text.width > 1 &&
      text.height > 1 &&
      (text.right > box.right + 1.5 || text.left < box.left - 1.5 || text.bottom > box.bottom + 4),
  );
}

/** Controls of which a part is under something else, so that it can't be pressed there. */
export function coverFaults(): string[] {
  const faults: string[] = [];
  const look = (control: Element) => {
    const over = coverOf(control);
    if (over) faults.push(`covered: ${nameOf(control)} by ${nameOf(over)}`);
  };
  const drawn = [...document.querySelectorAll(controls)].filter(isDrawn);
  whileInView(drawn.map((control) => [control, () => look(control)]));
  return faults;
}

function coverOf(control: Element): Element | undefined {
  if (isInlineBox(control)) return undefined;
  const { left, top, width, height } = control.getBoundingClientRect();
  for (const [x, y] of [
    [0.5, 0.5],
    [0.15, 0.2],
    [0.85, 0.2],
    [0.15, 0.8],
    [0.85, 0.8],
  ]) {
    const point = { x: left + x * width, y: top + y * height };
    const hit = isClipped(control, point) ? null : document.elementFromPoint(point.x, point.y);
    if (hit && !belongsTogether(hit, control) && !hangsLoose(hit)) return hit;
  }
  return undefined;
}

/** Whether a point of an element is scrolled out of what is around it. */
function isClipped(element: Element, { x, y }: { readonly x: number; readonly y: number }): boolean {
  for (
    let around = element.parentElement;
    around && around !== document.body;
    around = around.parentElement
  ) {
    if (getComputedStyle(around).overflow === "visible") continue;
    const { left, right, top, bottom } = around.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) return true;
  }
  return false;
}

/** A link over several lines has a box that holds words of others. */
function isInlineBox(control: Element): boolean {
  return getComputedStyle(control).display === "inline" || control instanceof SVGElement;
}

function belongsTogether(hit: Element, control: Element): boolean {
  if (control.contains(hit) || hit.contains(control)) return true;
  // The boxes of a formula's glyphs are far higher than what is drawn of them.
  if (hit.closest(".katex")) return true;
  const label = hit.closest("label");
  return label instanceof HTMLLabelElement && (label.control === control || label.contains(control));
}
