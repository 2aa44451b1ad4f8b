import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { parseConvolutions } from "../../../../src/lib/core/convolution/stages.js";
import { buildNetwork, type NetworkOptions } from "../../../../src/lib/core/network.js";
import { weightsOf } from "../../../../src/lib/core/network-weights.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { architectureOf } from "../../../../src/lib/training/weights/architecture.js";

const picture = { channels: 1, height: 8, width: 8 };

function options(changes: Partial<NetworkOptions> = {}): NetworkOptions {
  const random = seededRandom(1);
  return {
    inputs: 64,
    hidden: [5],
    classes: 3,
    activation: "relu",
    initialiser: "he-normal",
    dropRate: () => 0.5,
    dropoutRandom: random,
    initialRandom: random,
    ...changes,
  };
}

const convolutional = options({ convolutions: parseConvolutions("2x3sp2-4x2a2"), activation: "tanh" });

describe("architectureOf", () => {
  it("lists the layers of a dense network, dropout left out", () => {
    const layers = architectureOf(buildNetwork(referenceBackend(), options()), picture);
    expect(layers.map(({ type, input, output }) => [type, input, output])).toEqual([
      ["flatten", [1, 8, 8], [64]],
      ["dense", [64], [5]],
      ["relu", undefined, undefined],
      ["dense", [5], [3]],
      ["softmax", undefined, undefined],
    ]);
    expect(layers[1].weight).toEqual({
      tensor: "dense1.weight",
      shape: [64, 5],
      axes: ["in", "out"],
      sizes: [64, 5],
    });
    expect(layers[1].bias).toEqual({ tensor: "dense1.bias", shape: [1, 5], axes: ["out"], sizes: [5] });
  });

  it("lists convolutions with their windows, pools, and how maps become numbers", () => {
    const layers = architectureOf(buildNetwork(referenceBackend(), convolutional), picture);
    expect(layers.map(({ formula: _, weight: __, bias: ___, ...rest }) => rest)).toEqual([
      {
        type: "convolution",
        input: [1, 8, 8],
        output: [2, 8, 8],
        kernel: [3, 3],
        stride: 1,
        padding: 1,
      },
      { type: "tanh" },
      { type: "max-pool", input: [2, 8, 8], output: [2, 4, 4], kernel: [2, 2], stride: 2 },
      {
        type: "convolution",
        input: [2, 4, 4],
        output: [4, 3, 3],
        kernel: [2, 2],
        stride: 1,
        padding: 0,
      },
      { type: "tanh" },
      { type: "sum-pool", input: [4, 3, 3], output: [4, 1, 1], kernel: [2, 2], stride: 2, divisor: 4 },
      { type: "flatten", input: [4, 1, 1], output: [4] },
      { type: "dense", input: [4], output: [5] },
      { type: "tanh" },
      { type: "dense", input: [5], output: [3] },
      { type: "softmax" },
    ]);
    expect(layers[3].weight).toEqual({
      tensor: "conv2.weight",
      shape: [8, 4],
      axes: ["in", "row", "column", "out"],
      sizes: [2, 2, 2, 4],
    });
  });

  it("is the same in either backend, and names every tensor of the file with its shape there", async () => {
    const network = buildNetwork(await wasmBackend(), convolutional);
    const layers = architectureOf(network, picture);
    expect(layers).toEqual(architectureOf(buildNetwork(referenceBackend(), convolutional), picture));
    const described = layers.flatMap(({ weight, bias }) => (weight && bias ? [weight, bias] : []));
    expect(described.map(({ tensor, shape }) => [tensor, shape])).toEqual(
      weightsOf(network).map(({ name, shape }) => [name, shape]),
    );
  });
});
