import type { Matrix } from "../matrix.js";
import { exp } from "../numbers/exp.js";
import { log } from "../numbers/log.js";
import { toFloat32 } from "../numbers/round.js";

/**
 * pⱼ = e^zⱼ/Σₖ e^zₖ, row by row.
 *
 * @param z [batch × classes], scores
 * @param p [batch × classes], overwritten
 */
export function softmax(z: Matrix, p: Matrix): void {
  for (let i = 0; i < z.rows; i++) {
    const scores = z.data.subarray(i * z.stride, i * z.stride + z.cols);
    softmaxRow(scores, p.data.subarray(i * p.stride, i * p.stride + p.cols));
  }
}

/**
 * dzⱼ = pⱼ·(dpⱼ − Σₖ dpₖ·pₖ), row by row: dp times the Jacobian diag(p) − ppᵀ of softmax.
 *
 * @param p [batch × classes], what softmax returned
 * @param dp [batch × classes], the gradient of the loss by p
 * @param dz [batch × classes], overwritten; may be dp itself
 */
export function softmaxGradient(p: Matrix, dp: Matrix, dz: Matrix): void {
  for (let i = 0; i < p.rows; i++) {
    const row = p.data.subarray(i * p.stride, i * p.stride + p.cols);
    const dpRow = dp.data.subarray(i * dp.stride, i * dp.stride + dp.cols);
    const dzRow = dz.data.subarray(i * dz.stride, i * dz.stride + dz.cols);
    let mean = 0;
    for (let k = 0; k < row.length; k++) mean += dpRow[k] * row[k];
    for (let j = 0; j < row.length; j++) dzRow[j] = row[j] * (dpRow[j] - mean);
  }
}

/**
 * pⱼ = e^(zⱼ − max z)/Σₖ e^(zₖ − max z) for one sample.
 *
 * Taking the maximum off changes nothing in p and keeps e^z from overflowing.
 *
 * @param z scores: [classes]
 * @param p [classes], overwritten
 * @returns ln Σₖ e^zₖ, the log-sum-exp: −ln pⱼ is that less zⱼ, even where pⱼ is too small to store
 */
export function softmaxRow(z: ArrayLike<number>, p: Float32Array | Float64Array): number {
  let max = -Infinity;
  for (let k = 0; k < z.length; k++) max = Math.max(max, z[k]);
  let sum = 0;
  for (let k = 0; k < z.length; k++) {
    p[k] = exp(z[k] - max);
    sum += p[k];
  }
  for (let k = 0; k < z.length; k++) p[k] /= sum;
  return max + log(sum);
}

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
