import { signedPalette } from "../../../components/chart/palette.js";
import { largestMagnitude } from "../../../components/pictures/pixel-picture.js";
import type { Matrix } from "../../../lib/core/matrix.js";
import { one } from "../study/graph.js";
import { levelOf, type MapSheet } from "../study/weight-map.js";

/** Pixels of the canvas for a weight, either way. */
export const cell = 2;

/** The first pixel of each weight's cell, row after row of the matrix. */
export function pixelsOf(sheet: MapSheet, { rows, cols }: Matrix): Int32Array {
  return Int32Array.from({ length: rows * cols }, (_, k) => {
    const [x, y] = sheet.cellOf(Math.floor(k / cols), k % cols);
    return cell * (y * cell * sheet.width + x);
  });
}

/** Paints weights and biases. Negative numbers are hatched, so that their sign is told by more than their colour. */
export function paintSheet(
  canvas: HTMLCanvasElement,
  sheet: MapSheet,
  places: Int32Array,
  { weight, bias }: { readonly weight: Matrix; readonly bias: Matrix },
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const palette = signedPalette();
  const below = canvas.width;
  const paint = (first: number, level: number) => {
    const [full, half] = [palette[level & 255], palette[(level < 0 ? level >> 1 : level) & 255]];
    pixels[first] = full;
    pixels[first + 1] = half;
    pixels[first + below] = half;
    pixels[first + below + 1] = full;
  };
  const most = largestMagnitude(weight.data);
  for (let from = 0, k = 0; from < weight.rows; from++) {
    for (let to = 0; to < weight.cols; to++, k++)
      paint(places[k], levelOf(weight.data[from * weight.stride + to], most));
  }
  const mostBias = largestMagnitude(bias.data);
  for (let to = 0; to < bias.cols; to++) {
    const [x, y] = sheet.cellOf(one, to);
    const level = levelOf(bias.data[to], mostBias);
    for (let k = 0; k < sheet.biasWidth; k++) paint(cell * (y * below + x + k), level);
  }
  context.putImageData(image, 0, 0);
}
