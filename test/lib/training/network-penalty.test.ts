import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { checkGradient } from "../../../src/lib/core/gradient-check.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { addPenaltyGradients, penaltyOf } from "../../../src/lib/training/network-penalty.js";
import { fillAwayFromZero } from "../core/layers/check-layer.js";

const backend = referenceBackend("float64");

/** W = (2, −3), b = 4. */
function network() {
  const built = buildNetwork(backend, {
    inputs: 2,
    hidden: [],
    classes: 1,
    activation: "relu",
    initialiser: "xavier-uniform",
    initialRandom: seededRandom(1),
  });
  built.parameters[0].value.data.set([2, -3]);
  built.parameters[1].value.data.set([4]);
  return built;
}

describe("penaltyOf", () => {
  it("is λ₁·Σ|w| + λ₂·Σw² over the weights", () => {
    expect(penaltyOf(network(), { l1: 10, l2: 100, penaliseBiases: false })).toBe(50 + 1300);
  });

  it("takes in the biases where chosen", () => {
    expect(penaltyOf(network(), { l1: 10, l2: 100, penaliseBiases: true })).toBe(90 + 2900);
  });
});

describe("addPenaltyGradients", () => {
  it("adds λ₁·sign(w) + 2λ₂·w to the gradients, and to those of the biases where chosen", () => {
    const of = (penaliseBiases: boolean) => {
      const { parameters, ...rest } = network();
      for (const { gradient } of parameters) gradient.data.fill(0.5);
      addPenaltyGradients(backend, { parameters, ...rest }, { l1: 1, l2: 10, penaliseBiases });
      return parameters.map(({ gradient }) => Array.from(gradient.data));
    };
    expect(of(false)).toEqual([[41.5, -60.5], [0.5]]);
    expect(of(true)).toEqual([[41.5, -60.5], [81.5]]);
  });

  it.each([
    { l1: 0.3, l2: 0 },
    { l1: 0, l2: 0.7 },
    { l1: 0.3, l2: 0.7 },
  ])("agrees with central differences: %j", (strengths) => {
    const chosen = { ...strengths, penaliseBiases: true };
    const built = network();
    const random = seededRandom(12);
    for (const { value, gradient } of built.parameters) {
      fillAwayFromZero(value, random);
      gradient.data.fill(0);
    }
    addPenaltyGradients(backend, built, chosen);
    for (const parameter of built.parameters) {
      const { worst } = checkGradient(parameter, { loss: () => penaltyOf(built, chosen) });
      expect(worst.error).toBeLessThanOrEqual(1e-6);
    }
  });
});
