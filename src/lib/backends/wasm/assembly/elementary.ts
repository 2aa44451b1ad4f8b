// eˣ and ln x with the operations of ../../../core/numbers, in the same order: the same bits.

/** 2ᵏ for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: i32): f64 {
  return reinterpret<f64>((<u64>(k + 1023)) << 52);
}

/** eˣ; see ../../../core/numbers/exp, whose method and coefficients are those of FreeBSD's e_exp.c. */
export function exp(x: f64): f64 {
  // What is no number fails every comparison.
  if (!(x >= -745.1332191019412)) return x < 0 ? 0 : x;
  if (x > 709.782712893384) return Infinity;
  const k = floor<f64>(x * Math.LOG2E + 0.5);
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
  const fraction = 1 - (low - (r * c) / (2 - c) - high);
  const exponent = <i32>k;
  if (exponent > 1023) return fraction * powerOfTwo(1023) * powerOfTwo(exponent - 1023);
  if (exponent < -1022) return fraction * powerOfTwo(exponent + 200) * powerOfTwo(-200);
  return fraction * powerOfTwo(exponent);
}

/** ln x for a finite x ≥ 1; see ../../../core/numbers/log, whose method and coefficients are those of FreeBSD's e_log.c. */
export function logFromOne(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  let k = <i32>(bits >> 52) - 1023;
  let fraction = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (fraction > Math.SQRT2) {
    fraction /= 2;
    k += 1;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  const whole = <f64>k;
  return (
    whole * 0.6931471803691238 - (half - (s * (half + (odd + even)) + whole * 1.9082149292705877e-10) - f)
  );
}
