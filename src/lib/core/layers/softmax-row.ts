import { exp } from "../numbers/exp.js";
import { log } from "../numbers/log.js";

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
