import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { predictor } from "../../../../src/lib/core/predict.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { trainedNetwork } from "../../../../src/lib/training/weights/trained-network.js";
import { accuracyWith, mistakes } from "../../../../src/pages/inference/study/mistakes.js";
import { readPicture } from "../../../../src/pages/inference/study/read-picture.js";

const backend = await wasmBackend();
const file = "data/models/characters-dense.safetensors";
const { network } = trainedNetwork(
  backend,
  readFileSync("data/models/characters-dense.json", "utf8"),
  readFileSync(file),
);
const pictures = standIn("characters", 40, seededRandom(5));
const levels = pictures.pixels.slice(784 * 12, 784 * 13);

describe("readPicture", () => {
  it("gives scores, their softmax, and the class with the greatest", () => {
    const { z, p, label } = readPicture(backend, network, levels);
    expect(label).toBe(z.indexOf(Math.max(...z)));
    expect(p).toEqual(Array.from(predictor(backend, network)(levels)));
    expect(() => readPicture(backend, network, levels.slice(1))).toThrow("picture must have 784 pixels: 783");
  });
});

describe("accuracyWith", () => {
  it("is lower with every mistake that changes what is seen", () => {
    const accuracy = Object.fromEntries(
      mistakes.map((mistake) => [mistake, accuracyWith(mistake, backend, network, pictures)]),
    );
    expect(accuracy.none).toBeGreaterThan(0.7);
    for (const mistake of ["transposed", "inverted", "off-centre", "flat"]) {
      expect(accuracy[mistake], mistake).toBeLessThan(accuracy.none);
    }
    expect(accuracy.transposed).toBeLessThan(0.3);
  });
});
