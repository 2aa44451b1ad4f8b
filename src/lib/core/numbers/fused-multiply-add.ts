const wide = new Float64Array(1);
/** The same 8 bytes: the low half first, as in every machine that runs WebAssembly. */
const halves = new Uint32Array(wide.buffer);

/**
 * The float32 nearest to a·b + c, for float32 numbers: one rounding, where a product and then a sum would be rounded twice.
 *
 * a·b has at most 48 digits, so float64 holds it exactly. Its sum with c may need more. What float64 cuts off is found
 * exactly (the two-sum of Knuth 1969), and tells on which side of the float64 the true sum lies. Of the two float64 around
 * the true sum the odd one is taken, the one whose last digit is 1: it is never halfway between two float32, nor one of them,
 * so rounding it rounds the true sum (Boldo and Melquiond 2008, "Emulation of a FMA and correctly rounded sums").
 */
export function fusedMultiplyAdd(a: number, b: number, c: number): number {
  const product = a * b;
  const sum = product + c;
  const added = sum - product;
  const cutOff = product - (sum - added) + (c - added);
  // Exact, or no finite number.
  if (!(cutOff !== 0 && Math.abs(cutOff) < Infinity)) return Math.fround(sum);
  return Math.fround(roundedToOdd(sum, cutOff));
}

/** Of the two float64 around sum + cutOff the odd one; sum is the nearer. */
function roundedToOdd(sum: number, cutOff: number): number {
  wide[0] = sum;
  if (halves[0] % 2 === 1) return sum;
  if (cutOff > 0 === sum > 0) {
    halves[0] += 1;
  } else {
    if (halves[0] === 0) halves[1] -= 1;
    halves[0] -= 1;
  }
  return wide[0];
}
