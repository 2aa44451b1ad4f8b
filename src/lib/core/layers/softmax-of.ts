import { exp } from "../numbers/exp.js";
import { toFloat32 } from "../numbers/round.js";
import { softmaxRow } from "./softmax-row.js";

/**
 * pⱼ = e^(zⱼ/T)/Σₖ e^(zₖ/T), by the library's own `softmaxRow`.
 *
 * @param z scores: [classes]
 * @param temperature T > 0, defaults to 1
 * @throws RangeError unless the temperature is above 0
 */
export function softmaxOf(z: readonly number[], temperature = 1): number[] {
  if (!(temperature > 0)) throw new RangeError(`temperature must be above 0: ${temperature}`);
  const p = new Float64Array(z.length);
  softmaxRow(
    z.map((score) => score / temperature),
    p,
  );
  return Array.from(p);
}

/**
 * pⱼ = e^zⱼ/Σₖ e^zₖ as it is written, with nothing taken off: for showing how it overflows.
 *
 * @param precision of every number in between; in float32 e^z is infinite from z = 89 on, in float64 from 710
 */
export function naiveSoftmax(z: readonly number[], precision: "float32" | "float64"): number[] {
  const round = precision === "float32" ? toFloat32 : (value: number) => value;
  const powers = z.map((score) => round(exp(round(score))));
  const sum = powers.reduce((total, power) => round(total + power), 0);
  return powers.map((power) => round(power / sum));
}
