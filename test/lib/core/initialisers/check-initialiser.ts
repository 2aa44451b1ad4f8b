import { expect } from "vitest";
import type { Initialiser } from "../../../../src/lib/core/initialisers/initialiser.js";
import { zeros } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";

/** The 60,000 weights of a layer of 300 inputs and 200 outputs. */
export function drawWeights(initialise: Initialiser, seed: number): number[] {
  const w = zeros(300, 200, "float64");
  initialise(w, seededRandom(seed));
  return Array.from(w.data);
}

/** Expects the mean 0 and a variance, to five standard errors of a distribution with this kurtosis. */
export function expectMoments(weights: readonly number[], variance: number, kurtosis: number): void {
  const count = weights.length;
  const mean = weights.reduce((sum, w) => sum + w, 0) / count;
  const found = weights.reduce((sum, w) => sum + w * w, 0) / count;
  expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(variance / count));
  expect(Math.abs(found / variance - 1)).toBeLessThan(5 * Math.sqrt((kurtosis - 1) / count));
}
