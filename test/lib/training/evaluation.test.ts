import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { crossEntropy } from "../../../src/lib/core/losses.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { evaluateInPieces, evaluationBatch, runToEnd } from "../../../src/lib/training/evaluation.js";
import { firstRows, smallDataset } from "./small-run.js";

const backend = referenceBackend();
const count = 2 * evaluationBatch + 17;
const dataset = smallDataset(count);
const network = buildNetwork(backend, {
  inputs: 20,
  hidden: [],
  classes: 3,
  activation: "relu",
  initialiser: "xavier-uniform",
  initialRandom: seededRandom(1),
});
const evaluate = (rows: Uint32Array) =>
  evaluateInPieces(network, backend.pictures(evaluationBatch, 20), dataset, rows, crossEntropy);

describe("evaluateInPieces", () => {
  it("stops after each batch, and returns at the end", () => {
    const pieces = evaluate(firstRows(count));
    const done = Array.from({ length: 4 }, () => pieces.next().done);
    expect(done).toEqual([false, false, false, true]);
  });

  it("gives each row the loss and the class that it has by itself", () => {
    const { losses, predicted } = runToEnd(evaluate(firstRows(count)));
    for (const row of [0, evaluationBatch, count - 1]) {
      const alone = runToEnd(evaluate(Uint32Array.of(row)));
      expect(alone.losses[0]).toBe(losses[row]);
      expect(alone.predicted[0]).toBe(predicted[row]);
    }
  });

  it("counts in the confusion matrix what it predicted, true classes as rows", () => {
    const { predicted, confusion, accuracy, loss, losses } = runToEnd(evaluate(firstRows(count)));
    const counts = new Uint32Array(9);
    for (let i = 0; i < count; i++) counts[dataset.labels[i] * 3 + predicted[i]]++;
    expect(confusion).toEqual(counts);
    expect(accuracy).toBeCloseTo((counts[0] + counts[4] + counts[8]) / count, 12);
    expect(loss).toBeCloseTo(losses.reduce((sum, each) => sum + each, 0) / count, 12);
  });

  it("takes rows in the order given", () => {
    const rows = Uint32Array.of(5, 3, 5);
    const { losses, rows: evaluated } = runToEnd(evaluate(rows));
    expect(evaluated).toBe(rows);
    expect(losses[2]).toBe(losses[0]);
  });

  it("refuses to evaluate nothing", () => {
    expect(() => evaluate(new Uint32Array(0)).next()).toThrow("rows to evaluate must be at least 1: 0");
  });
});
