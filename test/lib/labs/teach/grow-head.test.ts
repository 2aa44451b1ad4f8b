import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { weightsOf } from "../../../../src/lib/core/network-weights.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { growHead } from "../../../../src/lib/labs/teach/grow-head.js";

const network = (classes: number, seed: number, hidden = [2]) =>
  buildNetwork(referenceBackend(), {
    inputs: 3,
    hidden,
    classes,
    activation: "relu",
    initialiser: "xavier-uniform",
    initialRandom: seededRandom(seed),
  });
const named = (weights: ReturnType<typeof weightsOf>, name: string) =>
  weights.find((one) => one.name === name)?.data ?? new Float32Array(0);

describe("growHead", () => {
  it("keeps the body and the columns of classes that both have, and begins the others afresh", () => {
    const old = weightsOf(network(2, 1));
    const fresh = network(3, 2);
    const grown = growHead(old, ["a", "b"], fresh, ["c", "b", "a"]);
    expect(named(grown, "dense1.weight")).toEqual(named(old, "dense1.weight"));
    const [before, after, random] = [old, grown, weightsOf(fresh)].map((all) => named(all, "dense2.weight"));
    expect([...after]).toEqual([random[0], before[1], before[0], random[3], before[3], before[2]]);
  });

  it("changes nothing when the classes are the same", () => {
    const old = weightsOf(network(2, 1));
    expect(growHead(old, ["a", "b"], network(2, 9), ["a", "b"])).toEqual(old);
  });

  it("refuses weights of other layers", () => {
    const old = weightsOf(network(2, 1));
    expect(() => growHead(old, ["a", "b"], network(2, 1, [4]), ["a", "b"])).toThrow(
      "dense1.weight must be [3 × 4]: [3 × 2]",
    );
    expect(() => growHead(old.slice(1), ["a", "b"], network(2, 1), ["a", "b"])).toThrow(
      "weights are missing: dense1.weight",
    );
  });
});
