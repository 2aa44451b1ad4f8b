import { type Colour, colourOf, over, transparent } from "./colour.js";

/**
 * What the background of a box paints under a part of it: its colour, under each colour of the gradients that reach
 * there.
 *
 * @param frame of the box
 * @param part that is looked at
 * @returns the colours of which any may be there; undefined when a file or a filter makes them
 */
export function backgroundOf(
  style: CSSStyleDeclaration,
  frame: DOMRect,
  part: DOMRect,
): readonly Colour[] | undefined {
  if (style.mixBlendMode !== "normal" || style.filter !== "none") return undefined;
  if (style.backgroundClip === "text") return [transparent];
  let colours: Colour[] = [colourOf(style.backgroundColor)];
  const images = listOf(style.backgroundImage);
  for (const [k, image] of [...images.entries()].reverse()) {
    if (image === "none") continue;
    if (/url\(/.test(image)) return undefined;
    const tile = tileOf(style, k, frame);
    if (tile && !meets(tile, part)) continue;
    const stops = image.match(/(?:rgba?|color|okl\w+|hsla?|lab|lch)\([^()]*\)/g) ?? [];
    const painted = stops.flatMap((stop) => colours.map((below) => over(colourOf(stop), below)));
    // A small tile leaves what is beside it as it was.
    colours = tile ? [...colours, ...painted] : painted;
  }
  const isMasked = style.maskImage !== "none" && style.maskImage !== "";
  return isMasked ? [...colours, transparent] : colours;
}

/** The box of an image that is not repeated; undefined for one that fills its box. */
function tileOf(style: CSSStyleDeclaration, k: number, frame: DOMRect): DOMRect | undefined {
  const of = (list: string) => listOf(list)[k % listOf(list).length].split(" ");
  const repeats = of(style.backgroundRepeat);
  const [wide, high = "auto"] = of(style.backgroundSize);
  if (repeats[0] === "repeat" || (wide === "auto" && high === "auto")) return undefined;
  const width = lengthOf(wide, frame.width);
  const height = lengthOf(high, frame.height);
  const left = lengthOf(of(style.backgroundPositionX)[0], frame.width - width);
  const top = lengthOf(of(style.backgroundPositionY)[0], frame.height - height);
  return new DOMRect(frame.left + left, frame.top + top, width, height);
}

/** A length in pixels: "4px", "50%" of a room, or all of it. */
function lengthOf(text: string, room: number): number {
  const number = Number.parseFloat(text);
  if (Number.isNaN(number)) return room;
  return text.endsWith("%") ? (number / 100) * room : number;
}

function meets(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** The entries of a list of CSS, which may have commas of their own in brackets. */
function listOf(text: string): string[] {
  const entries = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "," && depth === 0) entries.push("");
    else entries[entries.length - 1] += letter;
  }
  return entries.map((entry) => entry.trim());
}
