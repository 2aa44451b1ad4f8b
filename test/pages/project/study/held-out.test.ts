import { expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { makeLoss } from "../../../../src/lib/core/losses.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { evaluateInPieces, evaluationBatch, runToEnd } from "../../../../src/lib/training/evaluation.js";
import { Run } from "../../../../src/lib/training/run.js";
import { scaledPictures } from "../../../../src/lib/training/scaled-pictures.js";
import { trainedNetwork } from "../../../../src/lib/training/weights/trained-network.js";
import { readWeightsFile, saveWeights } from "../../../../src/lib/training/weights-file.js";
import { finalFiles, measureRows } from "../../../../src/pages/project/study/held-out.js";
import { projectRows, trainedBeside } from "../../../../src/pages/project/study/project-data.js";
import { projectRecipe } from "../../../../src/pages/project/study/recipe.js";

const backend = referenceBackend();
const dataset = standIn("doodles", 80, seededRandom(1));
const rows = projectRows(dataset.labels, 1);
const run = new Run({
  backend,
  dataset: trainedBeside(dataset, rows.train, rows.validation),
  hyperparameters: { ...projectRecipe, hidden: [8], epochs: 2 },
});
run.trainTo(Infinity);
while (run.work()) {
  // All of it.
}
const saved = saveWeights(run, trainedBeside(dataset, rows.train, rows.validation));
const { network } = trainedNetwork(backend, saved.card, saved.weights);
const measured = measureRows(backend, network, dataset, rows.heldOut);

it("counts what is right as an evaluation does, and lists the mistakes, the surest first", () => {
  const pictures = scaledPictures(backend, evaluationBatch, network.inputs);
  const evaluation = runToEnd(
    evaluateInPieces(network, pictures, dataset, rows.heldOut, makeLoss("cross-entropy")),
  );
  expect(measured.confusion).toEqual(Array.from(evaluation.confusion));
  const { mistakes, right, count, confusion } = measured;
  expect(count).toBe(rows.heldOut.length);
  expect(right + mistakes.length).toBe(count);
  expect(confusion.reduce((sum, cell) => sum + cell)).toBe(count);
  expect(mistakes.map(({ sure }) => sure)).toEqual(
    mistakes.map(({ sure }) => sure).toSorted((a, b) => b - a),
  );
  for (const { row, label } of mistakes) expect(dataset.labels[row]).toBe(label);
  expect(mistakes.every(({ row }) => rows.heldOut.includes(row))).toBe(true);
});

it("writes a card with the held-out figure, which the workbook reads with the weights", () => {
  const files = finalFiles(saved, dataset, rows, { ...measured, of: saved.hash, low: 0, high: 1 });
  const { card } = readWeightsFile(files.weights, undefined);
  expect(card.accuracy.test).toBe(measured.right / measured.count);
  expect(card.data).toMatchObject({ trainRows: rows.train.length, testRows: rows.heldOut.length });
  expect(card.hash).toBe(saved.hash);
  expect(card.recall).toHaveLength(dataset.classes.length);
});
