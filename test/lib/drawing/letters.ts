import type { Drawing, Stroke } from "../../../src/lib/drawing/drawing.js";
import { arc, line } from "../../../src/lib/drawing/stand-in/shapes.js";
import { normal } from "../../../src/lib/initialisers/normal.js";
import type { Random } from "../../../src/lib/random.js";

/** Plain forms of some characters of EMNIST, invented for the tests, in a frame of about 100 × 140. */
export const letters: Readonly<Record<string, Drawing>> = {
  "0": [arc(50, 70, 45, 70)],
  "2": [arc(50, 40, 45, 40, 0.5, 1.1), line([85, 65], [0, 140], [100, 140])],
  "3": [arc(45, 35, 40, 35, 0.55, 1.25), arc(45, 105, 45, 35, -0.25, 0.45)],
  "4": [line([10, 0], [0, 70], [80, 70]), line([75, 0], [75, 140])],
  "7": [line([0, 0], [90, 0], [30, 140])],
  "8": [arc(50, 35, 35, 35), arc(50, 105, 42, 35)],
  A: [line([0, 140], [50, 0], [100, 140]), line([22, 90], [78, 90])],
  C: [arc(60, 60, 55, 60, -0.12, -0.88)],
  E: [line([80, 0], [0, 0], [0, 140], [80, 140]), line([0, 70], [60, 70])],
  H: [line([0, 0], [0, 140]), line([90, 0], [90, 140]), line([0, 70], [90, 70])],
  M: [line([0, 140], [10, 0], [60, 100], [110, 0], [120, 140])],
  N: [line([0, 140], [0, 0], [90, 140], [90, 0])],
  O: [arc(50, 55, 50, 55)],
  P: [line([0, 140], [0, 0]), arc(0, 35, 70, 35, -0.25, 0.25)],
  T: [line([0, 0], [110, 0]), line([55, 0], [55, 140])],
  U: [line([0, 0], [0, 80]), arc(45, 80, 45, 55, 0.5, 0), line([90, 80], [90, 0])],
  V: [line([0, 0], [50, 130], [100, 0])],
  X: [line([0, 0], [100, 140]), line([100, 0], [0, 140])],
  Z: [line([0, 0], [100, 0], [0, 130], [100, 130])],
  e: [line([5, 60], [95, 60]), arc(50, 60, 48, 55, 0, -0.85)],
};

/** A letter as another hand would write it: slanted, narrower or wider, with shaky points. */
export function handwritten(letter: Drawing, random: Random): Drawing {
  const slant = 0.15 * normal(random);
  const wide = Math.max(0.5, 1.15 + 0.25 * normal(random));
  return letter.map(
    ([xs, ys]): Stroke => [
      xs.map((x, k) => (x - slant * ys[k]) * wide + 2 * normal(random)),
      ys.map((y) => y + 2 * normal(random)),
    ],
  );
}
