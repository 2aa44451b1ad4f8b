import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import type { Backend } from "../../../src/lib/core/backend.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import {
  type NamedWeights,
  setWeights,
  weightsBetween,
  weightsOf,
} from "../../../src/lib/core/network-weights.js";
import { seededRandom } from "../../../src/lib/core/random.js";

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

describe("weightsBetween", () => {
  const [a, b] = [1, 2].map((seed) => weightsOf(network(referenceBackend(), seed)));

  it("goes from one to the other", () => {
    expect(weightsBetween(a, b, 0)).toEqual(a);
    expect(weightsBetween(a, b, 1)).toEqual(b);
    const [{ data }] = weightsBetween(a, b, 0.8);
    expect(data[3]).toBeCloseTo(0.2 * a[0].data[3] + 0.8 * b[0].data[3], 6);
  });

  it("refuses other parameters, and a part beyond either end", () => {
    expect(() => weightsBetween(a, b.slice(1), 0.5)).toThrow("weights must both be dense1.weight [");
    expect(() => weightsBetween(a, b, 1.1)).toThrow("part must be in [0, 1]: 1.1");
    expect(() => weightsBetween(a, b, Number.NaN)).toThrow("part must be in [0, 1]: NaN");
  });
});
