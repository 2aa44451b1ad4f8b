/** How values are spread around their mean. */
export interface Shape {
  /** How many there are. */
  readonly count: number;
  /** m₃/m₂^(3/2) of the central moments m: 0 for what is even on both sides, below 0 with a long tail to the left. */
  readonly skew: number;
  /** m₄/m₂²: 3 for a normal distribution, more with heavier tails. */
  readonly kurtosis: number;
}

/** @throws RangeError for fewer than two values */
export function shapeOf(values: readonly number[]): Shape {
  const count = values.length;
  if (!(count >= 2)) throw new RangeError(`values must be at least 2: ${count}`);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / count;
  const variance = moment(2);
  return { count, skew: moment(3) / variance ** 1.5, kurtosis: moment(4) / variance ** 2 };
}

/**
 * JB = n/6·(skew² + (kurtosis − 3)²/4): how far values are from normal ones. By chance alone it follows χ² with two degrees
 * of freedom, where there are many.
 *
 * Source: C. M. Jarque and A. K. Bera, “A test for normality of observations and regression residuals”, 1987.
 */
export function jarqueBera({ count, skew, kurtosis }: Shape): number {
  return (count / 6) * (skew ** 2 + (kurtosis - 3) ** 2 / 4);
}

/**
 * K² = z(skew)² + z(kurtosis)²: the same question, each part first turned into a number that is normal by chance alone, also
 * where there are few. It follows χ² with two degrees of freedom.
 *
 * Source: R. B. D'Agostino, A. Belanger and R. B. D'Agostino Jr., “A suggestion for using powerful and informative tests of
 * normality”, 1990.
 *
 * @throws RangeError for fewer than eight values
 */
export function omnibus(shape: Shape): number {
  if (!(shape.count >= 8)) throw new RangeError(`values must be at least 8: ${shape.count}`);
  return skewScore(shape) ** 2 + kurtosisScore(shape) ** 2;
}

/** D'Agostino's transformation: δ·asinh(y/α). */
function skewScore({ count: n, skew }: Shape): number {
  const y = skew * Math.sqrt(((n + 1) * (n + 3)) / (6 * (n - 2)));
  const beta = (3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3)) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
  const w2 = Math.sqrt(2 * (beta - 1)) - 1;
  return Math.asinh(y / Math.sqrt(2 / (w2 - 1))) / Math.sqrt(Math.log(w2) / 2);
}

/** Anscombe and Glynn's transformation: the cube root of what is nearly χ². */
function kurtosisScore({ count: n, kurtosis }: Shape): number {
  const expected = (3 * (n - 1)) / (n + 1);
  const variance = (24 * n * (n - 2) * (n - 3)) / ((n + 1) ** 2 * (n + 3) * (n + 5));
  const x = (kurtosis - expected) / Math.sqrt(variance);
  const skewOfKurtosis =
    ((6 * (n * n - 5 * n + 2)) / ((n + 7) * (n + 9))) *
    Math.sqrt((6 * (n + 3) * (n + 5)) / (n * (n - 2) * (n - 3)));
  const inverse = 2 / skewOfKurtosis;
  const degrees = 6 + 4 * inverse * (inverse + Math.sqrt(1 + inverse ** 2));
  const root = Math.cbrt((1 - 2 / degrees) / (1 + x * Math.sqrt(2 / (degrees - 4))));
  return (1 - 2 / (9 * degrees) - root) / Math.sqrt(2 / (9 * degrees));
}
