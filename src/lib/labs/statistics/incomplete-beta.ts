import { logGammaOfHalf } from "./log-gamma.js";

/** Steps of the fraction after which it is given up; it takes some tens. */
const mostSteps = 500;
const precision = 1e-15;
/** Stands for a denominator of 0. */
const tiny = 1e-300;

/**
 * The regularised incomplete beta function, I_x(a, b) = ∫₀ˣ s^(a−1)·(1 − s)^(b−1) ds / B(a, b), for a = m/2 and b = n/2: by
 * its continued fraction, from the side on which that is quick. Small values keep all their digits.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.4 and 8.17.22; W. Lentz's way to work out a fraction.
 *
 * @param x from 0 to 1
 * @param m a whole number of at least 1, as is n
 * @throws RangeError for any others, and where the fraction does not settle
 */
export function incompleteBeta(x: number, m: number, n: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must be from 0 to 1: ${x}`);
  const logBeta = logGammaOfHalf(m) + logGammaOfHalf(n) - logGammaOfHalf(m + n);
  if (x === 0 || x === 1) return x;
  const [a, b] = [m / 2, n / 2];
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, n, m);
  return (Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a) * fraction(x, a, b);
}

/** 1/(1 + d₁/(1 + d₂/(1 + …))), with d by 8.17.23. */
function fraction(x: number, a: number, b: number): number {
  let [c, d] = [1, 1 / held(1 - ((a + b) * x) / (a + 1))];
  let found = d;
  for (let k = 1; k <= mostSteps; k++) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    let factor = 1;
    for (const term of [even, odd]) {
      d = 1 / held(1 + term * d);
      c = held(1 + term / c);
      factor = c * d;
      found *= factor;
    }
    if (Math.abs(factor - 1) < precision) return found;
  }
  throw new RangeError(
    `continued fraction must settle within ${mostSteps} steps: x = ${x}, a = ${a}, b = ${b}`,
  );
}

function held(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
