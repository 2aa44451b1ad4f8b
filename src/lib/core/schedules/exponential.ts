import { expectPositive } from "../numbers/check-constant.js";
import { exp } from "../numbers/exp.js";
import { log } from "../numbers/log.js";
import type { Schedule } from "./schedule.js";

/**
 * η(t) = η₀·f^(t/n): as stepwise decay, but smooth.
 *
 * @param eta0 η₀, the learning rate at step 0
 * @param factor f, usually below 1
 * @param every n, in steps
 * @throws RangeError unless f > 0 and n > 0
 */
export function exponential(eta0: number, factor: number, every: number): Schedule {
  expectPositive("decay factor", factor);
  expectPositive("decay steps", every);
  return (t) => eta0 * exp((log(factor) * t) / every);
}
