import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { trainedNetwork } from "../../../src/lib/weights/trained-network.js";

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

  it("refuses weights that are not those of the card", () => {
    const other = card.replace('"inputs": 784', '"inputs": 100');
    expect(other).not.toBe(card);
    expect(() => trainedNetwork(referenceBackend(), other, weights)).toThrow();
  });
});
