import { describe, expect, it } from "vitest";
import { doodleRecipe } from "../../../src/lib/training/recipe.js";
import { type ModelCard, readCard, writeCard } from "../../../src/lib/weights/card.js";

const card: ModelCard = {
  format: "hand-drawn-networks/1",
  inputs: 784,
  classes: ["clock", "pizza"],
  hyperparameters: doodleRecipe,
  data: { title: "t", origin: "stand-in", source: "s", licence: "MIT", trainRows: 8, testRows: 2 },
  accuracy: { train: 0.97, test: 0.93 },
  steps: 46,
  epochs: 1,
  hash: "cbf29ce484222325",
  madeBy: "a test",
};

describe("readCard", () => {
  it("reads back what was written", () => {
    expect(readCard(writeCard(card))).toEqual(card);
  });

  it.each([
    [
      "another format",
      { format: "other" },
      /format must be one of hand-drawn-networks\/1, hand-drawn-networks\/2: other/,
    ],
    ["classes that are no list", { classes: 5 }, /card: classes: not a list: 5/],
    [
      "an accuracy above 1",
      { accuracy: { train: 1.2, test: 0 } },
      /card: accuracy: train: not in \[0, 1\]: 1.2/,
    ],
    [
      "a drop rate of 1",
      { hyperparameters: { ...doodleRecipe, dropout: 1 } },
      /dropout must be in \[0, 1\): 1/,
    ],
    ["epochs below 0", { epochs: -1 }, /card: epochs: not at least 0: -1/],
    ["epochs in words", { epochs: "ten" }, /card: epochs: not a number: ten/],
    ["half a step", { steps: 0.5 }, /card: steps: not a whole number ≥ 0: 0.5/],
    [
      "data without a licence",
      { data: { ...card.data, licence: undefined } },
      /card: data: licence: not a text/,
    ],
    ["a class without a name", { classes: ["clock", 7] }, /card: classes: not a text: 7/],
    ["a hash of other digits", { hash: "xyz" }, /card: hash: not 16 hexadecimal digits: xyz/],
    ["no hyperparameters", { hyperparameters: undefined }, /hyperparameters/],
  ])("refuses %s", (_, change, message) => {
    expect(() => readCard(JSON.stringify({ ...card, ...change }))).toThrow(message);
  });

  it("leaves behind what it does not know", () => {
    expect(readCard(JSON.stringify({ ...card, extra: 1 }))).toEqual(card);
  });

  it.each(["null", "7", '"card"'])("refuses %s in place of a record", (json) => {
    expect(() => readCard(json)).toThrow(TypeError);
  });

  it("refuses what is not JSON", () => {
    expect(() => readCard("PK")).toThrow(SyntaxError);
  });
});
