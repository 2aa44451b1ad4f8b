import type { Point } from "../../../lib/labs/descent/descend.js";
import { softThreshold } from "./soft-threshold.js";

/** The two penalties: λ·Σw² and λ·Σ|w|. */
export const penaltyNames = ["L2", "L1"] as const;
export type PenaltyName = (typeof penaltyNames)[number];

/** A loss of two weights, L(w) = ½·(w − a)ᵀH(w − a). */
export interface Bowl {
  /** a, where it is smallest. */
  readonly minimum: Point;
  /** H₁₁, H₁₂, H₂₂, with H₁₂² < H₁₁·H₂₂. */
  readonly curvature: readonly [number, number, number];
}

/** L(w) = ½·(w − a)ᵀH(w − a). */
export function bowlLoss({ minimum: [a1, a2], curvature: [h11, h12, h22] }: Bowl, [w1, w2]: Point): number {
  const [u, v] = [w1 - a1, w2 - a2];
  return (h11 * u * u + 2 * h12 * u * v + h22 * v * v) / 2;
}

/** The size of the weights as a penalty measures it: √Σw², the radius of a circle, or Σ|w|, half a diagonal of a square on its tip. */
export function sizeBy(penalty: PenaltyName, [w1, w2]: Point): number {
  return penalty === "L2" ? Math.hypot(w1, w2) : Math.abs(w1) + Math.abs(w2);
}

/**
 * The minimum of L(w) + λ·Σw², (H + 2λI)⁻¹Ha, or of L(w) + λ·Σ|w|, one weight after the other by the soft threshold until
 * both stay. It is also the best point of all that are no larger than it is by `sizeBy`.
 *
 * @param price λ ≥ 0
 * @throws RangeError for any other price
 */
export function penalisedPoint(penalty: PenaltyName, { minimum, curvature }: Bowl, price: number): Point {
  if (!(price >= 0)) throw new RangeError(`price must be at least 0: ${price}`);
  const [a1, a2] = minimum;
  const [h11, h12, h22] = curvature;
  const [pull1, pull2] = [h11 * a1 + h12 * a2, h12 * a1 + h22 * a2];
  if (penalty === "L2") {
    const [c1, c2] = [h11 + 2 * price, h22 + 2 * price];
    const determinant = c1 * c2 - h12 * h12;
    return [(c2 * pull1 - h12 * pull2) / determinant, (c1 * pull2 - h12 * pull1) / determinant];
  }
  let [w1, w2] = [0, 0];
  for (let round = 0; round < 100; round++) {
    w1 = softThreshold(pull1 - h12 * w2, price) / h11;
    w2 = softThreshold(pull2 - h12 * w1, price) / h22;
  }
  return [w1, w2];
}

/**
 * The price at which the minimum has a size: the other way round, by halving, for the size falls as λ rises.
 *
 * @param within lowest and highest price, one of which is returned for sizes beyond theirs
 */
export function priceOfSize(
  penalty: PenaltyName,
  bowl: Bowl,
  size: number,
  [lowest, highest]: readonly [number, number],
): number {
  let [low, high] = [lowest, highest];
  for (let round = 0; round < 40; round++) {
    const price = (low + high) / 2;
    if (sizeBy(penalty, penalisedPoint(penalty, bowl, price)) > size) low = price;
    else high = price;
  }
  return (low + high) / 2;
}
