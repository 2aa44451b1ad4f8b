import type { Backend } from "../../../lib/core/backend.js";
import { buildNetwork, type Network } from "../../../lib/core/network.js";
import { seededRandom } from "../../../lib/core/random.js";
import { hidden } from "../worked.js";
import type { TwoLayers } from "./two-layer-pass.js";

/** The worked example as a network of the library, with its numbers for weights. */
export function workedNetwork(backend: Backend, { W1, b1, W2, b2 }: Omit<TwoLayers, "x">): Network {
  const network = buildNetwork(backend, {
    inputs: W1.length,
    hidden: [W1[0].length],
    classes: W2[0].length,
    activation: "relu",
    initialiser: "he-normal",
    // Every weight is overwritten: the seed leaves no trace.
    initialRandom: seededRandom(1),
  });
  for (const [k, rows] of [W1, b1, W2, b2].entries()) {
    const { value } = network.parameters[k];
    for (const [i, row] of rows.entries()) value.data.set(row, i * value.stride);
  }
  return network;
}

/** 784–128–128–5 before training, as its initialiser draws it with seed 1, or with as many classes as a course has. */
export function untrainedNetwork(backend: Backend, classes = 5): Network {
  return buildNetwork(backend, {
    inputs: 784,
    hidden,
    classes,
    activation: "relu",
    initialiser: "xavier-uniform",
    initialRandom: seededRandom(1),
  });
}
