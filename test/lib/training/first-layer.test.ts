import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { buildNetwork, type Network } from "../../../src/lib/core/network.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { firstLayerOf, mostPictures, reachOf } from "../../../src/lib/training/first-layer.js";

function network(hidden: number[]): Network {
  return buildNetwork(referenceBackend(), {
    inputs: 2,
    hidden,
    classes: 2,
    activation: "relu",
    initialiser: "xavier-uniform",
    initialRandom: seededRandom(1),
  });
}

function fill(made: Network, layer: number, numbers: number[]): void {
  made.denseLayers[layer].weight.value.data.set(numbers);
}

describe("firstLayerOf", () => {
  it("scales each neuron, a column of W, by its largest weight", () => {
    const made = network([2]);
    fill(made, 0, [0.5, 2, -0.25, -4]);
    const { levels, scales, total } = firstLayerOf(made);
    expect(Array.from(scales)).toEqual([0.5, 4]);
    expect(Array.from(levels)).toEqual([127, -63, 64, -127]);
    expect(total).toBe(2);
  });

  it("draws a neuron without weights as paper, and one with a weight out of range too", () => {
    const made = network([2]);
    fill(made, 0, [0, Infinity, 0, 1]);
    expect(Array.from(firstLayerOf(made).levels)).toEqual([0, 0, 0, 0]);
  });

  it("stops at the number of pictures that can be looked at", () => {
    const { scales, reach, total } = firstLayerOf(network([mostPictures + 6]));
    expect([scales.length, reach.length, total]).toEqual([mostPictures, 2 * mostPictures, mostPictures + 6]);
  });
});

describe("reachOf", () => {
  it("multiplies the layers behind the first: W₂·W₃", () => {
    const made = network([2, 2]);
    fill(made, 1, [1, 2, 3, 4]);
    fill(made, 2, [1, 0, 1, -1]);
    expect(Array.from(reachOf(made))).toEqual([3, -2, 7, -4]);
  });

  it("is the identity where each neuron is a score", () => {
    expect(Array.from(reachOf(network([])))).toEqual([1, 0, 0, 1]);
  });
});
