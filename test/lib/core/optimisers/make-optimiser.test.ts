import { describe, expect, it } from "vitest";
import { makeOptimiser, optimisers } from "../../../../src/lib/core/optimisers/make-optimiser.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";
import { pathOf } from "./check-optimiser.js";

const gradients = [[0.5], [-0.25], [1]];

describe("makeOptimiser", () => {
  it.each(optimisers)("makes $name by its name", ({ name: optimiser }) => {
    expect(makeOptimiser({ ...defaultHyperparameters, optimiser }).name).toBe(optimiser);
  });

  it.each([
    ["momentum", { momentum: 0.2 }],
    ["nesterov", { momentum: 0.2 }],
    ["adagrad", { epsilon: 0.1 }],
    ["rmsprop", { rho: 0.3 }],
    ["rmsprop", { epsilon: 0.1 }],
    ["adadelta", { rho: 0.3 }],
    ["adadelta", { epsilon: 0.1 }],
    ["adam", { beta1: 0.3 }],
    ["adam", { beta2: 0.3 }],
    ["adam", { epsilon: 0.1 }],
  ] as const)("hands %s its constant %j", (optimiser, constant) => {
    const chosen = { ...defaultHyperparameters, optimiser };
    const as = (changes: object) => pathOf(makeOptimiser({ ...chosen, ...changes }), [1], gradients, 0.1);
    expect(as(constant)).not.toEqual(as({}));
  });

  it("names an optimiser that it does not know", () => {
    const chosen = { ...defaultHyperparameters };
    Object.assign(chosen, { optimiser: "lion" });
    expect(() => makeOptimiser(chosen)).toThrow(new RangeError("optimiser is not known: lion"));
  });
});
