import { type Matrix, zeros } from "../../../lib/core/matrix.js";

/**
 * Jᵢⱼ = ∂pᵢ/∂zⱼ = pᵢ·([i = j] − pⱼ), that is diag(p) − pᵀp for a row p: the Jacobian of softmax.
 *
 * @param p probabilities: [classes]
 * @returns [classes × classes], in float64
 */
export function softmaxJacobian(p: readonly number[]): Matrix {
  const jacobian = zeros(p.length, p.length, "float64");
  for (let i = 0; i < p.length; i++) {
    for (let j = 0; j < p.length; j++) jacobian.data[i * p.length + j] = p[i] * ((i === j ? 1 : 0) - p[j]);
  }
  return jacobian;
}
