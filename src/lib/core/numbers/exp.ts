// The method and the coefficients are those of e_exp.c in FreeBSD's msun, whose notice reads:
// Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and
// distribute this software is freely granted, provided that this notice is preserved.

import { powerOfTwo, scaleByPowerOfTwo } from "./power-of-two.js";

const overflow = 709.782712893384;
const underflow = -745.1332191019412;
/** From here to there 2ᵏ is a normal number. */
const least = -708;
const most = 709;

/**
 * eˣ, the same bits in every engine: only +, −, ×, ÷ are used, which IEEE 754 defines exactly.
 * `Math.exp` may differ in the last bit from one engine to the next.
 *
 * x is written as k·ln 2 + r with |r| ≤ ½ ln 2; then eˣ = 2ᵏ·eʳ, and eʳ comes from a rational function with
 * the five coefficients of FreeBSD's `e_exp.c`. The error is below 1 unit in the last place.
 */
export function exp(x: number): number {
  if (!(x >= least && x <= most)) return farExp(x);
  const k = Math.floor(x * Math.LOG2E + 0.5);
  return fractionOf(x, k) * powerOfTwo(k);
}

/** eˣ where 2ᵏ alone would be no normal number, or x is none. */
function farExp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > overflow) return Infinity;
  if (x < underflow) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  return scaleByPowerOfTwo(fractionOf(x, k), k);
}

/** eʳ with r = x − k·ln 2. */
function fractionOf(x: number, k: number): number {
  // ln 2 in two parts, the first with so few digits that k times it is exact.
  const high = x - k * 0.6931471803691238;
  const low = k * 1.9082149292705877e-10;
  const r = high - low;
  const rr = r * r;
  const c =
    r -
    rr *
      (0.16666666666666602 +
        rr *
          (-0.0027777777777015593 +
            rr * (6.613756321437934e-5 + rr * (-1.6533902205465252e-6 + rr * 4.1381367970572385e-8))));
  return 1 - (low - (r * c) / (2 - c) - high);
}
