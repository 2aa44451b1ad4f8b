import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { trainedNetwork } from "../../../../src/lib/training/weights/trained-network.js";

const card = readFileSync("data/models/doodles.json", "utf8");
const weights = new Uint8Array(readFileSync("data/models/doodles.safetensors"));

describe("trainedNetwork", () => {
  it("has the layers of its card and the weights of its file", () => {
    const { card: read, network } = trainedNetwork(referenceBackend(), card, weights);
    expect(network.denseLayers.map(({ weight }) => [weight.value.rows, weight.value.cols])).toEqual([
      [784, 128],
      [128, 128],
      [128, read.classes.length],
    ]);
    expect(network.denseLayers[0].weight.value.data.some((w) => w !== 0)).toBe(true);
  });

  it("refuses a card whose layers are not those of its hyperparameters", () => {
    const other = card.replace('"type": "relu"', '"type": "tanh"');
    expect(other).not.toBe(card);
    expect(() => trainedNetwork(referenceBackend(), other, weights)).toThrow(
      'card\'s layer 2 must be {"type":"relu"}, by its hyperparameters: {"type":"tanh"}',
    );
  });

  it("opens weights with a card of the first form", () => {
    const first = {
      ...JSON.parse(card),
      format: "hand-drawn-networks/1",
      layers: undefined,
      picture: undefined,
    };
    const { network } = trainedNetwork(referenceBackend(), JSON.stringify(first), weights);
    expect(network.parameters).toHaveLength(6);
  });

  it("refuses weights that are not those of the card", () => {
    const other = card.replace('"inputs": 784', '"inputs": 100');
    expect(other).not.toBe(card);
    expect(() => trainedNetwork(referenceBackend(), other, weights)).toThrow();
  });
});
