import type { Backend } from "../../../lib/core/backend.js";
import { confusionMatrix, mostConfused, recallOf } from "../../../lib/core/metrics.js";
import type { Network } from "../../../lib/core/network.js";
import { predictor } from "../../../lib/core/predict.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { datasetHash } from "../../../lib/data/dataset-hash.js";
import type { ProjectMeasured, ProjectMistake } from "../../../lib/exercises/project-record.js";
import { readCard, writeCard } from "../../../lib/training/weights/card.js";
import { readSafetensors, writeSafetensors } from "../../../lib/training/weights/safetensors.js";
import { type ProjectRows, trainedBeside } from "./project-data.js";

/** What a network gets on some rows, with its mistakes, the surest first. */
export function measureRows(
  backend: Backend,
  network: Network,
  dataset: Dataset,
  rows: Uint32Array,
): Pick<ProjectMeasured, "right" | "count" | "confusion" | "mistakes"> {
  const predict = predictor(backend, network);
  const size = dataset.width * dataset.height;
  const answers = Array.from(rows, (row): ProjectMistake => {
    const p = predict(dataset.pixels.slice(row * size, (row + 1) * size));
    const sure = Math.max(...p);
    return { row, label: dataset.labels[row], predicted: p.indexOf(sure), sure };
  });
  const mistakes = answers
    .filter(({ label, predicted }) => label !== predicted)
    .sort((one, other) => other.sure - one.sure || one.row - other.row);
  const confusion = confusionMatrix(
    answers.map(({ predicted }) => predicted),
    answers.map(({ label }) => label),
    dataset.classes.length,
  );
  return {
    right: rows.length - mistakes.length,
    count: rows.length,
    confusion: Array.from(confusion),
    mistakes,
  };
}

/** Confusions that a card lists at most. */
const mostConfusions = 40;

/**
 * The files of a network that was trained with validation rows, with what it got on the held-out rows on its card.
 *
 * @throws Error when the files cannot be read
 */
export function finalFiles(
  { card, weights }: { readonly card: string; readonly weights: Uint8Array },
  dataset: Dataset,
  rows: ProjectRows,
  measured: ProjectMeasured,
): { card: string; weights: Uint8Array<ArrayBuffer> } {
  const before = readCard(card);
  const counts = Uint32Array.from(measured.confusion);
  const { classes, title, origin, source, licence } = dataset;
  const text = writeCard({
    ...before,
    data: {
      title,
      origin,
      source,
      licence,
      trainRows: rows.train.length,
      testRows: rows.heldOut.length,
      hash: datasetHash(trainedBeside(dataset, rows.train, rows.heldOut)),
    },
    accuracy: { train: before.accuracy.train, test: measured.right / measured.count },
    recall: recallOf(counts, classes.length).map((recall) => recall || 0),
    confusions: mostConfused(counts, classes.length, mostConfusions).map(({ label, predicted, part }) => ({
      label: classes[label],
      as: classes[predicted],
      part,
    })),
    madeBy: "the final project of the workbook, in a page",
  });
  return { card: text, weights: writeSafetensors(readSafetensors(weights).tensors, { card: text }) };
}
