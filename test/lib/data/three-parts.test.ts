import { describe, expect, it } from "vitest";
import { threeParts } from "../../../src/lib/data/three-parts.js";

const labels = Uint8Array.from({ length: 200 }, (_, k) => k % 5);
const options = { test: 0.2, heldOut: 0.25, byClass: true, seed: 1 };

function countOf(parts: readonly string[], part: string, label?: number): number {
  return parts.filter((other, k) => other === part && (label === undefined || labels[k] === label)).length;
}

describe("threeParts", () => {
  it("gives every class the same parts", () => {
    const parts = threeParts(labels, options);
    for (let label = 0; label < 5; label++) {
      expect([
        countOf(parts, "train", label),
        countOf(parts, "held out", label),
        countOf(parts, "test", label),
      ]).toEqual([24, 8, 8]);
    }
  });

  it("keeps the sizes but not the balance when classes are not looked at", () => {
    const parts = threeParts(labels, { ...options, byClass: false });
    expect([countOf(parts, "train"), countOf(parts, "held out"), countOf(parts, "test")]).toEqual([
      120, 40, 40,
    ]);
    const testOfClass = [0, 1, 2, 3, 4].map((label) => countOf(parts, "test", label));
    expect(new Set(testOfClass).size).toBeGreaterThan(1);
  });

  it("parts the same way for the same seed, and another for another", () => {
    expect(threeParts(labels, options)).toEqual(threeParts(labels, options));
    expect(threeParts(labels, { ...options, seed: 2 })).not.toEqual(threeParts(labels, options));
  });

  it.each([
    ["test", -0.1],
    ["heldOut", Number.NaN],
  ])("refuses a part of %s of %d", (part, value) => {
    expect(() => threeParts(labels, { ...options, [part]: value })).toThrow("train part must be in [0, 1]");
  });
});
