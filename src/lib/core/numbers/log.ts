// The method and the coefficients are those of e_log.c in FreeBSD's msun, whose notice reads:
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc.
// business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
// notice is preserved.

import { splitPowerOfTwo } from "./power-of-two.js";

/**
 * ln x, the same bits in every engine: only +, −, ×, ÷ are used, which IEEE 754 defines exactly.
 *
 * x is written as 2ᵏ·(1 + f) with √½ < 1 + f < √2; then ln x = k·ln 2 + ln(1 + f), and with s = f/(2 + f)
 * the series ln(1 + f) = 2s + ⅔s³ + … is replaced by a polynomial with the coefficients of FreeBSD's `e_log.c`.
 * The error is below 1 unit in the last place. ln 0 is −∞ and the logarithm of a negative number is NaN.
 */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let { fraction, exponent: k } = splitPowerOfTwo(x);
  if (fraction > Math.SQRT2) {
    fraction /= 2;
    k += 1;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const z = s * s;
  const half = 0.5 * f * f;
  return k * 0.6931471803691238 - (half - (s * (half + series(z)) + k * 1.9082149292705877e-10) - f);
}

function series(z: number): number {
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  return odd + even;
}
