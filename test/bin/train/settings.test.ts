import { describe, expect, it } from "vitest";
import { withSettings } from "../../../bin/train/settings.js";
import { doodleRecipe } from "../../../src/lib/training/recipe.js";

describe("withSettings", () => {
  it("sets numbers, words, switches and widths, and leaves the rest", () => {
    expect(withSettings("l2=0.003  optimiser=sgd penaliseBiases=false hidden=64-32", doodleRecipe)).toEqual({
      ...doodleRecipe,
      l2: 0.003,
      optimiser: "sgd",
      penaliseBiases: false,
      hidden: [64, 32],
    });
  });

  it("changes nothing without settings", () => {
    expect(withSettings(" ", doodleRecipe)).toEqual(doodleRecipe);
  });

  it.each([
    ["depth=3", /^setting must be one of .*learningRate.*: depth$/],
    ["epochs", /^epochs: /],
    ["epochs=0", /^epochs=0: .*: 0$/],
    ["dropout=1", /^dropout=1: /],
    ["l2=much", /^l2=much: .*much/],
  ])("names what is wrong in %j", (text, message) => {
    expect(() => withSettings(text, doodleRecipe)).toThrow(RangeError);
    expect(() => withSettings(text, doodleRecipe)).toThrow(message);
  });
});
