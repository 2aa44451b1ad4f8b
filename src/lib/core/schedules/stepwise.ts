import { expectPositive } from "../numbers/check-constant.js";
import { power } from "../numbers/power.js";
import type { Schedule } from "./schedule.js";

/**
 * η(t) = η₀·f^⌊t/n⌋: the rate is multiplied with f every n steps.
 *
 * @param eta0 η₀, the learning rate at step 0
 * @param factor f, usually below 1
 * @param every n, in steps
 * @throws RangeError unless f > 0 and n > 0
 */
export function stepwise(eta0: number, factor: number, every: number): Schedule {
  expectPositive("decay factor", factor);
  expectPositive("decay steps", every);
  return (t) => eta0 * power(factor, Math.floor(t / every));
}
