import type { Rgb } from "../../../components/chart/colour.js";

/** A small mark, to be set on a picture many times. */
export interface Stamp {
  readonly width: number;
  /** How much ink each pixel takes, from 0 to 1: [width × width]. */
  readonly cover: Float32Array;
}

/** Where marks lie on each other they are seen through. */
const ink = 0.7;
/** Parts of a pixel, each way, that are looked at to find how much of it is covered. */
const fine = 4;

/**
 * @param reach how far the mark goes from its middle, in units of the drawing
 * @param unit of the drawing, in pixels
 * @param covers whether a place is in the mark, in units from its middle
 */
export function stampOf(reach: number, unit: number, covers: (x: number, y: number) => boolean): Stamp {
  const half = Math.ceil(reach * unit);
  const width = 2 * half + 1;
  const cover = new Float32Array(width * width);
  const places = Array.from({ length: fine }, (_, k) => (k + 0.5) / fine - 0.5);
  for (let k = 0; k < cover.length; k++) {
    const [x, y] = [(k % width) - half, Math.floor(k / width) - half];
    for (const dx of places)
      for (const dy of places) if (covers((x + dx) / unit, (y + dy) / unit)) cover[k] += ink / fine ** 2;
  }
  return { width, cover };
}

/** Presses a stamp on a picture; what lies beyond its edge is left out. */
export function press(
  { data, width: size }: Pick<ImageData, "data" | "width">,
  { width, cover }: Stamp,
  ink: Rgb,
  column: number,
  row: number,
): void {
  const half = (width - 1) / 2;
  for (let j = Math.max(0, half - row); j < Math.min(width, size + half - row); j++) {
    for (let i = Math.max(0, half - column); i < Math.min(width, size + half - column); i++) {
      const part = cover[j * width + i];
      const at = 4 * ((row + j - half) * size + column + i - half);
      for (let channel = 0; part > 0 && channel < 3; channel++)
        data[at + channel] += part * (ink[channel] - data[at + channel]);
    }
  }
}
