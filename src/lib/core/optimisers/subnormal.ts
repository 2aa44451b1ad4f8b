/**
 * State smaller than this, 2⁻¹⁰⁰ or about 10⁻³⁰, counts as 0. The averages of a weight whose gradient stays 0
 * decay towards 0 by a constant factor; below 10⁻³⁸ float32 can hold them only as subnormal numbers, which
 * processors handle in slow steps: training became nine times slower. A step of this size changes no weight.
 */
export const smallestState = 2 ** -100;

/** x, or 0 when |x| < 2⁻¹⁰⁰. */
export function flush(x: number): number {
  return Math.abs(x) < smallestState ? 0 : x;
}
