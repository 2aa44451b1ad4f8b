import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlOf } from "../../../src/lib/training/hyperparameters.js";
import { doodleRecipe } from "../../../src/lib/training/recipe.js";
import {
  differences,
  readSettings,
  shownValue,
  typedValue,
  waiting,
  withoutRestart,
  withSetting,
  writeSettings,
} from "../../../src/lib/training/settings.js";

describe("withSetting", () => {
  it("takes numbers as people type them", () => {
    const eta = controlOf("learningRate");
    expect(withSetting(doodleRecipe, eta, " 0.02 ").chosen?.learningRate).toBe(0.02);
    expect(withSetting(doodleRecipe, eta, "2e-3").chosen?.learningRate).toBe(0.002);
    expect(withSetting(doodleRecipe, eta, "0,5").chosen?.learningRate).toBe(0.5);
  });

  it.each([
    ["learningRate", "20", "η₀ must be from 1e-5 to 10: 20"],
    ["learningRate", "fast", "η₀ must be a number: fast"],
    ["learningRate", "", "η₀ must be a number: nothing"],
    ["learningRate", "NaN", "η₀ must be a number: NaN"],
    ["l2", "-1", "λ₂ must be 0 or from 1e-6 to 1: -1"],
    ["batchSize", "12.5", "B must be a whole number: 12.5"],
    ["hidden", "128-x", "width must be a number: x"],
    ["hidden", "128-0", "width must be a whole number from 1 to 1024: 0"],
    ["hidden", "1-2-3-4-5", "hidden layers must be at most 4: 5"],
    ["activation", "swish", "activation must be one of relu, sigmoid, tanh, identity: swish"],
    ["penaliseBiases", "yes", "penalise biases must be one of true, false: yes"],
  ] as const)("says what is wrong with %s = %s", (key, typed, problem) => {
    expect(withSetting(doodleRecipe, controlOf(key), typed)).toEqual({ problem });
  });

  it("takes all that is valid where that is asked for, and no more", () => {
    const take = (key: "epochs" | "hidden", typed: string) =>
      withSetting(doodleRecipe, controlOf(key), typed, "valid");
    expect(take("epochs", "50000").chosen?.epochs).toBe(50_000);
    expect(take("epochs", "500000").problem).toBe("epochs must be a whole number from 1 to 100000: 500000");
    expect(take("hidden", "2048-1-1-1-1").chosen?.hidden).toEqual([2048, 1, 1, 1, 1]);
  });

  it("takes 0 where the scale has a place for it", () => {
    expect(withSetting(doodleRecipe, controlOf("l2"), "0").chosen?.l2).toBe(0);
  });

  it("takes layers away altogether", () => {
    expect(withSetting(doodleRecipe, controlOf("hidden"), "none").chosen?.hidden).toEqual([]);
  });
});

describe("typedValue and shownValue", () => {
  it("write a value for a field and for people", () => {
    const chosen = { ...doodleRecipe, hidden: [], epsilon: 1e-7, penaliseBiases: true };
    expect(typedValue(controlOf("hidden"), chosen)).toBe("none");
    expect(shownValue(controlOf("hidden"), doodleRecipe)).toBe("128, 128");
    expect(typedValue(controlOf("epsilon"), chosen)).toBe("1e-7");
    expect(shownValue(controlOf("penaliseBiases"), chosen)).toBe("yes");
    expect(shownValue(controlOf("initialiser"), chosen)).toBe("Xavier, uniform");
  });
});

describe("differences", () => {
  it("lists the settings that differ, of those that have a part", () => {
    const other = { ...doodleRecipe, learningRate: 0.1, momentum: 0.5 };
    expect(differences(doodleRecipe, other).map(({ key }) => key)).toEqual(["learningRate"]);
  });
});

describe("waiting and withoutRestart", () => {
  it("part a wish into what can be had now and what has to wait", () => {
    const wanted = { ...doodleRecipe, learningRate: 0.1, hidden: [32], seed: 2 };
    expect(waiting(wanted, doodleRecipe).map(({ key }) => key)).toEqual(["hidden", "seed"]);
    expect(withoutRestart(wanted, doodleRecipe)).toEqual({ ...doodleRecipe, learningRate: 0.1 });
  });
});

describe("writeSettings and readSettings", () => {
  it("say nothing of the usual settings", () => {
    expect(writeSettings(doodleRecipe, doodleRecipe)).toBe("");
    expect(readSettings("", doodleRecipe)).toEqual({ chosen: doodleRecipe, problems: [] });
  });

  it("keep what differs, and leave parameters of others alone", () => {
    const chosen = { ...doodleRecipe, hidden: [64, 32], dropout: 0.8 };
    const query = writeSettings(chosen, doodleRecipe);
    expect(query).toBe("hidden=64-32&dropout=0.8");
    expect(readSettings(`?${query}&theme=dark`, doodleRecipe)).toEqual({ chosen, problems: [] });
  });

  it("keep the usual value where an address is wrong, and say so", () => {
    expect(readSettings("?learningRate=99&seed=3", doodleRecipe)).toEqual({
      chosen: { ...doodleRecipe, seed: 3 },
      problems: ["η₀ must be from 1e-5 to 10: 99"],
    });
  });

  it("read back what was written, whatever was chosen", () => {
    const settings = fc.record({
      hidden: fc.array(fc.integer({ min: 1, max: 1024 }), { maxLength: 4 }),
      optimiser: fc.constantFrom("sgd" as const, "adam" as const, "ftrl" as const),
      learningRate: fc.integer({ min: 1, max: 1000 }).map((k) => k / 1000),
      l1: fc.constantFrom(0, 0.000001, 0.5),
      penaliseBiases: fc.boolean(),
      batchSize: fc.integer({ min: 1, max: 8192 }),
      seed: fc.integer({ min: 0, max: 0xffffffff }),
    });
    fc.assert(
      fc.property(settings, (changes) => {
        const chosen = { ...doodleRecipe, ...changes };
        expect(readSettings(writeSettings(chosen, doodleRecipe), doodleRecipe)).toEqual({
          chosen,
          problems: [],
        });
      }),
    );
  });

  it("never throw on an address", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, value) => {
        const { chosen } = readSettings(
          `learningRate=${value}&${key}=${value}&hidden=${value}`,
          doodleRecipe,
        );
        expect(Object.keys(chosen)).toEqual(Object.keys(doodleRecipe));
      }),
    );
  });
});
