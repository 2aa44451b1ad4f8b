import type { Dataset } from "../data/dataset.js";
import { selectRows } from "../data/rows.js";
import type { Evaluation } from "./evaluation.js";
import type { Run } from "./run.js";

/** Picks places in an evaluation's rows, the most telling first. */
export type Choice = (evaluation: Evaluation, labels: Uint8Array) => number[];

/** The drawings that were predicted wrong, the largest loss first. */
export const mostWrong: Choice = (evaluation, labels) =>
  places(evaluation, (place, row) => evaluation.predicted[place] !== labels[row]);

/** The drawings of one class that were taken for another, the largest loss first. */
export function takenFor(label: number, predicted: number): Choice {
  return (evaluation, labels) =>
    places(evaluation, (place, row) => labels[row] === label && evaluation.predicted[place] === predicted);
}

/** Held-out drawings with what they are and what the network says. */
export interface HeldOutDrawings {
  readonly step: number;
  /** How many there are, of which these are some. */
  readonly total: number;
  readonly rows: Uint32Array;
  readonly width: number;
  readonly height: number;
  /** [rows × height × width] */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
  readonly predicted: Uint8Array;
  /** [rows × classes] */
  readonly probabilities: Float32Array;
}

/** What a page shows of the held-out drawings that a choice picks: `limit` of them at most. */
export function describeDrawings(run: Run, dataset: Dataset, choose: Choice, limit: number): HeldOutDrawings {
  const { step } = run.training;
  const evaluation =
    run.evaluated?.step === step ? run.evaluated.heldOut : run.training.evaluate(run.split.test);
  const all = choose(evaluation, dataset.labels);
  const chosen = all.slice(0, limit);
  const rows = Uint32Array.from(chosen, (place) => evaluation.rows[place]);
  const { pixels, labels, width, height } = selectRows(dataset, rows);
  const predicted = Uint8Array.from(chosen, (place) => evaluation.predicted[place]);
  const probabilities = run.probabilities(rows);
  return { step, total: all.length, rows, width, height, pixels, labels, predicted, probabilities };
}

function places(evaluation: Evaluation, wanted: (place: number, row: number) => boolean): number[] {
  const { rows, losses } = evaluation;
  return Array.from(rows.keys())
    .filter((place) => wanted(place, rows[place]))
    .sort((a, b) => losses[b] - losses[a]);
}
