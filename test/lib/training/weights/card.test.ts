import { describe, expect, it } from "vitest";
import { preparations } from "../../../../src/lib/drawing/preparations.js";
import { doodleRecipe } from "../../../../src/lib/training/recipe.js";
import { type ModelCard, readCard, writeCard } from "../../../../src/lib/training/weights/card.js";

const { "quick-draw": preprocessing } = preparations;

const card: ModelCard = {
  format: "hand-drawn-networks/2",
  inputs: 784,
  picture: { shape: [1, 28, 28], divideBy: 255, paper: 0, ink: 1, orientation: "upright" },
  layers: [
    { type: "flatten", input: [1, 28, 28], output: [784], formula: "y[…] = x[map, row, column]" },
    {
      type: "dense",
      input: [784],
      output: [2],
      weight: { tensor: "dense1.weight", shape: [784, 2], axes: ["in", "out"], sizes: [784, 2] },
      bias: { tensor: "dense1.bias", shape: [1, 2], axes: ["out"], sizes: [2] },
      formula: "y[out] = …",
    },
    { type: "softmax", formula: "y = …" },
  ],
  preprocessing,
  classes: ["clock", "pizza"],
  hyperparameters: doodleRecipe,
  data: {
    title: "t",
    origin: "stand-in",
    source: "s",
    licence: "MIT",
    trainRows: 8,
    testRows: 2,
    hash: "85944171f73967e8",
  },
  accuracy: { train: 0.97, test: 0.93 },
  steps: 46,
  epochs: 1,
  spread: { seeds: [1, 2], test: [0.93, 0.91] },
  hash: "cbf29ce484222325",
  licence: "MIT",
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
    ["no layers", { layers: undefined }, /card: layers: missing/],
    ["no picture", { picture: undefined }, /card: picture: missing/],
    [
      "a picture of another size",
      { picture: { ...card.picture, shape: [1, 20, 20] } },
      /card: picture: shape: not 784 numbers: \[1 × 20 × 20\]/,
    ],
    [
      "a picture without its rows",
      { picture: { ...card.picture, shape: [784] } },
      /card: picture: shape: not maps, rows and columns: 784/,
    ],
    [
      "pixels that are divided by something else",
      { picture: { ...card.picture, divideBy: 1 } },
      /card: picture: divideBy: not 255: 1/,
    ],
    [
      "layers that do not fit",
      { layers: card.layers?.slice(1) },
      /card: layers: layer 0, dense, must take \[1 × 28 × 28\]: \[784\]/,
    ],
    [
      "another number of classes",
      { classes: ["clock"] },
      /card: layers: layers must give 1 numbers, one for each class: \[2\]/,
    ],
    [
      "a preprocessing of another name",
      { preprocessing: { ...preprocessing, name: "mnist" } },
      /card: preprocessing: name: not one of emnist, quick-draw: mnist/,
    ],
    [
      "a preprocessing without a version",
      { preprocessing: { ...preprocessing, version: "new" } },
      /card: preprocessing: version: not a number: new/,
    ],
    [
      "a spread with a seed too many",
      { spread: { seeds: [1, 2, 3], test: [0.9, 0.8] } },
      /card: spread: test: not one for each seed: 2/,
    ],
    ["a hash of other digits", { hash: "xyz" }, /card: hash: not 16 hexadecimal digits: xyz/],
    ["no hyperparameters", { hyperparameters: undefined }, /hyperparameters/],
  ])("refuses %s", (_, change, message) => {
    expect(() => readCard(JSON.stringify({ ...card, ...change }))).toThrow(message);
  });

  it("reads a card of the first form, which tells less", () => {
    const { picture: _, layers: __, preprocessing: ___, spread: ____, licence: _____, ...rest } = card;
    const first: ModelCard = { ...rest, format: "hand-drawn-networks/1" };
    expect(readCard(writeCard(first))).toEqual(first);
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

describe("writeCard", () => {
  const text = writeCard(card);

  it("writes short lists in one line, and long ones in many", () => {
    expect(text).toContain('"axes": ["in", "out"],\n');
    expect(text).toContain('"classes": ["clock", "pizza"],\n');
    expect(text).toContain('"howToUse": [\n');
  });

  it("leaves texts with brackets as they are", () => {
    const strange = { ...card, madeBy: "[\n 1,\n 2\n ] and [ 3 ]" };
    expect(readCard(writeCard(strange)).madeBy).toBe(strange.madeBy);
  });

  it("tells how to use the weights, and what the short form of convolutions says", () => {
    expect(JSON.parse(text).howToUse.join(" ")).toContain("24x3sp2 is 24 filters of 3 × 3");
  });
});
