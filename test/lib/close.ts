import { expect } from "vitest";

/** Expects each number to be within `tolerance` of the one expected, relative to it where it is above 1. */
export function expectClose(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance = 1e-12,
  name = "numbers",
): void {
  expect(found.length, name).toBe(expected.length);
  for (let k = 0; k < expected.length; k++) {
    const distance = Math.abs(found[k] - expected[k]) / Math.max(1, Math.abs(expected[k]));
    expect(distance, `${name}[${k}]: ${found[k]} for ${expected[k]}`).toBeLessThanOrEqual(tolerance);
  }
}
