import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../src/lib/backends/reference.js";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { predictor } from "../../src/lib/core/predict.js";
import { seededRandom } from "../../src/lib/core/random.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import type { Hyperparameters } from "../../src/lib/training/hyperparameters.js";
import { Run } from "../../src/lib/training/run.js";
import { trainedNetwork } from "../../src/lib/training/weights/trained-network.js";
import { saveWeights } from "../../src/lib/training/weights-file.js";
import { smallDataset, smallHyperparameters } from "../lib/training/small-run.js";
import { python } from "../python.js";
import { sampleOf } from "../thorough.js";
import { askScript, drawnFor, filesOf, shippedModels } from "./from-card.js";

interface Stored {
  readonly model: string;
  readonly hash: string;
  /** Grey levels, base64. */
  readonly pictures: readonly string[];
  readonly probabilities: readonly (readonly number[])[];
}

const stored: { networks: readonly Stored[] } = JSON.parse(
  readFileSync("test/golden/from-card.json", "utf8"),
);

/** Holds probabilities to those of the script: 1e-5 apart at most, and the same answer. */
function expectEqual(found: ArrayLike<number>, expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  const apart = expected.map((p, label) => Math.abs(p - found[label]));
  expect(Math.max(...apart)).toBeLessThanOrEqual(1e-5);
  expect(greatest(found)).toBe(greatest(expected));
}

function greatest(p: ArrayLike<number>): number {
  return Array.from(p).indexOf(Math.max(...Array.from(p)));
}

async function opened(model: string) {
  const files = filesOf(model);
  const backend = await wasmBackend();
  const { card, network } = trainedNetwork(
    backend,
    readFileSync(files.card, "utf8"),
    readFileSync(files.weights),
  );
  return { files, card, predict: predictor(backend, network) };
}

const askedAnew = sampleOf("networks whose answers NumPy gives anew", shippedModels);

describe.each(shippedModels)("from its card and its weights alone, %s", (model) => {
  const kept = stored.networks.find((network) => network.model === model);
  const pictures = kept?.pictures.map((levels) => new Uint8Array(Buffer.from(levels, "base64"))) ?? [];

  it("gives the probabilities that NumPy gave when they were stored", async () => {
    const { card, predict } = await opened(model);
    expect(kept?.hash, "npx tsx test/golden/from-card.ts > test/golden/from-card.json stores them").toBe(
      card.hash,
    );
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    for (const [k, levels] of pictures.entries()) expectEqual(predict(levels), kept?.probabilities[k] ?? []);
  });

  if (!askedAnew.includes(model)) return;
  it.runIf(python)("gives the probabilities that NumPy gives now, for a drawing of each class", async () => {
    const { files, card, predict } = await opened(model);
    const drawn = drawnFor(card, card.classes, seededRandom(3));
    const { probabilities, answers } = askScript(files, [...drawn, ...pictures]);
    for (const [k, levels] of drawn.entries()) {
      const p = predict(levels);
      expectEqual(p, probabilities[k]);
      expect(answers[k]).toBe(card.classes[greatest(p)]);
    }
    const again = probabilities.slice(drawn.length);
    for (const [k, p] of again.entries()) expectEqual(p, kept?.probabilities[k] ?? []);
  });
});

/** The small pictures in a square of 12 × 12, again and again. */
function squareDataset(): Dataset {
  const small = smallDataset();
  const pixels = Uint8Array.from(
    { length: 144 * small.labels.length },
    (_, k) => small.pixels[k % small.pixels.length],
  );
  return { ...small, width: 12, height: 12, pixels };
}

const others: [string, Dataset, Partial<Hyperparameters>][] = [
  [
    "tanh, averages and totals",
    squareDataset(),
    { convolutions: "3x3sa2-4x2t2", activation: "tanh", hidden: [5] },
  ],
  [
    "sigmoids and convolutions without pooling",
    squareDataset(),
    { convolutions: "3x4-2x1", activation: "sigmoid" },
  ],
  ["pictures that are not square", smallDataset(), {}],
  ["no hidden layer", smallDataset(), { hidden: [] }],
];

describe.runIf(python)("from a reader's own card and weights, NumPy gives the same with", () => {
  it.each(others)("%s", (_, dataset, changes) => {
    const hyperparameters = { ...smallHyperparameters, ...changes };
    const backend = referenceBackend();
    const run = new Run({ backend, dataset, trainPart: 0.8, hyperparameters });
    const saved = saveWeights(run, dataset);
    const folder = mkdtempSync(join(tmpdir(), "own-card-"));
    const files = { card: join(folder, "own.json"), weights: join(folder, "own.safetensors") };
    writeFileSync(files.card, saved.card);
    writeFileSync(files.weights, saved.weights);
    const size = dataset.width * dataset.height;
    const pictures = [0, 1, 2].map((row) => dataset.pixels.subarray(row * size, (row + 1) * size));
    const { probabilities } = askScript(files, pictures);
    rmSync(folder, { recursive: true });
    const predict = predictor(backend, run.training.network);
    for (const [k, levels] of pictures.entries()) expectEqual(predict(levels), probabilities[k]);
  });
});
