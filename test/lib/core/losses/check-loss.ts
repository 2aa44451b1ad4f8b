import { expect } from "vitest";
import { checkGradient } from "../../../../src/lib/core/gradient-check.js";
import type { Loss } from "../../../../src/lib/core/losses/loss.js";
import { zeros } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { randomMatrix } from "../layers/check-layer.js";

/** Expects ∂L/∂z to agree with central differences to a relative error of 1e-6. */
export function expectLossGradient(lossOf: Loss, classWeights?: readonly number[]): void {
  const labels = [0, 3, 1, 2, 2, 0];
  const z = randomMatrix(labels.length, 4, seededRandom(11), 3);
  const dz = zeros(labels.length, 4, "float64");
  lossOf(z, labels, dz, classWeights);
  const loss = () => lossOf(z, labels, undefined, classWeights);
  const { compared, worst } = checkGradient({ name: "z", value: z, gradient: dz }, { loss });
  expect(compared).toBe(24);
  expect(worst.error, JSON.stringify(worst)).toBeLessThanOrEqual(1e-6);
}
