import { type Place, pathThrough } from "../../../components/chart/paths.js";
import { linearScale } from "../../../components/chart/scale.js";
import type { Point } from "../../../lib/labs/descent/descend.js";
import { type Bowl, bowlLoss, type PenaltyName, penalisedPoint, sizeBy } from "../study/penalised-point.js";
import { contour, edge, pathOfPoints } from "../study/shape-and-point.js";

/** Side of the drawing of the plane of two weights, and the weights at its ends. */
export const side = 320;
const [low, high] = [-2.2, 2.2];

/** Where weights are drawn, and which weights lie at a place. */
export const x = linearScale([low, high], [0, side]);
export const y = linearScale([low, high], [side, 0]);

/** Losses of the contours that are always drawn. */
const levels = [0.005, 0.02, 0.045, 0.08, 0.125, 0.18];

/** What of the plane depends on the loss alone, as data of SVG paths. */
export interface BowlPaths {
  readonly contours: string;
  /** All points of rest, from no weights to no price. */
  readonly solutions: string;
}

export function bowlPaths(penalty: PenaltyName, bowl: Bowl): BowlPaths {
  return {
    contours: levels.map((level) => pathOf(contour(bowl, level))).join(""),
    solutions: pathOf(pathOfPoints(penalty, bowl)),
  };
}

/** What depends on the price too. */
export interface PricePaths {
  /** All weights of the size of the point of rest. */
  readonly edge: string;
  /** The contour through it, which touches the edge there. */
  readonly touching: string;
  readonly point: Place;
  /** A place on the edge, away from where the loss is usually small. */
  readonly grip: Place;
}

export function pricePaths(penalty: PenaltyName, bowl: Bowl, price: number): PricePaths {
  const point = penalisedPoint(penalty, bowl, price);
  const size = sizeBy(penalty, point);
  const down = penalty === "L2" ? -size / Math.SQRT2 : -size / 2;
  return {
    edge: pathOf(edge(penalty, size)),
    touching: pathOf(contour(bowl, bowlLoss(bowl, point))),
    point: placeOf(point),
    grip: placeOf([down, down]),
  };
}

/** Where two weights are drawn. */
export function placeOf([w1, w2]: Point): Place {
  return [x(w1), y(w2)];
}

function pathOf(points: readonly Point[]): string {
  return pathThrough(points.map(placeOf));
}
