/**
 * |Δ|/η of a weight whose gradients are all equal, so that m̂ is the gradient and √v̂ its size: 1 for one far above ε, in proportion
 * to the gradient for one far below.
 *
 * @param size of the gradient, above 0
 */
export function steadyStep(size: number, epsilon: number): number {
  return size / (size + epsilon);
}
