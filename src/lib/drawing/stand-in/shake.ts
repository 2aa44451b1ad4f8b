import { cos, sin } from "../../core/numbers/cos.js";
import { exp } from "../../core/numbers/exp.js";
import { mean } from "../../core/numbers/mean.js";
import { normal, type Random } from "../../core/random.js";
import { distance, type PenPath } from "./pen-path.js";
import type { Variation } from "./variation.js";

/** Ends nearer than this, in units, are meant to meet. */
const meeting = 1;

/**
 * A stroke as a hand draws it, in place: its ends too long or too short, its corners rounded, shaky, a little out of
 * place, size and direction.
 *
 * @param spacing distance between points, in units, about which the stroke is told in
 */
export function shake(path: PenPath, spacing: number, random: Random, variation: Variation): void {
  changeEnds(path, spacing, random, variation.ends);
  const passes = random.below(variation.rounding + 1);
  for (let pass = 0; pass < passes; pass++) for (const values of path) smooth(values);
  place(path, random, variation);
  const knots = (path[0].length * spacing) / variation.wobbleLength;
  for (const values of path) wave(values, Math.ceil(knots) + 2, random, variation.wobble);
}

function changeEnds(path: PenPath, spacing: number, random: Random, ends: number): void {
  const change = Math.round((ends * normal(random)) / spacing);
  const count = path[0].length;
  if (change > 0 && count > 2) lengthen(path, Math.min(change, count - 2));
  if (change < 0 && count > 3) for (const values of path) values.length = Math.max(3, count + change);
}

/** Goes on after the end: along the beginning where a stroke is closed, else straight on. */
function lengthen(path: PenPath, points: number): void {
  const last = path[0].length - 1;
  const closed = distance(path, 0, last) < meeting;
  for (const values of path) {
    const step = values[last] - values[last - 1];
    for (let k = 1; k <= points; k++) values.push(closed ? values[k] : values[last] + k * step);
  }
}

/** One pass of the moving mean (1, 2, 1) ÷ 4; the ends stay. */
function smooth(values: number[]): void {
  let before = values[0];
  for (let k = 1; k < values.length - 1; k++) {
    const here = values[k];
    values[k] = (before + 2 * here + values[k + 1]) / 4;
    before = here;
  }
}

/** Turns and scales a stroke about its middle, and moves it. */
function place(path: PenPath, random: Random, { strokeShift, strokeScale, strokeTurn }: Variation): void {
  const [xs, ys] = path;
  const [middleX, middleY] = [mean(xs), mean(ys)];
  const scale = exp(strokeScale * normal(random));
  const angle = strokeTurn * normal(random);
  const [c, s] = [scale * cos(angle), scale * sin(angle)];
  const toX = middleX + strokeShift * normal(random);
  const toY = middleY + strokeShift * normal(random);
  for (let k = 0; k < xs.length; k++) {
    const [dx, dy] = [xs[k] - middleX, ys[k] - middleY];
    xs[k] = toX + c * dx - s * dy;
    ys[k] = toY + s * dx + c * dy;
  }
}

/** Adds a smooth line through normally distributed heights at evenly spaced knots. */
function wave(values: number[], knots: number, random: Random, height: number): void {
  const step = (knots - 1) / Math.max(1, values.length - 1);
  let from = height * normal(random);
  let to = height * normal(random);
  let knot = 0;
  for (let k = 0; k < values.length; k++) {
    while (k * step > knot + 1) {
      knot++;
      from = to;
      to = height * normal(random);
    }
    const t = k * step - knot;
    values[k] += from + (to - from) * t * t * (3 - 2 * t);
  }
}
