import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { crossEntropy } from "../../../../src/lib/core/losses.js";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { deepNetwork } from "../../../../src/lib/labs/depth/deep-network.js";
import { layerSignals, rootMeanSquare } from "../../../../src/lib/labs/depth/layer-signals.js";

const backend = referenceBackend("float64");
const x = matrixFrom(
  [
    [0.5, -1, 2],
    [1, 0.25, -0.5],
  ],
  "float64",
);
const labels = [1, 0];

function network() {
  return deepNetwork(backend, {
    inputs: 3,
    classes: 2,
    depth: 3,
    width: 4,
    activation: "tanh",
    initialiser: "xavier-uniform",
    seed: 3,
  });
}

describe("layerSignals", () => {
  it("keeps what the network computes itself", () => {
    const signals = layerSignals(network(), x, labels);
    expect(signals.map(({ layer }) => layer)).toEqual([1, 2, 3]);
    const again = network();
    const hidden = again.layers[0].forward(x, "predict");
    expect([...signals[0].preActivations.data]).toEqual([...hidden.data]);
    expect([...signals[0].activations.data]).toEqual(
      [...hidden.data].map(Math.tanh).map((h) => expect.closeTo(h, 12)),
    );
  });

  it("keeps the gradient by each activation, as finite differences of the rest of the network find it", () => {
    const made = network();
    for (const { layer, activations, gradients } of layerSignals(made, x, labels)) {
      const rest = made.layers.slice(2 * layer);
      const loss = () =>
        crossEntropy(
          rest.reduce((h, next) => next.forward(h, "predict"), activations),
          labels,
        );
      for (const k of [0, 3, 6]) {
        const kept = activations.data[k];
        activations.data[k] = kept + 1e-5;
        const above = loss();
        activations.data[k] = kept - 1e-5;
        const below = loss();
        activations.data[k] = kept;
        expect(gradients.data[k]).toBeCloseTo((above - below) / 2e-5, 8);
      }
    }
  });
});

describe("rootMeanSquare", () => {
  it("is √(mean of the squares)", () => {
    expect(rootMeanSquare(matrixFrom([[3, -4]], "float64"))).toBe(Math.sqrt(12.5));
  });
});
