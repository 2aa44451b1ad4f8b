import type { Backend, PictureBatch } from "../../core/backend.js";
import { type LossName, makeLoss } from "../../core/losses.js";
import type { Dataset } from "../../data/dataset.js";
import type { Score } from "../../training/curve-recorder.js";
import { type Evaluation, evaluateInPieces, evaluationBatch, runToEnd } from "../../training/evaluation.js";
import { scaledPictures } from "../../training/scaled-pictures.js";
import { firstRows, type Learner } from "./learner.js";
import type { TeachScores } from "./teach-protocol.js";

/** How a learner does: on drawings to train on, on those held out, and on what its network knew at the beginning. */
export interface LearnerScores {
  readonly scores: TeachScores;
  /** Of those held out: [classes × classes], a row for each true class. */
  readonly confusion: Uint32Array;
  /** Class that each of those held out is taken for. */
  readonly predicted: Uint8Array;
}

/** What a learner is judged by. */
export interface ScoringOptions {
  backend: Backend;
  dataset: Dataset;
  /** In the classes of the learner. */
  known: Dataset | undefined;
  loss: LossName;
}

/** The scores of a learner; those of no drawings are undefined. */
export function scoresOf(
  { network, classes }: Learner,
  { backend, dataset, known, loss }: ScoringOptions,
): LearnerScores {
  const pictures: PictureBatch = scaledPictures(backend, evaluationBatch, network.inputs, 1);
  const lossOf = makeLoss(loss);
  const { labels, testFrom = labels.length } = dataset;
  const evaluate = (of: Dataset, rows: Uint32Array): Evaluation | undefined =>
    rows.length > 0 ? runToEnd(evaluateInPieces(network, pictures, of, rows, lossOf)) : undefined;
  const rows = firstRows(labels.length);
  const heldOut = evaluate(dataset, rows.subarray(testFrom));
  return {
    scores: {
      train: scoreOf(evaluate(dataset, rows.subarray(0, testFrom))),
      heldOut: scoreOf(heldOut),
      known: scoreOf(known && evaluate(known, firstRows(known.labels.length))),
    },
    confusion: heldOut?.confusion ?? new Uint32Array(classes.length ** 2),
    predicted: heldOut?.predicted ?? new Uint8Array(0),
  };
}

function scoreOf(evaluation: Evaluation | undefined): Score | undefined {
  return evaluation && { loss: evaluation.loss, accuracy: evaluation.accuracy };
}
