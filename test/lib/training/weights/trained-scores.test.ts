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
    const p = predictor(backend, network)(dataset.pixels.subarray(3 * 784, 4 * 784));
    for (const [j, part] of softmaxOf(trainedScores(backend, network, dataset, 3)).entries()) {
      expect(part).toBeCloseTo(p[j], 12);
    }
  });

  it("refuses a row that is not there", () => {
    expect(() => trainedScores(backend, network, dataset, 10)).toThrow("row must be in [0, 10): 10");
  });
});
