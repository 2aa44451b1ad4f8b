import { cssOf, mixed, rgbOf } from "../chart/colour.js";
import { repaintWithTheme } from "../shell/theme.js";

/** How a picture is drawn. */
export interface PixelPictureOptions {
  /** Numbers of the picture, row after row. */
  values: ArrayLike<number>;
  width: number;
  height: number;
  /** What a screen reader says. */
  label: string;
  /** "ink" goes from paper at 0 to ink at `most`; "signed" from negative through paper at 0 to positive. */
  mode: "ink" | "signed";
  /** The number that gets the full colour; defaults to 1 for ink, to the largest magnitude for signed. */
  most?: number;
  /** Side of a pixel on the screen; defaults to 8. From 6 on a signed picture marks negative pixels with a dash. */
  scale?: number;
}

/** A drawn picture that can be given other numbers. */
export interface PixelPicture extends HTMLCanvasElement {
  update(values: ArrayLike<number>): void;
}

/** A picture of numbers, in the colours of the page, light or dark. Sign is told by colour, lightness and a dash. */
export function pixelPicture(options: PixelPictureOptions): PixelPicture {
  const { width, height, scale = 8 } = options;
  let { values } = options;
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.className = "pixel-picture";
  canvas.style.aspectRatio = `${width} / ${height}`;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", options.label);
  const draw = () => drawPicture(canvas, values, options);
  const picture = Object.assign(canvas, {
    update(next: ArrayLike<number>) {
      values = next;
      draw();
    },
  });
  draw();
  repaintWithTheme(canvas, draw);
  return picture;
}

/** The largest magnitude of some numbers, at least a tiny one, so that it can be divided by. */
export function largestMagnitude(values: ArrayLike<number>): number {
  let most = 1e-12;
  for (let k = 0; k < values.length; k++) most = Math.max(most, Math.abs(values[k]));
  return most;
}

function drawPicture(
  canvas: HTMLCanvasElement,
  values: ArrayLike<number>,
  options: PixelPictureOptions,
): void {
  const { width, height, mode, scale = 8 } = options;
  const context = canvas.getContext("2d");
  const raster = Object.assign(document.createElement("canvas"), { width, height });
  const pixels = raster.getContext("2d");
  if (!context || !pixels) return;
  const paper = rgbOf("--paper-raised");
  const positive = rgbOf(mode === "ink" ? "--ink" : "--positive");
  const negative = rgbOf("--negative");
  const most = options.most ?? (mode === "ink" ? 1 : largestMagnitude(values));
  const image = pixels.createImageData(width, height);
  for (let k = 0; k < values.length; k++) {
    const colour = values[k] < 0 ? negative : positive;
    const part = Math.min(1, Math.abs(values[k]) / most);
    for (let c = 0; c < 3; c++) image.data[4 * k + c] = Math.round(paper[c] + (colour[c] - paper[c]) * part);
    image.data[4 * k + 3] = 255;
  }
  // One pixel of the raster becomes a square of the picture.
  pixels.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(raster, 0, 0, canvas.width, canvas.height);
  if (mode === "signed" && scale >= 6) drawDashes(context, values, { width, scale, most });
}

/** A dash on each pixel that is clearly negative. */
function drawDashes(
  context: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  { width, scale, most }: { width: number; scale: number; most: number },
): void {
  const paper = rgbOf("--paper-raised");
  const negative = rgbOf("--negative");
  for (let k = 0; k < values.length; k++) {
    const part = Math.min(1, -values[k] / most);
    if (!(part > 0.15)) continue;
    const [x, y] = [(k % width) * scale, Math.floor(k / width) * scale];
    context.fillStyle = cssOf(mixed(paper, negative, part > 0.5 ? 0 : 0.9));
    context.fillRect(x + scale / 4, y + Math.floor(scale / 2), scale / 2, 1);
  }
}
