import type { Point } from "../../../lib/labs/descent/descend.js";
import { type Bowl, type PenaltyName, penalisedPoint, priceOfSize, sizeBy } from "./penalised-point.js";

/** One price on two weights, paid by either penalty. */
export interface ShapeAndPoint {
  /** The loss without a price. */
  readonly bowl: Bowl;
  /** λ, the same for both penalties. */
  readonly price: number;
  /** Where the weights come to rest under a penalty. */
  point(penalty: PenaltyName): Point;
  /** Moves the loss, so that its minimum is at a place, or as near to it as the plane has room. */
  moveMinimum(to: Point): void;
  /** Changes λ so that a penalty lets weights of this size come to rest, or of the nearest size in its range. */
  resize(penalty: PenaltyName, size: number): void;
}

/** Lowest and highest λ. */
const prices = [0.005, 0.1] as const;
/** Prices at which a classifier is fitted, from the highest down. */
export const classifierPrices = Array.from({ length: 14 }, (_, k) => prices[1] * 10 ** (-k / 10));
/** The largest number, up or down, that a weight without a price may be. */
const most = 2;

/** What is shown at first: the loss holds the first weight loosely, and L1 gives it up. */
const first = { minimum: [0.9, 1.6], curvature: [0.04, 0.008, 0.08] } as const;
const firstPrice = 0.05;

export function shapeAndPoint(): ShapeAndPoint {
  let bowl: Bowl = first;
  let price = firstPrice;
  return {
    get bowl() {
      return bowl;
    },
    get price() {
      return price;
    },
    point: (penalty) => penalisedPoint(penalty, bowl, price),
    moveMinimum([a1, a2]) {
      bowl = { ...bowl, minimum: [within(a1), within(a2)] };
    },
    resize(penalty, size) {
      price = priceOfSize(penalty, bowl, size, prices);
    },
  };
}

function within(a: number): number {
  return Math.min(most, Math.max(-most, a));
}

/** The points of rest at ever lower prices, from all weights 0 to the minimum of the loss. */
export function pathOfPoints(penalty: PenaltyName, bowl: Bowl): Point[] {
  const points = Array.from({ length: 101 }, (_, k) => penalisedPoint(penalty, bowl, 10 ** (1 - k / 20)));
  return [[0, 0], ...points, bowl.minimum];
}

/** Places with the loss `level`, all around its minimum: H = RᵀR, so that w = a + R⁻¹u with |u| = √(2·level). */
export function contour({ minimum: [a1, a2], curvature: [h11, h12, h22] }: Bowl, level: number): Point[] {
  const r11 = Math.sqrt(h11);
  const r12 = h12 / r11;
  const r22 = Math.sqrt(h22 - r12 * r12);
  const radius = Math.sqrt(2 * level);
  return Array.from({ length: 73 }, (_, k) => {
    const angle = (k / 72) * 2 * Math.PI;
    const v = (radius * Math.sin(angle)) / r22;
    return [a1 + (radius * Math.cos(angle) - r12 * v) / r11, a2 + v];
  });
}

/** The edge of all weights of a size: a circle for L2, a square on its tip for L1. */
export function edge(penalty: PenaltyName, size: number): Point[] {
  const corners = penalty === "L2" ? 72 : 4;
  return Array.from({ length: corners + 1 }, (_, k) => {
    const angle = (k / corners) * 2 * Math.PI;
    return [size * Math.cos(angle), size * Math.sin(angle)];
  });
}

/** Both weights in words, and which of them are exactly 0. */
export function restInWords(point: Point, write: (value: number) => string): string {
  const zeros = ["w₁", "w₂"].filter((_, k) => point[k] === 0);
  const said =
    zeros.length === 0
      ? "neither is 0"
      : `${zeros.join(" and ")} ${zeros.length === 1 ? "is" : "are"} exactly 0`;
  return `w = (${point.map(write).join(", ")}), ${said}`;
}

/** The size of the edge on which the point of rest lies. */
export function edgeSize(state: ShapeAndPoint, penalty: PenaltyName): number {
  return sizeBy(penalty, state.point(penalty));
}
