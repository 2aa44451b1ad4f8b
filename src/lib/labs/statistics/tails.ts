import { incompleteBeta } from "./incomplete-beta.js";

/**
 * P(F > f) = I_x(d₂/2, d₁/2) with x = d₂/(d₂ + d₁f): how likely an F of at least f is by chance alone.
 *
 * @param f at least 0
 * @param between d₁, degrees of freedom of what is tested
 * @param within d₂, degrees of freedom that are left over
 * @throws RangeError for a negative f or no degrees of freedom
 */
export function fTail(f: number, between: number, within: number): number {
  if (!(f >= 0)) throw new RangeError(`F must be at least 0: ${f}`);
  return incompleteBeta(within / (within + between * f), within, between);
}

/** P(|T| > t) = I_x(ν/2, 1/2) with x = ν/(ν + t²): both ends of Student's t with ν degrees of freedom. */
export function tTail(t: number, degrees: number): number {
  return fTail(t * t, 1, degrees);
}

/** P(χ² > x) = e^(−x/2) for two degrees of freedom. */
export function chiSquareTail(x: number): number {
  if (!(x >= 0)) throw new RangeError(`chi-square must be at least 0: ${x}`);
  return Math.exp(-x / 2);
}

/** Halvings after which two numbers of a double meet. */
const halvings = 60;

/**
 * The t with P(|T| > t) = outside, by halving.
 *
 * @param outside between 0 and 1: 0.05 for an interval of 95 %
 * @throws RangeError for any other
 */
export function tLeaving(outside: number, degrees: number): number {
  if (!(outside > 0 && outside < 1)) throw new RangeError(`outside must be between 0 and 1: ${outside}`);
  let [low, high] = [0, 1];
  while (tTail(high, degrees) > outside) high *= 2;
  for (let k = 0; k < halvings; k++) {
    const middle = (low + high) / 2;
    if (tTail(middle, degrees) > outside) low = middle;
    else high = middle;
  }
  return high;
}
