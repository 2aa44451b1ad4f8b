import type { Random } from "../../../random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { curve, line, type Point } from "../shapes.js";
import { sketch } from "../sketch.js";
import { between, chance, repeated, times } from "../template.js";

/** Ways of drawing it: a battlement, two long lines, a band with bricks, a band filled in. */
export const theGreatWallOfChina = repeated(
  [5, battlement],
  [4, twoLines],
  [3, bricks],
  [2, scribbled],
  [1, sketch("0 42, 100 40, 100 60, 0 62, 0 42 | ?0 50, 100 50")],
  [1, sketch("~0 10, 20 30, 24 60, 60 66, 70 90, 100 100 | ~12 4, 34 26, 38 50, 70 56, 84 80, 100 84")],
);

/** Merlons and gaps in turn, often over a line that is the foot of the wall. */
function battlement(random: Random): Drawing {
  const count = 2 + random.below(5);
  const high = between(random, 14, 50);
  const slope = between(random, -0.25, 0.25);
  const step = 255 / (2 * count + 1);
  const top = times(2 * count + 1, (k): Point[] => {
    const y = 128 + slope * k * step - (k % 2 === 0 ? 0 : high);
    const wide = between(random, 0.7, 1.2) * step;
    return [
      [k * step, y],
      [k * step + wide, y],
    ];
  }).flat();
  const foot = line([0, 128 + between(random, 20, 80)], [255, 128 + 255 * slope + between(random, 20, 80)]);
  return chance(random, 0.45) ? [line(...top), foot] : [line(...top)];
}

/** A line that goes up and down over the hills. */
function hills(random: Random, y: number): Stroke {
  return curve(...times(5, (k): Point => [64 * k, y + between(random, -14, 14)]));
}

function twoLines(random: Random): Drawing {
  const apart = between(random, 20, 56);
  const lines = [hills(random, 120), hills(random, 120 + apart)];
  return chance(random, 0.4) ? [...lines, ...uprights(random, 120, apart)] : lines;
}

function uprights(random: Random, top: number, high: number): Stroke[] {
  const count = 3 + random.below(7);
  return times(count, (k) => line([(255 * (k + 0.5)) / count, top], [(255 * (k + 0.5)) / count, top + high]));
}

function bricks(random: Random): Drawing {
  const high = between(random, 40, 100);
  const rows = 2 + random.below(3);
  const courses = times(rows + 1, (k) => hills(random, 100 + (high * k) / rows));
  return [...courses, ...uprights(random, 100, high)];
}

function scribbled(random: Random): Drawing {
  const high = between(random, 30, 90);
  const slope = between(random, -0.3, 0.3);
  const zigzag = times(34 + random.below(20), (k): Point => {
    const x = between(random, 0, 255);
    return [k % 2 === 0 ? 0 : x, 128 + slope * (k % 2 === 0 ? 0 : x) + (high * k) / 50];
  });
  return [line(...zigzag)];
}
