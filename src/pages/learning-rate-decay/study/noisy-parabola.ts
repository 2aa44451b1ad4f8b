import { normal, type Random } from "../../../lib/core/random.js";
import type { Schedule } from "../../../lib/core/schedules.js";

/** A parabola whose gradient is measured with noise: L = ½·c·w², g = c·w + ξ. */
export interface NoisyParabola {
  readonly curvature: number;
  /** σ, the standard deviation of ξ. */
  readonly noise: number;
  /** w before the first step. */
  readonly start: number;
  readonly steps: number;
}

/**
 * sₜ₊₁ = (1 − ηc)²·sₜ + η²·σ², the mean of w² over all noise, by theory.
 *
 * @returns s₀ … s_steps
 */
export function meanSquares({ curvature, noise, start, steps }: NoisyParabola, schedule: Schedule): number[] {
  const squares = [start ** 2];
  for (let t = 0; t < steps; t++) {
    const eta = schedule(t);
    squares.push((1 - eta * curvature) ** 2 * squares[t] + (eta * noise) ** 2);
  }
  return squares;
}

/**
 * ησ²/(c·(2 − ηc)), where the mean of w² comes to rest under a constant η.
 *
 * @throws RangeError unless 0 < η < 2/c
 */
export function noiseFloor(curvature: number, noise: number, eta: number): number {
  if (!(eta > 0 && eta * curvature < 2)) throw new RangeError(`eta must be in (0, 2/c): ${eta}`);
  return (eta * noise ** 2) / (curvature * (2 - eta * curvature));
}

/**
 * The mean of w² over some walks that each meet noise of their own.
 *
 * @returns of step 0 … steps
 */
export function walkedSquares(
  { curvature, noise, start, steps }: NoisyParabola,
  schedule: Schedule,
  { walks, random }: { walks: number; random: Random },
): number[] {
  const squares = new Array<number>(steps + 1).fill(0);
  for (let n = 0; n < walks; n++) {
    let w = start;
    squares[0] += w ** 2 / walks;
    for (let t = 0; t < steps; t++) {
      w -= schedule(t) * (curvature * w + noise * normal(random));
      squares[t + 1] += w ** 2 / walks;
    }
  }
  return squares;
}
