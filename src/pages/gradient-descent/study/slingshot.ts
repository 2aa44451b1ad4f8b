import type { Point } from "../../../lib/labs/descent/descend.js";
import { parabolaPath } from "./parabola.js";

/** A direction that the Hessian only stretches: q·H = c·q, with q of length 1. */
export interface Direction {
  readonly name: string;
  readonly q: Point;
  /** c, the curvature of the loss along q. */
  readonly curvature: number;
}

/** Eigenvectors of L = u² + uv + v². */
export const directions: readonly Direction[] = [
  { name: "steep", q: [Math.SQRT1_2, Math.SQRT1_2], curvature: 3 },
  { name: "flat", q: [Math.SQRT1_2, -Math.SQRT1_2], curvature: 1 },
];

/** 2/c of the steepest direction: what η must stay below. */
export const limit = 2 / Math.max(...directions.map(({ curvature }) => curvature));

/** The least and the largest η that the band can be pulled to, and how far a walk may begin from the minimum. */
export const reach = { least: 0.01, most: 1.2 * limit, start: 2 } as const;

/** A step goes so many times as far as the band is pulled. */
const throwing = 2;

/** L = ½·Σ c·r², with r = w·q for each direction: u² + uv + v². */
export function bowlLoss(w: Point): number {
  return directions.reduce((sum, { q, curvature }) => sum + (curvature * dot(w, q) ** 2) / 2, 0);
}

/** g = wH = Σ c·r·q: (2u + v, u + 2v). */
export function bowlGradient(w: Point): Point {
  return sumOf(directions.map(({ q, curvature }) => times(q, curvature * dot(w, q))));
}

/** wₜ = Σ (1 − ηc)ᵗ·r₀·q, for t from 0 to `steps`: each direction is a parabola of its own. */
export function shoot(start: Point, eta: number, steps: number): Point[] {
  const courses = directions.map(({ q, curvature }) =>
    parabolaPath({ curvature, eta, start: dot(start, q), steps }).map((r) => times(q, r)),
  );
  return courses[0].map((_, t) => sumOf(courses.map((course) => course[t])));
}

/** Where the band is held for η: behind the start, straight up the slope. */
export function pouchOf(start: Point, eta: number): Point {
  return sumOf([start, times(bowlGradient(start), eta / throwing)]);
}

/** η of a band that is pulled to a place, of which only the way up the slope counts; kept within `reach`. */
export function etaOfPull(start: Point, place: Point): number {
  const g = bowlGradient(start);
  const pull: Point = [place[0] - start[0], place[1] - start[1]];
  return keptEta((throwing * dot(pull, g)) / dot(g, g));
}

/** η within `reach`, in hundredths. */
export function keptEta(eta: number): number {
  return Math.min(reach.most, Math.max(reach.least, Math.round(100 * eta) / 100));
}

/** A start within `reach` of the minimum, and never on it: there no band could be pulled. */
export function keptStart(w: Point): Point {
  const length = Math.hypot(...w);
  if (!(length > 0)) return [reach.start / 10, 0];
  return times(w, Math.min(reach.start, Math.max(reach.start / 10, length)) / length);
}

/** What happens along a direction with the factor 1 − ηc. */
export function courseOf(factor: number): string {
  const size = Math.abs(factor);
  if (size < 1e-9) return "arrives in one step";
  if (factor > 0) return "creeps nearer from one side";
  if (Math.abs(size - 1) < 1e-9) return "jumps from side to side for ever";
  return size < 1 ? "jumps from side to side, nearer each time" : "explodes: farther away each time";
}

function dot([a, b]: Point, [c, d]: Point): number {
  return a * c + b * d;
}

function times([a, b]: Point, by: number): Point {
  return [a * by, b * by];
}

function sumOf(points: readonly Point[]): Point {
  return points.reduce<Point>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
}
