import { describe, expect, it } from "vitest";
import type { Backend } from "../../src/lib/backend.js";
import { referenceBackend } from "../../src/lib/backends/reference.js";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { buildNetwork } from "../../src/lib/network.js";
import { type NamedWeights, setWeights, weightsOf } from "../../src/lib/network-weights.js";
import { seededRandom } from "../../src/lib/random.js";

function network(backend: Backend, seed: number) {
  return buildNetwork(backend, {
    inputs: 6,
    hidden: [5],
    classes: 3,
    activation: "relu",
    initialiser: "he-normal",
    initialRandom: seededRandom(seed),
  });
}

describe("weightsOf", () => {
  it("names each parameter and leaves the padding out", async () => {
    const weights = weightsOf(network(await wasmBackend(), 1));
    expect(weights.map(({ name, shape }) => [name, shape])).toEqual([
      ["dense1.weight", [6, 5]],
      ["dense1.bias", [1, 5]],
      ["dense2.weight", [5, 3]],
      ["dense2.bias", [1, 3]],
    ]);
    expect(weights).toEqual(weightsOf(network(referenceBackend(), 1)));
  });

  it("copies, so that training on does not change what was taken", () => {
    const trained = network(referenceBackend(), 1);
    const [before] = weightsOf(trained);
    trained.parameters[0].value.data.fill(7);
    expect(before.data.includes(7)).toBe(false);
  });
});

describe("setWeights", () => {
  it("carries weights from one backend to the other", async () => {
    const from = network(referenceBackend(), 1);
    const to = network(await wasmBackend(), 2);
    setWeights(to, weightsOf(from));
    expect(weightsOf(to)).toEqual(weightsOf(from));
  });

  it.each<[string, (weights: NamedWeights[]) => NamedWeights[], string]>([
    ["a missing one", (weights) => weights.slice(1), "weights are missing: dense1.weight"],
    [
      "an unknown one",
      (weights) => [...weights, { name: "conv1.weight", shape: [1, 1], data: new Float32Array(1) }],
      "weights must be of this network: conv1.weight",
    ],
    [
      "another shape",
      ([first, ...rest]) => [{ ...first, shape: [5, 6] }, ...rest],
      "dense1.weight must be [6 × 5]: [5 × 6], 30 numbers",
    ],
    [
      "too few numbers",
      ([first, ...rest]) => [{ ...first, data: first.data.slice(1) }, ...rest],
      "dense1.weight must be [6 × 5]: [6 × 5], 29 numbers",
    ],
  ])("refuses %s and changes nothing", (_, spoil, message) => {
    const to = network(referenceBackend(), 2);
    const before = weightsOf(to);
    const from = weightsOf(network(referenceBackend(), 1));
    expect(() => setWeights(to, spoil(from))).toThrow(new RangeError(message));
    expect(weightsOf(to)).toEqual(before);
  });
});
