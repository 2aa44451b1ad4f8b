import { expectPositive } from "../numbers/check-constant.js";
import { cos } from "../numbers/cos.js";
import type { Schedule } from "./schedule.js";

/**
 * η(t) = ½·η₀·(1 + cos(π·t/n)) up to step n, and 0 from there on (Loshchilov and Hutter 2017, without restarts).
 *
 * @param eta0 η₀, the learning rate at step 0
 * @param length n, in steps
 * @throws RangeError unless n > 0
 */
export function cosine(eta0: number, length: number): Schedule {
  expectPositive("decay steps", length);
  return (t) => 0.5 * eta0 * (1 + cos((Math.PI * Math.min(t, length)) / length));
}
