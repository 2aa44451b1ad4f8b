/**
 * Σ(eₖ − eₖ₋₁)²/Σeₖ²: about 2 when neighbouring residuals have nothing to do with each other, towards 0 when they are alike,
 * towards 4 when they alternate.
 *
 * Source: J. Durbin and G. S. Watson, “Testing for serial correlation in least squares regression”, 1950.
 *
 * @param residuals in the order of the observations
 */
export function durbinWatson(residuals: readonly number[]): number {
  const steps = residuals.slice(1).map((residual, k) => (residual - residuals[k]) ** 2);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return sum(steps) / sum(residuals.map((residual) => residual ** 2));
}
