import type { Backend } from "../../core/backend.js";
import type { Network } from "../../core/network.js";

/**
 * What the score of a class loses when a square of the picture is covered with paper: z(x) − z(x without it), for the
 * square around each pixel. A pixel with only paper around it loses nothing, and is not tried.
 *
 * @param backend that owns the network
 * @param levels grey levels, 0 paper … 255 ink: [width × width]
 * @param label the class
 * @param size side of the square, odd; defaults to 3
 * @returns [width × width]
 * @throws RangeError when the size is even or the picture has another size
 */
export function occlusion(
  backend: Backend,
  network: Network,
  levels: Uint8Array,
  label: number,
  size = 3,
): Float64Array {
  if (!(Number.isInteger(size) && size >= 1 && size % 2 === 1)) {
    throw new RangeError(`square must have an odd side of at least 1: ${size}`);
  }
  if (levels.length !== network.inputs) {
    throw new RangeError(`picture must have ${network.inputs} pixels: ${levels.length}`);
  }
  const width = Math.round(Math.sqrt(levels.length));
  const covered = [levels, ...[...levels.keys()].map((pixel) => without(levels, width, pixel, size))];
  const tried = [...covered.keys()].filter((k) => k === 0 || covered[k] !== levels);
  const pixels = new Uint8Array(tried.length * levels.length);
  for (const [row, k] of tried.entries()) pixels.set(covered[k], row * levels.length);
  const rows = Uint32Array.from(tried.keys());
  const z = network.forward(
    backend.pictures(tried.length, levels.length).load(pixels, rows, 0, tried.length),
    "predict",
  );
  const whole = z.data[label];
  const lost = new Float64Array(levels.length);
  for (const [row, k] of tried.entries()) if (k > 0) lost[k - 1] = whole - z.data[row * z.stride + label];
  return lost;
}

/** The picture with a square of paper around a pixel; the picture itself where there is paper already. */
function without(levels: Uint8Array, width: number, pixel: number, size: number): Uint8Array {
  const half = (size - 1) / 2;
  const [column, row] = [pixel % width, Math.floor(pixel / width)];
  const places: number[] = [];
  for (let r = Math.max(0, row - half); r <= Math.min(width - 1, row + half); r++) {
    for (let c = Math.max(0, column - half); c <= Math.min(width - 1, column + half); c++) {
      if (levels[r * width + c] > 0) places.push(r * width + c);
    }
  }
  if (places.length === 0) return levels;
  const copy = levels.slice();
  for (const place of places) copy[place] = 0;
  return copy;
}
