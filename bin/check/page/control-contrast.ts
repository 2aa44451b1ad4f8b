import { type Colour, colourOf, contrast, faded, over } from "./colour.js";
import { boxOf, paintOf } from "./paint.js";

/** A control, or the state it is in, and the contrast by which it is told; undefined where that is not known. */
export interface ControlContrast {
  readonly what: "control" | "state";
  readonly found: number | undefined;
}

/** Attributes that say a state, with the value of the other state; none is without the attribute. */
const states = {
  "aria-pressed": "false",
  "aria-selected": "false",
  "aria-checked": "false",
  "aria-current": null,
};

/**
 * What a control is told by where it has no text, and what tells that it is on.
 *
 * @param back what is seen around it; undefined where that is not known
 */
export function controlContrast(control: Element, back: Colour | undefined): ControlContrast[] {
  const found: ControlContrast[] = [];
  if (needsShape(control)) found.push({ what: "control", found: back && shapeContrast(control, back) });
  for (const [name, other] of Object.entries(states)) {
    const value = control.getAttribute(name);
    if (value !== null && value !== other && value !== "mixed")
      found.push({ what: "state", found: back && stateContrast(control, name, other, back) });
  }
  return found;
}

/** Text tells what a button or a link is; a field has to be seen when it is empty. */
function needsShape(control: Element): boolean {
  // The browser draws the button of a file's field, with words on it.
  if (control.matches("[type=file]")) return false;
  if (control.matches("input, select, textarea")) return true;
  return (control.textContent ?? "").trim() === "";
}

/** The strongest contrast with what is around it of anything that a control is drawn with. */
function shapeContrast(control: Element, back: Colour): number {
  const colours = [control, ...control.querySelectorAll("*")].flatMap((part) => coloursOf(part));
  return Math.max(1, ...colours.map((colour) => contrast(over(colour, back), back)));
}

function coloursOf(part: Element): Colour[] {
  const style = getComputedStyle(part);
  if (part instanceof HTMLCanvasElement || part instanceof HTMLImageElement) {
    const box = boxOf(part);
    return [...(paintOf(part, { x: box.left, y: box.top, box }) ?? [])];
  }
  if (part instanceof SVGGeometryElement)
    return [style.fill, style.stroke].filter((colour) => /^(rgb|color|okl)/.test(colour)).map(colourOf);
  // Boxes, dots and sliders that the browser draws have the accent's colour and a frame that it sees to.
  const drawn = part.matches("[type=range], [type=checkbox], [type=radio]");
  if (drawn && style.appearance !== "none" && style.accentColor !== "auto")
    return [colourOf(style.accentColor)];
  const pseudo = ["::before", "::after"].map((name) => getComputedStyle(part, name));
  return [style, ...pseudo.filter(({ content }) => content !== "none" && content !== "normal")].flatMap(
    boxColours,
  );
}

function boxColours(style: CSSStyleDeclaration): Colour[] {
  const sides = ["Top", "Right", "Bottom", "Left"] as const;
  const borders = sides
    .filter((side) => Number.parseFloat(style[`border${side}Width`]) > 0)
    .map((side) => style[`border${side}Color`]);
  const shadow = /^(rgba?\([^)]*\)|color\([^)]*\)|okl\w+\([^)]*\))/.exec(style.boxShadow)?.[1];
  const text =
    style.content.length > 2 && style.content !== "normal" && style.content !== "none" ? [style.color] : [];
  return [style.backgroundColor, ...borders, ...text, ...(shadow ? [shadow] : [])].map((colour) =>
    faded(colourOf(colour), Number(style.opacity)),
  );
}

/**
 * How a control that is on differs from itself when it is off: by the colour of a shape that is there in one state only, or
 * by the contrast of its colours in both.
 */
function stateContrast(
  control: Element,
  name: string,
  other: string | null,
  back: Colour,
): number | undefined {
  const value = control.getAttribute(name) ?? "true";
  const on = lookOf(control);
  if (other === null) control.removeAttribute(name);
  else control.setAttribute(name, other);
  const off = lookOf(control);
  control.setAttribute(name, value);
  if (on.join() === off.join()) return siblingContrast(control, name, other, back);
  return lookContrast(on, off, back);
}

/** The same for states that a class makes: beside one of its kind that is in the other state. */
function siblingContrast(
  control: Element,
  name: string,
  other: string | null,
  back: Colour,
): number | undefined {
  const group = control.parentElement?.parentElement;
  const kind = control.tagName.toLowerCase();
  const selector = other === null ? `${kind}:not([${name}])` : `${kind}[${name}="${other}"]`;
  const sibling = group?.querySelector(selector);
  return sibling ? lookContrast(lookOf(control), lookOf(sibling), back) : undefined;
}

/** What a control and its pseudo-elements look like: pairs of a property and its value. */
function lookOf(control: Element): string[] {
  return ["", "::before", "::after"].flatMap((pseudo) => {
    const style = getComputedStyle(control, pseudo || null);
    return properties.map((property) => style.getPropertyValue(property));
  });
}

const shapes = [
  "content",
  "border-bottom-width",
  "border-left-width",
  "outline-style",
  "text-decoration-line",
  "font-weight",
  "mask-image",
  "background-size",
  "transform",
];
const colours = ["background-color", "border-bottom-color", "color", "box-shadow", "fill", "stroke"];
const properties = [...shapes, ...colours];

function lookContrast(on: readonly string[], off: readonly string[], back: Colour): number {
  let most = 1;
  on.forEach((value, k) => {
    const property = properties[k % properties.length];
    if (value === off[k]) return;
    if (shapes.includes(property)) most = 21;
    else most = Math.max(most, contrast(over(shade(value), back), over(shade(off[k]), back)));
  });
  return most;
}

function shade(value: string): Colour {
  const colour = /(rgba?|color|okl\w+)\([^)]*\)/.exec(value)?.[0];
  return colour ? colourOf(colour) : [0, 0, 0, 0];
}
