import { html } from "htl";
import { type Palette, paintPictures } from "../chart/palette.js";

/** Pictures with what is to be said of each. */
export interface PictureGridOptions {
  /** Grey levels, 0 paper … 255 ink: [count × height × width]. */
  pixels: Uint8Array;
  width: number;
  height: number;
  palette: Palette;
  /** What a screen reader says of a picture. */
  label(k: number): string;
  /** What stands below a picture. */
  caption(k: number): Node | string;
}

/** Pictures side by side, each with its caption. */
export function pictureGrid({
  pixels,
  width,
  height,
  palette,
  label,
  caption,
}: PictureGridOptions): HTMLElement {
  const size = width * height;
  const figures = Array.from({ length: pixels.length / size }, (_, k) => {
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", label(k));
    paintPictures(canvas, pixels.subarray(k * size, (k + 1) * size), { width, height, columns: 1, palette });
    return html`<li>${canvas}<span class="picture-caption">${caption(k)}</span></li>`;
  });
  return html`<ul class="picture-grid">${figures}</ul>`;
}
