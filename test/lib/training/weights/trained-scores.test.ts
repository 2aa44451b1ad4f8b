import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { softmaxOf } from "../../../../src/lib/core/kernels/softmax.js";
import { predictor } from "../../../../src/lib/core/predict.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { trainedNetwork } from "../../../../src/lib/training/weights/trained-network.js";
import { trainedScores } from "../../../../src/lib/training/weights/trained-scores.js";

const backend = referenceBackend();
const card = readFileSync("data/models/doodles.json", "utf8");
const { network } = trainedNetwork(
  backend,
  card,
  new Uint8Array(readFileSync("data/models/doodles.safetensors")),
);
const dataset = standIn("doodles", 2, seededRandom(1));

describe("trainedScores", () => {
  it("gives the scores whose softmax are the network's probabilities", () => {
    const levels = dataset.pixels.slice(3 * 784, 4 * 784);
    const p = predictor(backend, network)(levels);
    for (const [j, part] of softmaxOf(trainedScores(backend, network, levels)).entries()) {
      expect(part).toBeCloseTo(p[j], 12);
    }
  });

  it("refuses a picture of another size", () => {
    expect(() => trainedScores(backend, network, new Uint8Array(783))).toThrow(
      "picture must have 784 pixels: 783",
    );
  });
});
