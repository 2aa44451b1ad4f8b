import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { deepNetwork } from "../../../../src/lib/labs/depth/deep-network.js";

const backend = referenceBackend();

describe("deepNetwork", () => {
  it("has as many hidden layers as are wanted, each with its activation, and one for the scores", () => {
    const made = deepNetwork(backend, {
      inputs: 3,
      classes: 2,
      depth: 5,
      width: 4,
      activation: "relu",
      initialiser: "he-normal",
      seed: 1,
    });
    expect(made.denseLayers.map(({ weight }) => [weight.value.rows, weight.value.cols])).toEqual([
      ...[
        [3, 4],
        [4, 4],
        [4, 4],
        [4, 4],
        [4, 4],
      ],
      [4, 2],
    ]);
    expect(made.layers).toHaveLength(11);
  });

  it("refuses a depth that is none", () => {
    const options = {
      inputs: 3,
      classes: 2,
      width: 4,
      activation: "relu",
      initialiser: "zeros",
      seed: 1,
    } as const;
    expect(() => deepNetwork(backend, { ...options, depth: 0 })).toThrow(/depth .*: 0/);
    expect(() => deepNetwork(backend, { ...options, depth: Number.NaN })).toThrow(RangeError);
  });
});
