import type { Matrix } from "../../core/matrix.js";

/**
 * Units of a layer of ReLU whose activation is 0 for every sample: no gradient of these samples reaches their own
 * weights.
 *
 * @param activations [samples × width], after ReLU
 * @returns the places of the dead units, from 0
 */
export function deadUnits({ rows, cols, stride, data }: Matrix): number[] {
  const dead: number[] = [];
  for (let j = 0; j < cols; j++) {
    let alive = false;
    for (let i = 0; i < rows && !alive; i++) alive = data[i * stride + j] > 0;
    if (!alive) dead.push(j);
  }
  return dead;
}
