import type { LossName } from "../../../lib/core/losses.js";
import { lossAndGradient } from "./loss-and-gradient.js";

/** A place in the plane of the triangle, x to the right and y upwards. */
export type Place = readonly [x: number, y: number];

/** The corner of each class: there its probability is 1. The middle, where all are alike, is (0, 0). */
export const corners: readonly Place[] = [
  [-Math.sqrt(3) / 2, -0.5],
  [Math.sqrt(3) / 2, -0.5],
  [0, 1],
];

/** The losses whose arrows are shown. */
export type ShownLoss = Extract<LossName, "cross-entropy" | "squared-error">;

/** The smallest probability that p can be dragged to: its logarithm is a score. */
export const leastShare = 0.002;

/** Σⱼ vⱼ·cornerⱼ: the place of probabilities, or the direction of what is done to scores. */
export function placeOf(values: readonly number[]): Place {
  const along = (axis: 0 | 1) => values.reduce((sum, value, j) => sum + value * corners[j][axis], 0);
  return [along(0), along(1)];
}

/** The probabilities of a place, none below the smallest: those of the nearest place inside the triangle. */
export function sharesAt([x, y]: Place): number[] {
  // Σ p = 1 and Σ p·corner = (x, y), solved: a corner has length 1, and two are 120° apart.
  const p = corners.map(([a, b]) => (1 + 2 * (a * x + b * y)) / 3);
  // Where shares are at their least, the others give up alike for them: once for one share, again for a second.
  const free = p.map(() => true);
  for (let round = 0; round < p.length; round++) {
    const held = p.filter((_, j) => !free[j]).length;
    const sum = p.reduce((total, share, j) => total + (free[j] ? share : leastShare), 0);
    p.forEach((share, j) => {
      p[j] = free[j] ? share - (sum - 1) / (p.length - held) : leastShare;
    });
    p.forEach((share, j) => {
      if (share < leastShare) free[j] = false;
    });
  }
  return p;
}

/** What a loss does to the scores of three classes. */
export interface Pull {
  /** −∂L/∂z: what a step against the gradient adds to each score. */
  readonly scores: readonly number[];
  /** Its length. */
  readonly size: number;
  /** The same in the triangle: each score pulls towards its corner. */
  readonly arrow: Place;
}

/** −dz of the scores ln p, by the library's loss. */
export function pullOf(loss: ShownLoss, p: readonly number[], truth: number): Pull {
  const z = p.map((share) => Math.log(share));
  const scores = lossAndGradient(loss, [z], [truth]).dz[0].map((slope) => -slope);
  return { scores, size: Math.hypot(...scores), arrow: placeOf(scores) };
}

/** An arrow of a field. */
export interface FieldArrow {
  readonly from: Place;
  readonly to: Place;
}

/** Rows of the field, and how long its arrows are: the same part of −dz for every loss. */
const [rows, shown] = [9, 0.17];

/** −dz all over the triangle. */
export function fieldOf(loss: ShownLoss, truth: number): FieldArrow[] {
  const arrows: FieldArrow[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; i + j < rows; j++) {
      const p = [i, j, rows - 1 - i - j].map((count) => (count + 1 / 3) / rows);
      const from = placeOf(p);
      const { arrow } = pullOf(loss, p, truth);
      arrows.push({ from, to: [from[0] + shown * arrow[0], from[1] + shown * arrow[1]] });
    }
  }
  return arrows;
}

/** An arrow as the path of an SVG, where y goes down: its head is a third of it, and no longer than `most`. */
export function arrowPath({ from, to }: FieldArrow, most: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < 0.004) return `M${pair(from)}h0`;
  const head = Math.min(most, length / 2.5) / length;
  const side = (sign: number): Place => [
    to[0] - head * (dx - 0.5 * sign * dy),
    to[1] - head * (dy + 0.5 * sign * dx),
  ];
  return `M${pair(from)}L${pair(to)}M${pair(side(1))}L${pair(to)}L${pair(side(-1))}`;
}

export function pair([x, y]: Place): string {
  return `${x.toFixed(3)} ${(-y).toFixed(3)}`;
}
