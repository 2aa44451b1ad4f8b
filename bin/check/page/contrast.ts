import { backgroundOf } from "./background.js";
import { type Colour, colourOf, contrast, faded, transparent } from "./colour.js";
import { controlContrast } from "./control-contrast.js";
import { controls, isDisabled, isDrawn, nameOf, type Sight, whileInView } from "./elements.js";
import { forgetPaint, type Layer, type Paint, type Place, paintOf, seenWith } from "./paint.js";

/** What a reader can't read or make out, and what could not be decided. */
export interface ContrastReport {
  /** Number of texts and controls that were looked at. */
  readonly looked: number;
  readonly faults: readonly string[];
  readonly open: readonly string[];
}

/** A place of a text or a control, with the elements that are there, the topmost first. */
interface Stack {
  readonly owner: Element;
  /** Which of its pseudo-elements has the text, if one has. */
  readonly pseudo?: string;
  readonly place: Place;
  readonly elements: readonly Element[];
}

let texts: Stack[] = [];
let pressed: Stack[] = [];

/** Finds what lies under every text and control of a page as it stands: to be called once at each width. */
export function findStacks(): void {
  texts = [];
  pressed = [];
  const inUse = [...document.querySelectorAll(controls)].filter(
    (element) => isDrawn(element) && !isDisabled(element),
  );
  // In one go: each goes down the whole page.
  whileInView([
    ...textOwners().map((owner): Sight => [owner, () => texts.push(...placesOf(owner))]),
    ...written().map((owner): Sight => [owner, () => texts.push(...writtenAt(owner))]),
    ...inUse.map((owner): Sight => [owner, () => pressed.push(middleOf(owner))]),
  ]);
}

/**
 * Contrast of every text that is seen, at least 4.5, or 3 where it is large, and of what controls and their states are
 * told by, at least 3, in the present theme.
 *
 * Source: WCAG 2.2, 1.4.3 and 1.4.11.
 */
export function contrastReport(): ContrastReport {
  forgetPaint();
  const faults = new Map<string, number>();
  const open = new Set<string>();
  const note = (owner: Element, what: string, found: number | undefined, needed: number) => {
    const name = `${what} ${nameOf(owner)}`;
    if (found === undefined) open.add(name);
    else if (found + 0.005 < needed) faults.set(name, Math.min(found, faults.get(name) ?? 21));
  };
  for (const stack of texts) note(stack.owner, "text", textContrast(stack), neededFor(stack.owner));
  for (const { owner, place, elements } of pressed) {
    const outside = elements.filter((element) => !owner.contains(element));
    const [layers] = choices(elements.length > 0 ? outside : ancestorsOf(owner).slice(1), place);
    const { back } = layers ? seenWith(transparent, owner, layers) : { back: undefined };
    for (const { what, found } of controlContrast(owner, back)) note(owner, what, found, 3);
  }
  return {
    looked: new Set([...texts, ...pressed].map(({ owner }) => owner)).size,
    faults: Array.from(faults, ([name, found]) => `${name} has a contrast of ${found.toFixed(2)}`),
    open: [...open],
  };
}

/** Elements that have text of their own: of a formula the whole, and what is coloured in it. */
function textOwners(): Element[] {
  const formulas = document.querySelectorAll(".katex, .katex-html [data-sym], .katex-html [style*=color]");
  const others = document.body.querySelectorAll(":not(.katex, .katex *)");
  return [...formulas, ...Array.from(others).filter(hasText)].filter(
    (element) => isDrawn(element) && !isDisabled(element),
  );
}

function hasText(element: Element): boolean {
  if (element.matches("script, style, noscript, option, title, desc")) return false;
  if (element.matches("select, textarea")) return true;
  if (element instanceof HTMLInputElement)
    return (
      /^(text|number|search|email|url)$/.test(element.type) && (element.value || element.placeholder) !== ""
    );
  return ownText(element).length > 0;
}

/** Elements whose pseudo-elements have text. */
function written(): Element[] {
  return Array.from(document.body.querySelectorAll(":not(.katex *, svg *)")).filter(
    (element) =>
      ["::before", "::after"].some((pseudo) => hasLetters(getComputedStyle(element, pseudo).content)) &&
      isDrawn(element) &&
      !isDisabled(element),
  );
}

/** Whether a computed `content` is a text that is not empty. */
function hasLetters(content: string): boolean {
  return /^".*\S.*"/.test(content);
}

function ownText(element: Element): ChildNode[] {
  return Array.from(element.childNodes).filter(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
  );
}

