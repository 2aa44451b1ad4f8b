// What the two profiles of the kernels differ in. With relaxed SIMD a multiply–add rounds once, on processors that have the
// instruction; the backend takes that profile nowhere else.

/** sum + a·b */
export function madd(sum: v128, a: v128, b: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, sum);
  return f32x4.add(sum, f32x4.mul(a, b));
}

/**
 * A sum of products with 0 for −0. A product that is too small to hold leaves −0 where it rounds once, and 0 where it is rounded
 * before it is added; nobody shall see by that whether zeros were added or passed over.
 */
export function ended(sum: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.add(sum, f32x4.splat(0)) : sum;
}
