import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { momentum } from "../../../src/lib/core/optimisers/momentum.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { optimiserState } from "../../../src/lib/training/optimiser-state.js";

/** A network of one weight and one bias, both with the gradient 1. */
function oneWeight() {
  const backend = referenceBackend("float64");
  const network = buildNetwork(backend, {
    inputs: 1,
    hidden: [],
    classes: 1,
    activation: "relu",
    initialiser: "xavier-uniform",
    initialRandom: seededRandom(1),
  });
  for (const { value, gradient } of network.parameters) {
    value.data[0] = 10;
    gradient.data[0] = 1;
  }
  return { backend, network, weight: network.parameters[0].value.data };
}

describe("optimiserState", () => {
  it("moves every parameter and remembers from step to step", () => {
    const { backend, network } = oneWeight();
    const state = optimiserState(backend, network, momentum({ mu: 0.5 }));
    state.update(1);
    state.update(1);
    // Velocities −1 and −1.5.
    expect(network.parameters.map(({ value }) => value.data[0])).toEqual([7.5, 7.5]);
  });

  it("keeps its memory under a rule with other constants", () => {
    const { backend, network, weight } = oneWeight();
    const state = optimiserState(backend, network, momentum({ mu: 0.5 }));
    state.update(1);
    state.with(momentum({ mu: 0 })).update(1);
    expect(weight[0]).toBe(8);
    const other = oneWeight();
    const kept = optimiserState(other.backend, other.network, momentum({ mu: 0 }));
    kept.update(1);
    kept.with(momentum({ mu: 0.75 })).update(1);
    expect(other.weight[0]).toBe(7.25);
  });
});
