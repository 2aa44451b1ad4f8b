import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { parseConvolutions } from "../../../src/lib/core/convolution/stages.js";
import { makeLoss } from "../../../src/lib/core/losses.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import type { Dataset } from "../../../src/lib/data/dataset.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";
import { createTraining } from "../../../src/lib/training/training.js";
import { weightHash } from "../../../src/lib/training/weights/hash.js";
import { expectClose } from "../close.js";
import { golden } from "../golden-convolution.js";

const exact = referenceBackend("float64");

/** Pictures of 9 × 9 pixels in three classes of different size. */
function squarePictures(): Dataset {
  const random = seededRandom(2);
  return {
    title: "squares",
    origin: "stand-in",
    source: "made by the test",
    licence: "none",
    classes: ["a", "b", "c"],
    width: 9,
    height: 9,
    pixels: Uint8Array.from({ length: 47 * 81 }, () => (random.uniform() < 0.3 ? random.below(256) : 0)),
    labels: Uint8Array.from({ length: 47 }, (_, i) => (i < 30 ? 0 : 1 + (i % 2))),
  };
}

describe("buildNetwork with convolutions", () => {
  it("has PyTorch's scores, loss and gradients", () => {
    const { inputs, hidden, labels, ...expected } = golden.network;
    const network = buildNetwork(exact, {
      inputs,
      hidden,
      classes: 3,
      activation: "relu",
      initialiser: "zeros",
      convolutions: parseConvolutions(expected.convolutions),
      initialRandom: seededRandom(1),
      needsInputGradient: true,
    });
    for (const [k, { value }] of network.parameters.entries()) value.data.set(expected.parameters[k]);
    const z = network.forward(matrixFrom(expected.x, "float64"), "train");
    expectClose(rowsOf(z).flat(), expected.z.flat());
    const dz = zeros(labels.length, 3, "float64");
    expectClose([makeLoss("cross-entropy")(z, labels, dz)], [expected.value]);
    network.backward(dz);
    for (const [k, { name, gradient }] of network.parameters.entries()) {
      expectClose(gradient.data, expected.gradients[k], 1e-12, name);
    }
  });

  it("names convolutions before dense layers, and lists the layers of maps", () => {
    const network = buildNetwork(exact, {
      inputs: 64,
      hidden: [4],
      classes: 2,
      activation: "tanh",
      initialiser: "he-normal",
      convolutions: parseConvolutions("2x3sp2-3x2"),
      initialRandom: seededRandom(1),
    });
    expect(network.parameters.map(({ name }) => name)).toEqual(
      ["conv1", "conv2", "dense1", "dense2"].flatMap((name) => [`${name}.weight`, `${name}.bias`]),
    );
    expect(network.stages.map(({ name }) => name)).toEqual(["conv1", "conv2", "dense1", "dense2"]);
    const shapes = network.stages.map(({ sums, after }) =>
      [sums, ...after].map(({ shape }) => shape.channels),
    );
    expect(shapes).toEqual([[2, 2, 2], [3, 3], [4, 4], [2]]);
    expect(network.denseLayers[0].weight.value.rows).toBe(3 * 3 * 3);
  });

  it("refuses pictures that are not square or too small", () => {
    const options = {
      hidden: [],
      classes: 2,
      activation: "relu",
      initialiser: "zeros",
      initialRandom: seededRandom(1),
    } as const;
    const convolutions = parseConvolutions("2x5p2-2x5");
    expect(() => buildNetwork(exact, { ...options, inputs: 65, convolutions })).toThrow(
      /square pictures: 65/,
    );
    expect(() => buildNetwork(exact, { ...options, inputs: 64, convolutions })).toThrow(/must fit into 2/);
  });
});

describe("training with convolutions", () => {
  it("gives the same weights, bit for bit, on both backends", async () => {
    const hashes = [referenceBackend(), await wasmBackend()].map((backend) => {
      const dataset = squarePictures();
      const training = createTraining({
        backend,
        dataset,
        train: Uint32Array.from(dataset.labels.keys()),
        hyperparameters: {
          ...defaultHyperparameters,
          convolutions: "3x3sp2-4x2",
          hidden: [6],
          dropout: 0.2,
          augment: 0.5,
          balanceClasses: true,
          batchSize: 20,
          epochs: 2,
        },
      });
      while (!training.finished) training.next();
      return weightHash(weightsOf(training.network));
    });
    expect(hashes[1]).toBe(hashes[0]);
  });
});
