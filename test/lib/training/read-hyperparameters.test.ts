import { describe, expect, it } from "vitest";
import { readHyperparameters } from "../../../src/lib/training/read-hyperparameters.js";
import { doodleRecipe } from "../../../src/lib/training/recipe.js";

describe("readHyperparameters", () => {
  it("reads what JSON makes of a record", () => {
    expect(readHyperparameters(JSON.parse(JSON.stringify(doodleRecipe)))).toEqual(doodleRecipe);
  });

  it("knows what older cards do not say", () => {
    const { variation: _, augment: __, ...older } = doodleRecipe;
    expect(readHyperparameters(older)).toEqual({ ...doodleRecipe, variation: "pad", augment: 0 });
  });

  it.each([
    [{ variation: "wild" }, "variation must be one of pad, character, doodle: wild"],
    [{ learningRate: "0.1" }, "learningRate: not a number: 0.1"],
    [{ learningRate: 0 }, "learningRate must be above 0: 0"],
    [{ hidden: "128" }, "hidden: not a list: 128"],
    [{ hidden: [128, "5"] }, "hidden: not a number: 5"],
    [{ hidden: [0] }, "each width in hidden must be a whole number from 1 to 4096: 0"],
    [{ penaliseBiases: 1 }, "penaliseBiases: not true or false: 1"],
    [{ optimiser: 3 }, "optimiser: not a text: 3"],
    [{ optimiser: "Adam" }, /optimiser must be one of .*: Adam/],
    [{ seed: undefined }, "seed: not a number: undefined"],
  ])("refuses %j", (changes, message) => {
    expect(() => readHyperparameters({ ...doodleRecipe, ...changes })).toThrow(message);
  });

  it.each([null, undefined, 5])("refuses what is no record: %j", (value) => {
    expect(() => readHyperparameters(value)).toThrow("hyperparameters must be an object");
  });
});
