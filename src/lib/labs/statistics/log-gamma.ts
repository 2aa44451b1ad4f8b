/**
 * ln Γ(k/2), built up by Γ(z + 1) = z·Γ(z) from Γ(1/2) = √π or Γ(1) = 1. Degrees of freedom are whole, so halves are all
 * that the F and the t distribution ask for.
 *
 * @param k a whole number of at least 1
 * @throws RangeError for any other
 */
export function logGammaOfHalf(k: number): number {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`k must be a whole number of at least 1: ${k}`);
  let sum = k % 2 === 1 ? Math.log(Math.PI) / 2 : 0;
  for (let z = k % 2 === 1 ? 0.5 : 1; z < k / 2; z++) sum += Math.log(z);
  return sum;
}
