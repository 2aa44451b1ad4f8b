/**
 * What a layer does to the mean square of what it is given, by theory: E[a²] = n_in·Var(w)·E[h²], of which ReLU leaves
 * half and a bend that is nearly straight, as tanh is at 0, leaves all.
 *
 * @param inputs n_in, numbers that each sum takes in
 * @param variance Var(w); the weights are independent, with mean 0
 * @param relu whether ReLU stands behind the layer
 * @returns the factor from E[h²] of one layer to that of the next
 */
export function layerFactor(inputs: number, variance: number, relu: boolean): number {
  return (relu ? 0.5 : 1) * inputs * variance;
}

/** a²/3, the variance of the uniform distribution in [−a, a). */
export function uniformVariance(limit: number): number {
  return limit ** 2 / 3;
}

/** √(3·variance), the limit of the uniform distribution in [−a, a) with that variance. */
export function uniformLimit(variance: number): number {
  return Math.sqrt(3 * variance);
}
