import MultivariateLinearRegression from "ml-regression-multivariate-linear";

/** What a fit says of one of the things that y is explained by. */
export interface Coefficient {
  readonly name: string;
  /** β: how much y changes when this grows by 1 and the others stay. */
  readonly value: number;
  /** How much β would vary from sample to sample, were the errors independent and of equal spread. */
  readonly standardError: number;
  /** t = β / standard error. */
  readonly t: number;
}

/** y = β₀ + β₁x₁ + … + residual, by least squares. */
export interface LinearFit {
  /** One for each x in their order, then the intercept β₀. */
  readonly coefficients: readonly Coefficient[];
  /** Part of the variance of y that the fit explains. */
  readonly rSquared: number;
  /** What the fit says of each row. */
  readonly fitted: readonly number[];
  /** y − fitted. */
  readonly residuals: readonly number[];
}

/**
 * Ordinary least squares, β = (XᵀX)⁻¹Xᵀy with a column of ones, by ml-regression-multivariate-linear.
 *
 * @param names of the x
 * @param x a row for each observation, in units in which the columns are of similar size: [rows × names]
 * @param y [rows]
 * @throws RangeError when there are not more rows than coefficients, or the shapes differ
 */
export function linearFit(
  names: readonly string[],
  x: readonly (readonly number[])[],
  y: readonly number[],
): LinearFit {
  if (!(y.length > names.length + 1)) {
    throw new RangeError(`observations must be more than the ${names.length + 1} coefficients: ${y.length}`);
  }
  if (x.length !== y.length)
    throw new RangeError(`rows of x must be as many as the ${y.length} of y: ${x.length}`);
  const rows = x.map((row) => [...row]);
  const wrong = rows.find(({ length }) => length !== names.length);
  if (wrong) throw new RangeError(`a row of x must have ${names.length} numbers: ${wrong.length}`);
  const found = new MultivariateLinearRegression(
    rows,
    y.map((value) => [value]),
  );
  const fitted = found.predict(rows).map(([value]) => value);
  return {
    coefficients: [...names, "intercept"].map((name, k) => ({
      name,
      value: found.weights[k][0],
      standardError: found.stdErrors[k],
      t: found.tStats[k],
    })),
    rSquared: rSquared(y, fitted),
    fitted,
    residuals: y.map((value, k) => value - fitted[k]),
  };
}

/** R² = 1 − Σ(y − fitted)² / Σ(y − mean)². */
export function rSquared(y: readonly number[], fitted: readonly number[]): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const left = y.reduce((sum, value, k) => sum + (value - fitted[k]) ** 2, 0);
  const all = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return 1 - left / all;
}
