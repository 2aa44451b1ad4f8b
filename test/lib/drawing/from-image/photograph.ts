import { type Random, seededRandom } from "../../../../src/lib/core/random.js";
import { coverageOf } from "../../../../src/lib/drawing/coverage.js";
import { boxOf, type Drawing } from "../../../../src/lib/drawing/drawing.js";
import type { ColourImage } from "../../../../src/lib/drawing/from-image/to-grey.js";
import { placeDrawing } from "../../../../src/lib/drawing/place.js";
import { segmentsOf } from "../../../../src/lib/drawing/segments.js";

type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** How a drawing is shown in a large picture. */
export interface View {
  /** Width and height in pixels, defaults to 280. */
  readonly size?: number;
  /** Units of the drawing across the picture, defaults to 400. */
  readonly units?: number;
  /** Width of the line in units, defaults to 16. */
  readonly lineWidth?: number;
  readonly ink?: Colour;
  readonly paper?: Colour;
  /** Levels taken from the paper's light at each place, from 0 to 1 to the right and down; defaults to none. */
  readonly shade?: (x: number, y: number) => number;
  /** Levels that noise adds or takes at most, defaults to 0. */
  readonly noise?: number;
}

/** A drawing in a large picture in colour, drawn or photographed. */
export function photograph(drawing: Drawing, view: View = {}): ColourImage & { data: Uint8ClampedArray } {
  const { size = 280, units = 400, lineWidth = 16, noise = 0, shade = () => 0 } = view;
  const { ink = [0, 0, 0, 255], paper = [255, 255, 255, 255] } = view;
  const scale = size / units;
  const box = boxOf(drawing);
  const placed = box ? placeDrawing(drawing, box, scale, size / 2) : drawing;
  const grid = { width: size, height: size, lines: 8 };
  const { values } = coverageOf(segmentsOf(placed), (lineWidth / 2) * scale, grid);
  const random: Random = seededRandom(1);
  const data = new Uint8ClampedArray(4 * size * size);
  for (const [pixel, covered] of values.entries()) {
    const light = shade((pixel % size) / size, Math.floor(pixel / size) / size);
    const change = noise * (2 * random.uniform() - 1) - light;
    for (let k = 0; k < 3; k++) data[4 * pixel + k] = covered * ink[k] + (1 - covered) * paper[k] + change;
    data[4 * pixel + 3] = covered * ink[3] + (1 - covered) * paper[3];
  }
  return { width: size, height: size, data };
}

/** The mean difference of two pictures per pixel, in levels. */
export function meanDifference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, level, k) => sum + Math.abs(level - b[k]), 0) / a.length;
}
