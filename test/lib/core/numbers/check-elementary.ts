import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** Values worked out to 60 digits and rounded once; test/golden/elementary.py made them. */
const golden: Record<string, [x: number, y: number][]> = JSON.parse(
  readFileSync(new URL("../../../golden/elementary.json", import.meta.url), "utf8"),
);

/** How many float64 numbers further from one number to the other; numbers that differ only by the sign of 0 are equal. */
export function ulpsBetween(found: number, expected: number): number {
  if (Number.isNaN(found) || Number.isNaN(expected)) return Object.is(found, expected) ? 0 : Infinity;
  return Math.abs(Number(placeOf(found) - placeOf(expected)));
}

/** Expects a function to be within so many units in the last place of every stored value of that name. */
export function expectGolden(name: string, f: (x: number) => number, ulps: number): void {
  expect(golden[name].length).toBeGreaterThan(90);
  for (const [x, y] of golden[name]) {
    expect(ulpsBetween(f(x), y), `${name}(${x}) = ${f(x)} for ${y}`).toBeLessThanOrEqual(ulps);
  }
}

/** Expects a function to be within so much of every stored value of that name, relative to 1. */
export function expectNearGolden(name: string, f: (x: number) => number, distance: number): void {
  expect(golden[name].length).toBeGreaterThan(90);
  for (const [x, y] of golden[name]) {
    expect(Math.abs(f(x) - y), `${name}(${x}) = ${f(x)} for ${y}`).toBeLessThanOrEqual(distance);
  }
}

const bits = new DataView(new ArrayBuffer(8));

/** The place of a number in the order of all float64 numbers, 0 at 0. */
function placeOf(x: number): bigint {
  bits.setFloat64(0, x);
  const place = bits.getBigInt64(0);
  return place < 0n ? -(place & 0x7fffffffffffffffn) : place;
}
