import { exp } from "./exp.js";
import { log } from "./log.js";

/**
 * eˣ − 1 without the loss of digits that the subtraction brings near x = 0, the same bits in every engine.
 *
 * With u = eˣ rounded, (u − 1)·x / ln u is right to a few units in the last place, because the errors of
 * u − 1 and of ln u cancel (Kahan; see Higham 2002, "Accuracy and Stability of Numerical Algorithms", §1.14.1).
 */
export function expm1(x: number): number {
  const u = exp(x);
  if (u === 1) return x;
  if (Math.abs(x) > 1) return u - 1;
  return ((u - 1) * x) / log(u);
}
