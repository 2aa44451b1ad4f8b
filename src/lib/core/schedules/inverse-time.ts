import { expectNotNegative } from "../numbers/check-constant.js";
import type { Schedule } from "./schedule.js";

/**
 * η(t) = η₀/(1 + decay·t)
 *
 * @param eta0 η₀, the learning rate at step 0
 * @param decay per step; at t = 1/decay the rate has halved
 * @throws RangeError unless decay ≥ 0
 */
export function inverseTime(eta0: number, decay: number): Schedule {
  expectNotNegative("decay", decay);
  return (t) => eta0 / (1 + decay * t);
}
