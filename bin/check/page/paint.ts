import { backgroundOf } from "./background.js";
import { type Colour, colourOf, faded, over, transparent } from "./colour.js";

/** What an element paints at a point: one colour, or those of which any may be there; none when that is not known. */
export type Paint = readonly Colour[] | undefined;

/** A point of a page and the box around it that is looked at, in pixels from the page's top, wherever it is scrolled to. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly box: DOMRect;
}

/** An element's box, from the page's top. */
export function boxOf(element: Element): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  return new DOMRect(left, top + scrollY, width, height);
}

/** An element at a place, with what it paints there. */
export interface Layer {
  readonly element: Element;
  readonly colour: Colour;
}

const nothing: Paint = [transparent];

/** Paint of elements that is the same everywhere in them, and opacities: most are asked for many times. */
const plain = new Map<Element, Paint>();
const opacities = new Map<Element, number>();

/** To be called when the page looks different. */
export function forgetPaint(): void {
  plain.clear();
  opacities.clear();
}

/** What an element itself paints at a place, without its text. */
export function paintOf(element: Element, place: Place): Paint {
  if (plain.has(element)) return plain.get(element);
  const style = getComputedStyle(element);
  if (element instanceof SVGGeometryElement) return shapePaint(element, style, place);
  if (element instanceof HTMLCanvasElement) return pixelsOf(element, element.width, element.height, place);
  if (element instanceof HTMLImageElement)
    return pixelsOf(element, element.naturalWidth, element.naturalHeight, place);
  const isBox = !(element instanceof SVGElement) || element instanceof SVGSVGElement;
  const own = isBox ? backgroundOf(style, boxOf(element), place.box) : nothing;
  const pseudo = ["::before", "::after"].filter((name) => isPlaced(getComputedStyle(element, name)));
  if (pseudo.length > 0) return pseudo.map((name) => pseudoPaint(element, name, place)).reduce(mixed, own);
  if (style.backgroundImage === "none") plain.set(element, own);
  return own;
}

/** What two paints are together, the second over the first. */
function mixed(below: Paint, top: Paint): Paint {
  if (!below || !top) return undefined;
  if (top === nothing) return below;
  return below.flatMap((one) => top.map((other) => over(other, one)));
}

/** Whether a pseudo-element paints something where it was placed. */
function isPlaced({ content, position, backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
  if (content === "none" || content === "normal" || position !== "absolute") return false;
  return backgroundImage !== "none" || colourOf(backgroundColor)[3] > 0;
}

/** What a pseudo-element paints, when it reaches the place. */
function pseudoPaint(element: Element, name: string, { x, y, box }: Place): Paint {
  const style = getComputedStyle(element, name);
  const frame = boxOf(containingBlock(element));
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(
    Number.parseFloat,
  );
  const own = new DOMRect(frame.left + left, frame.top + top, width, height);
  if (x < own.left || x > own.right || y < own.top || y > own.bottom) return nothing;
  const paint = backgroundOf(style, own, box);
  return paint?.map((colour) => faded(colour, Number(style.opacity)));
}

function containingBlock(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).position === "static") block = block.parentElement;
  return block;
}

function shapePaint(shape: SVGGeometryElement, style: CSSStyleDeclaration, { x, y }: Place): Paint {
  const matrix = shape.getScreenCTM();
  if (!matrix) return nothing;
  const point = new DOMPoint(x, y - scrollY).matrixTransform(matrix.inverse());
  const parts = [
    { hit: shape.isPointInFill(point), colour: style.fill, opacity: style.fillOpacity },
    { hit: shape.isPointInStroke(point), colour: style.stroke, opacity: style.strokeOpacity },
  ];
  let seen = transparent;
  for (const { hit, colour, opacity } of parts) {
    if (!hit || colour === "none") continue;
    if (/url\(/.test(colour)) return undefined;
    seen = over(faded(colourOf(colour), Number(opacity)), seen);
  }
  return [seen];
}

/** The colours of a picture under the whole of the text. */
function pixelsOf(
  picture: HTMLCanvasElement | HTMLImageElement,
  width: number,
  height: number,
  { box }: Place,
): Paint {
  if (width * height === 0) return nothing;
  const frame = boxOf(picture);
  const [across, down] = [width / frame.width, height / frame.height];
  const left = Math.max(0, Math.floor((box.left - frame.left) * across));
  const top = Math.max(0, Math.floor((box.top - frame.top) * down));
  const wide = Math.min(width - left, Math.max(1, Math.ceil(box.width * across)));
  const high = Math.min(height - top, Math.max(1, Math.ceil(box.height * down)));
  if (wide <= 0 || high <= 0) return nothing;
  const copy = new OffscreenCanvas(wide, high).getContext("2d");
  if (!copy) return undefined;
  copy.drawImage(picture, left, top, wide, high, 0, 0, wide, high);
  const { data } = copy.getImageData(0, 0, wide, high);
  const found = new Map<string, Colour>();
  for (let k = 0; k < data.length; k += 4) {
    const colour: Colour = [data[k], data[k + 1], data[k + 2], data[k + 3] / 255];
    found.set(colour.join(), colour);
  }
  // Of many shades the extremes decide.
  const shades = [...found.values()].sort((a, b) => a[0] + a[1] + a[2] - (b[0] + b[1] + b[2]));
  return shades.length > 64 ? [...shades.slice(0, 32), ...shades.slice(-32)] : shades;
}

/** How much of an element is seen, by its own opacity. */
function opacityOf(element: Element): number {
  const known = opacities.get(element);
  if (known !== undefined) return known;
  const opacity = Number(getComputedStyle(element).opacity);
  opacities.set(element, opacity);
  return opacity;
}

/**
 * What is seen of a colour and of what lies under it, when both stand in an element among layers. Opacity holds for
 * all that an element has in it together, so groups are put together from the inside out.
 *
 * @param colour of the text or the shape
 * @param element whose colour it is
 * @param layers at the place, the topmost first, each with one colour
 */
export function seenWith(
  colour: Colour,
  element: Element,
  layers: readonly Layer[],
): { front: Colour; back: Colour } {
  let front = colour;
  let back = transparent;
  let inside: Element | undefined;
  for (let group: Element | null = element; group; group = group.parentElement) {
    const opacity = opacityOf(group);
    if (opacity === 1 && group.parentElement) continue;
    const own = group;
    const here = layers.filter((layer) => own.contains(layer.element) && !inside?.contains(layer.element));
    // Those over the colour tint it too: a reader's layers are above it only where they do not hold it.
    const below = here.reduceRight(
      (sum, layer) => over(faded(layer.colour, opacityBetween(layer.element, own)), sum),
      transparent,
    );
    back = faded(over(back, below), opacity);
    front = faded(over(front, below), opacity);
    inside = group;
  }
  const canvas = colourOf(getComputedStyle(document.documentElement).backgroundColor);
  const paper = canvas[3] === 0 ? ([255, 255, 255, 1] as const) : canvas;
  return { front: over(front, paper), back: over(back, paper) };
}

/** Opacity of what stands between an element and one that contains it. */
function opacityBetween(element: Element, group: Element): number {
  let product = 1;
  for (let part: Element | null = element; part && part !== group; part = part.parentElement)
    product *= opacityOf(part);
  return product;
}
