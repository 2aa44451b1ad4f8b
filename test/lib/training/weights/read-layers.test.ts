import { describe, expect, it } from "vitest";
import type { LayerDescription } from "../../../../src/lib/core/layers/description.js";
import { expectChain, readLayers } from "../../../../src/lib/training/weights/read-layers.js";

const dense: LayerDescription = {
  type: "dense",
  input: [4],
  output: [3],
  weight: { tensor: "dense1.weight", shape: [4, 3], axes: ["in", "out"], sizes: [4, 3] },
  bias: { tensor: "dense1.bias", shape: [1, 3], axes: ["out"], sizes: [3] },
  formula: "y = x · W + b",
};
const flatten: LayerDescription = { type: "flatten", input: [1, 2, 2], output: [4], formula: "in order" };
const relu: LayerDescription = { type: "relu", formula: "y = max(x, 0)" };
const softmax: LayerDescription = { type: "softmax", formula: "exp / sum" };

describe("readLayers", () => {
  it("reads back what was written", () => {
    const layers = [flatten, dense, relu, softmax];
    expect(readLayers(JSON.parse(JSON.stringify(layers)))).toEqual(layers);
  });

  it.each([
    ["no list", { 0: dense }, "not a list"],
    [
      "a layer of another kind",
      [relu, { ...dense, type: "recurrent" }],
      /layer 1: type: not one of .*: recurrent/,
    ],
    ["a layer without its formula", [{ type: "relu" }], "layer 0: formula: not a text: undefined"],
    ["half a pixel", [{ ...flatten, output: [3.5] }], "layer 0: output: not a whole number ≥ 0: 3.5"],
    [
      "an axis of another name",
      [{ ...dense, bias: { ...dense.bias, axes: ["depth"] } }],
      /layer 0: bias: axes: not one of in, row, column, out: depth/,
    ],
    [
      "an axis without its size",
      [{ ...dense, weight: { ...dense.weight, sizes: [12] } }],
      "layer 0: weight: sizes: not one for each axis: 1",
    ],
    [
      "sizes that are not those of the file",
      [{ ...dense, weight: { ...dense.weight, sizes: [4, 4] } }],
      "layer 0: weight: sizes: not 12 numbers, as its shape has: 16",
    ],
  ])("refuses %s", (_, layers, message) => {
    expect(() => readLayers(layers)).toThrow(message);
  });
});

describe("expectChain", () => {
  it("takes layers that fit one after the other", () => {
    expect(() => expectChain([flatten, dense, relu, softmax], [1, 2, 2], 3)).not.toThrow();
  });

  it.each([
    ["a first layer for another picture", [dense, softmax], "layer 0, dense, must take [1 × 2 × 2]: [4]"],
    ["a layer that was left out", [flatten, dense, dense, softmax], "layer 2, dense, must take [3]: [4]"],
    ["scores at the end", [flatten, dense], "last layer must be softmax: dense"],
    ["no layer", [], "last layer must be softmax: undefined"],
    ["too few classes", [flatten, softmax], "layers must give 3 numbers, one for each class: [4]"],
  ])("refuses %s", (_, layers, message) => {
    expect(() => expectChain(layers, [1, 2, 2], 3)).toThrow(message);
  });
});
