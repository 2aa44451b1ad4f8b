const bits = new DataView(new ArrayBuffer(8));

const least = -1022;
const most = 1023;
/** 2ᵏ from the least k on. To look one up is twice as fast as to put its bits together, and eˣ needs one each time. */
const powers = Float64Array.from({ length: most - least + 1 }, (_, k) => {
  bits.setUint32(0, (k + least + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
});

/** 2ᵏ for a whole number k from −1022 to 1023, exactly. */
export function powerOfTwo(k: number): number {
  // The index is made an integer: engines take longer to find that out by themselves.
  return powers[(k - least) | 0];
}

/** y·2ᵏ for a whole number k, in steps that neither overflow nor underflow before the result does. */
export function scaleByPowerOfTwo(y: number, k: number): number {
  if (k > 1023) return y * powerOfTwo(1023) * powerOfTwo(k - 1023);
  if (k < -1022) return y * powerOfTwo(k + 200) * powerOfTwo(-200);
  return y * powerOfTwo(k);
}

/** The fraction f and the whole number e with y = f·2ᵉ and 1 ≤ f < 2, for a finite y > 0. */
export function splitPowerOfTwo(y: number): { fraction: number; exponent: number } {
  const subnormal = y < 2.2250738585072014e-308;
  bits.setFloat64(0, subnormal ? y * powerOfTwo(54) : y);
  const high = bits.getUint32(0);
  bits.setUint32(0, (high & 0x000fffff) | 0x3ff00000);
  return { fraction: bits.getFloat64(0), exponent: (high >>> 20) - 1023 - (subnormal ? 54 : 0) };
}
