// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { stepsOf } from "../../../../src/pages/backprop/figures/pass-stepper.js";
import { traceNetwork } from "../../../../src/pages/backprop/study/network-trace.js";

describe("stepsOf", () => {
  it("goes from x to the loss and back to the first layer's weights, each node with its shape", () => {
    const network = buildNetwork(referenceBackend("float64"), {
      inputs: 4,
      hidden: [3, 2],
      classes: 2,
      activation: "relu",
      initialiser: "he-normal",
      initialRandom: seededRandom(1),
    });
    const steps = stepsOf(traceNetwork(network, matrixFrom([[1, 0, 0.5, 1]], "float64"), 1));
    expect(steps.map(({ name }) => name).join(" ")).toBe(
      "x a₁ h₁ a₂ h₂ z p L dz dW₃ db₃ dh₂ da₂ dW₂ db₂ dh₁ da₁ dW₁ db₁",
    );
    for (const { shape, values } of steps) expect(shape[0] * shape[1]).toBe(values.length);
    expect(steps.find(({ name }) => name === "dW₂")?.formula).toBe("dW₂ = h₁ᵀ·da₂");
    expect(steps.find(({ name }) => name === "dh₂")?.formula).toBe("dh₂ = dz·W₃ᵀ");
    expect(steps.find(({ name }) => name === "dW₁")?.shape).toEqual([4, 3]);
  });
});
