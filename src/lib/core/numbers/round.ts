/**
 * Rounds the result of one operation to the precision of the numbers it is stored in.
 *
 * In float32 that is `Math.fround`; in float64 every JavaScript number already has that precision.
 * Rounding after each multiplication, addition, division and square root gives exactly what float32
 * hardware gives, because a float64 carries more than twice the digits (Figueroa 1995, "When is double
 * rounding innocuous?").
 */
export type Round = (value: number) => number;

/** round(x) = x, for float64. */
export const keepFloat64: Round = (value) => value;

/** round(x) = the float32 nearest to x. */
export const toFloat32: Round = Math.fround;

/** How results stored in `numbers` are rounded. */
export function roundingOf(numbers: Float32Array | Float64Array): Round {
  return numbers instanceof Float32Array ? toFloat32 : keepFloat64;
}
