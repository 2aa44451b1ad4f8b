import { repaintWithTheme } from "../shell/theme.js";
import { sizeCanvas } from "../ui/size-canvas.js";
import { mixed, type Rgb, rgbOf } from "./colour.js";

/** Gives the colours of the levels 0 … 255 of a picture in the page's theme, as a canvas stores them: 4 bytes each. */
export type Palette = () => Uint32Array;

/** The palette of ink as it was made last, and of what. */
let lastInk: { readonly paper: Rgb; readonly ink: Rgb; readonly levels: Uint32Array } | undefined;

/** 0 is paper, 255 is ink. */
export function inkPalette(): Uint32Array {
  const [paper, ink] = [rgbOf("--paper-raised"), rgbOf("--ink")];
  if (lastInk?.paper !== paper || lastInk.ink !== ink) {
    const levels = Uint32Array.from({ length: 256 }, (_, level) => packed(mixed(paper, ink, level / 255)));
    lastInk = { paper, ink, levels };
  }
  return lastInk.levels;
}

/** A signed level −127 … 127 in a byte: from negative through paper at 0 to positive. */
export function signedPalette(): Uint32Array {
  const paper = rgbOf("--paper-raised");
  const negative = rgbOf("--negative");
  const positive = rgbOf("--positive");
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    const level = byte < 128 ? byte : byte - 256;
    return packed(mixed(paper, level < 0 ? negative : positive, Math.min(1, Math.abs(level) / 127)));
  });
}

/** How pictures are laid out in a canvas, and in which colours. */
interface PicturesLook {
  width: number;
  height: number;
  columns: number;
  palette: Palette;
}

/** Draws pictures of one size into a canvas, in rows of `columns`, with one pixel of room between them, and follows the theme. */
export function paintPictures(
  canvas: HTMLCanvasElement,
  levels: Uint8Array | Int8Array,
  look: PicturesLook,
): void {
  paint(canvas, levels, look);
  repaintWithTheme(canvas, () => paint(canvas, levels, look));
}

function paint(canvas: HTMLCanvasElement, levels: Uint8Array | Int8Array, look: PicturesLook): void {
  const { width, height, columns } = look;
  const count = levels.length / (width * height);
  const rows = Math.ceil(count / columns);
  sizeCanvas(canvas, columns * (width + 1) - 1, Math.max(1, rows * (height + 1) - 1));
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const palette = look.palette();
  for (let k = 0; k < levels.length; k++) {
    const picture = Math.floor(k / (width * height));
    const inside = k - picture * width * height;
    const x = (picture % columns) * (width + 1) + (inside % width);
    const y = Math.floor(picture / columns) * (height + 1) + Math.floor(inside / width);
    pixels[y * canvas.width + x] = palette[levels[k] & 255];
  }
  context.putImageData(image, 0, 0);
}

/** The bytes red, green, blue, opaque in the order of a little-endian machine, as all that run browsers are. */
export function packed([red, green, blue]: Rgb): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
