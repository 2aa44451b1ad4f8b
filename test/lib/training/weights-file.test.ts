import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import { datasetHash } from "../../../src/lib/data/dataset-hash.js";
import { preparations } from "../../../src/lib/drawing/preparations.js";
import { Run } from "../../../src/lib/training/run.js";
import { architectureOf } from "../../../src/lib/training/weights/architecture.js";
import { readCard } from "../../../src/lib/training/weights/card.js";
import { openWeights, saveWeights } from "../../../src/lib/training/weights-file.js";
import { smallHyperparameters as hyperparameters, smallDataset } from "./small-run.js";

const dataset = smallDataset();
const run = new Run({ backend: referenceBackend(), dataset, trainPart: 0.8, hyperparameters });
const saved = saveWeights(run, dataset);

describe("saveWeights and openWeights", () => {
  it("bring back the weights and how they were trained", () => {
    const opened = openWeights(saved.weights, saved.card, dataset);
    expect(opened.weights).toEqual(weightsOf(run.training.network));
    expect(opened.hyperparameters).toEqual(hyperparameters);
    expect(opened.notice).toBeUndefined();
  });

  it("find the card in the file of weights", () => {
    expect(openWeights(saved.weights, undefined, dataset).hyperparameters).toEqual(hyperparameters);
  });

  it("tell what a stranger needs", () => {
    const { picture, layers, preprocessing, data, licence } = readCard(saved.card);
    expect(picture).toMatchObject({ shape: [1, 4, 5], divideBy: 255, paper: 0, ink: 1 });
    expect(layers).toEqual(architectureOf(run.training.network, { channels: 1, height: 4, width: 5 }));
    expect(data.hash).toBe(datasetHash(dataset));
    expect(licence).toBe("as its owner says");
    expect(preprocessing).toBeUndefined();
  });

  it("tell how the pictures are made where the data set says so", () => {
    const made = saveWeights(run, { ...dataset, convention: "emnist" });
    expect(readCard(made.card).preprocessing).toEqual(preparations.emnist);
  });

  it("refuse a card of other weights", () => {
    const card = saved.card.replace(saved.hash, "0000000000000000");
    expect(() => openWeights(saved.weights, card, dataset)).toThrow(
      `weights must have the hash on their card, 0000000000000000: ${saved.hash}`,
    );
  });

  it("refuse a card that contradicts itself, and one of another network", () => {
    const tanh = saved.card.replace('"type": "relu"', '"type": "tanh"');
    expect(() => openWeights(saved.weights, tanh, dataset)).toThrow("card's layer 2 must be");
    const wider = saved.card
      .replaceAll("[20, 7]", "[20, 9]")
      .replaceAll("[7, 6]", "[9, 6]")
      .replaceAll("[1, 7]", "[1, 9]")
      .replaceAll("[7]", "[9]");
    expect(() => openWeights(saved.weights, wider, dataset)).toThrow(
      "dense1.weight must be [20 × 9]: [20 × 7]",
    );
  });

  it("refuse weights for other classes and for other pictures", () => {
    expect(() => openWeights(saved.weights, saved.card, { ...dataset, classes: ["x", "y", "z"] })).toThrow(
      "weights must be for x, y, z: a, b, c",
    );
    expect(() => openWeights(saved.weights, saved.card, { ...dataset, width: 28 })).toThrow(
      "weights must be for 112 pixels: 20",
    );
  });

  it("warn when the weights were trained on other drawings", () => {
    const other = { ...dataset, title: "other" };
    expect(openWeights(saved.weights, saved.card, other).notice).toContain("trained on other drawings");
  });
});
