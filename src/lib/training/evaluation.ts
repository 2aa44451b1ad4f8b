import type { PictureBatch } from "../core/backend.js";
import type { Loss } from "../core/losses.js";
import { argMax, confusionMatrix } from "../core/metrics.js";
import type { Network } from "../core/network.js";
import type { Dataset } from "../data/dataset.js";

/** How a network does on some rows of a data set. Nothing is dropped and no penalty is added. */
export interface Evaluation {
  readonly rows: Uint32Array;
  /** Mean loss over the rows. */
  readonly loss: number;
  /** Part of the rows that are predicted right, from 0 to 1. */
  readonly accuracy: number;
  /** Loss of each row: [rows]. */
  readonly losses: Float64Array;
  /** Class predicted for each row: [rows]. */
  readonly predicted: Uint8Array;
  /** [classes × classes], a row for each true class. */
  readonly confusion: Uint32Array;
}

/** Rows that go through the network at once in an evaluation. */
export const evaluationBatch = 256;

/**
 * Evaluates in pieces: each `next()` takes one batch through the network, the last returns the result. So a
 * worker can answer messages in between.
 *
 * @throws RangeError when there are no rows
 */
export function* evaluateInPieces(
  network: Network,
  pictures: PictureBatch,
  dataset: Dataset,
  rows: Uint32Array,
  loss: Loss,
): Generator<void, Evaluation> {
  if (rows.length === 0) throw new RangeError("rows to evaluate must be at least 1: 0");
  const losses = new Float64Array(rows.length);
  const predicted = new Uint8Array(rows.length);
  const labels = Uint8Array.from(rows, (row) => dataset.labels[row]);
  for (let start = 0; start < rows.length; start += evaluationBatch) {
    const count = Math.min(evaluationBatch, rows.length - start);
    const z = network.forward(pictures.load(dataset.pixels, rows, start, count), "predict");
    loss(
      z,
      labels.subarray(start, start + count),
      undefined,
      undefined,
      losses.subarray(start, start + count),
    );
    for (let i = 0; i < count; i++) predicted[start + i] = argMax(z, i);
    yield;
  }
  const confusion = confusionMatrix(predicted, labels, network.classes);
  return { rows, ...summary(losses, predicted, labels), losses, predicted, confusion };
}

function summary(
  losses: Float64Array,
  predicted: Uint8Array,
  labels: Uint8Array,
): { loss: number; accuracy: number } {
  let sum = 0;
  let right = 0;
  for (let i = 0; i < losses.length; i++) {
    sum += losses[i];
    if (predicted[i] === labels[i]) right++;
  }
  return { loss: sum / losses.length, accuracy: right / losses.length };
}

/** Runs a generator to its end and returns its result. */
export function runToEnd<Result>(pieces: Generator<void, Result>): Result {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}