function neededFor(element: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const pixels = Number.parseFloat(fontSize);
  return pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

/** Left, middle and right of the first line of an element's own text; of a formula the middle. */
function placesOf(owner: Element): Stack[] {
  const [box] = textBoxes(owner);
  if (!box) return [];
  const inset = Math.min(0.5, 1.5 / box.width);
  const parts = box.width < 24 || owner.closest(".katex") ? [0.5] : [inset, 0.5, 1 - inset];
  return parts.map((part) => stackAt(owner, box, part));
}

/** The middle of an element, for each of its pseudo-elements with text. */
function writtenAt(owner: Element): Stack[] {
  return ["::before", "::after"]
    .filter((pseudo) => hasLetters(getComputedStyle(owner, pseudo).content))
    .map((pseudo) => ({ ...middleOf(owner), pseudo }));
}

function middleOf(owner: Element): Stack {
  return stackAt(owner, owner.getBoundingClientRect(), 0.5);
}

function stackAt(owner: Element, { left, top, width, height }: DOMRect, part: number): Stack {
  const [x, y] = [left + part * width, top + height / 2];
  const elements = document.elementsFromPoint(x, y);
  const box = new DOMRect(left, top + scrollY, width, height);
  return { owner, place: { x, y: y + scrollY, box }, elements };
}

function textBoxes(owner: Element): DOMRect[] {
  if (owner.matches("input, select, textarea, .katex, .katex *")) return [owner.getBoundingClientRect()];
  const range = document.createRange();
  for (const node of ownText(owner)) {
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    if (boxes.length > 0) return boxes;
  }
  return [];
}

/** The least contrast of a text at a place; undefined where it is not known; 21 where the text is not seen. */
function textContrast({ owner, pseudo, place, elements }: Stack): number | undefined {
  const at = elements.indexOf(owner);
  // What is scrolled or clipped out of sight, or is not hit, stands on what is around it.
  const below = at < 0 ? ancestorsOf(owner) : elements.slice(at);
  const above = elements.slice(0, Math.max(0, at)).filter((element) => !owner.contains(element));
  if (above.some((element) => paintOf(element, place)?.some(([, , , alpha]) => alpha > 0.9))) return 21;
  const style = getComputedStyle(owner, pseudo);
  const colour = textColour(owner, style);
  const halo = haloOf(style);
  if (colour && halo) return contrast(colour, halo);
  const own = pseudo ? backgroundOf(style, place.box, place.box) : [transparent];
  let least = 21;
  for (const layers of choices(below, place)) {
    if (!layers || !colour || !own) return undefined;
    for (const behind of own) {
      const { front, back } = seenWith(colour, owner, [{ element: owner, colour: behind }, ...layers]);
      least = Math.min(least, contrast(front, back));
    }
  }
  return least;
}

/** The colour around the letters of a drawing's text, which is painted before them over whatever lies below; none without. */
function haloOf({ paintOrder, stroke, strokeWidth }: CSSStyleDeclaration): Colour | undefined {
  if (!paintOrder.startsWith("stroke") || stroke === "none" || Number.parseFloat(strokeWidth) < 3)
    return undefined;
  const halo = colourOf(stroke);
  return halo[3] === 1 ? halo : undefined;
}

function ancestorsOf(element: Element): Element[] {
  const parent = element.parentElement;
  return parent ? [element, ...ancestorsOf(parent)] : [element];
}

function textColour(owner: Element, style: CSSStyleDeclaration): Colour | undefined {
  const isEmpty = owner instanceof HTMLInputElement && owner.value === "";
  if (isEmpty) return colourOf(getComputedStyle(owner, "::placeholder").color);
  if (!(owner instanceof SVGElement)) return colourOf(style.color);
  return /url\(/.test(style.fill) ? undefined : faded(colourOf(style.fill), Number(style.fillOpacity));
}

/** Every way in which the layers may be coloured at a place: with one that has several colours, each of them. */
function choices(elements: readonly Element[], place: Place): (Layer[] | undefined)[] {
  const layers: { element: Element; paint: Paint }[] = [];
  for (const element of elements) {
    const paint = paintOf(element, place);
    layers.push({ element, paint });
    if (!paint) return [undefined];
    // What is under an opaque layer decides nothing.
    if (paint.every(([, , , alpha]) => alpha === 1)) break;
  }
  const most = layers.reduce((sum, { paint }) => Math.max(sum, paint?.length ?? 0), 1);
  return Array.from({ length: most }, (_, k) =>
    layers.map(({ element, paint }) => ({ element, colour: pick(paint, k) })),
  );
}

function pick(paint: Paint, k: number): Colour {
  return paint?.[Math.min(k, paint.length - 1)] ?? transparent;
}
