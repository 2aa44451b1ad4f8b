import type { Backend } from "../../../lib/core/backend.js";
import { centreScores } from "../../../lib/core/layers/centre-scores.js";
import type { LossName } from "../../../lib/core/losses.js";
import type { Matrix } from "../../../lib/core/matrix.js";
import type { Network } from "../../../lib/core/network.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Split } from "../../../lib/data/split.js";
import { characterReportedRecipe } from "../../../lib/labs/experiments/characters.js";
import { DivergenceError } from "../../../lib/training/divergence.js";
import { type Evaluation, evaluationBatch } from "../../../lib/training/evaluation.js";
import { createTraining, type Training } from "../../../lib/training/training.js";

/** Steps between two times that the last layer is centred, at most. */
const stretch = 256;

/** One run of 784–47–47, a picture at a time. */
export interface DriftOptions {
  readonly backend: Backend;
  readonly dataset: Dataset;
  /** Rows to train on, and rows to look at. */
  readonly rows: Split;
  readonly loss: Extract<LossName, "squared-error" | "squared-error-diagonal">;
  readonly eta: number;
  readonly passes: number;
  /** Steps between two looks. */
  readonly every: number;
  /** Whether the last layer is centred after every few hundred steps. */
  readonly centred: boolean;
}

/** How a network stood, on the rows that are looked at. */
export interface DriftPoint {
  /** Passes done, with the part of the present one. */
  readonly pass: number;
  readonly accuracy: number;
  /** Mean of ½‖p − Y‖². */
  readonly loss: number;
  /** Mean of the scores, over classes and pictures. Softmax takes no notice of it. */
  readonly meanScore: number;
  /** Mean of the hidden units. */
  readonly hidden: number;
  /** The class that most pictures are taken for, and their part. */
  readonly commonest: number;
  readonly share: number;
}

/**
 * Trains a network and looks at it now and then.
 *
 * @returns pieces of work: a point at each look, undefined in between; ends early where the loss is no number any more
 */
export function* scoreDrift(options: DriftOptions): Generator<DriftPoint | undefined, void> {
  const { backend, dataset, rows, loss, eta, passes, every, centred } = options;
  const training = createTraining({
    backend,
    dataset,
    train: rows.train,
    hyperparameters: {
      ...characterReportedRecipe,
      loss,
      learningRate: eta,
      batchSize: 1,
      workers: 1,
      epochs: passes,
    },
  });
  yield yield* lookAt(training, dataset, rows);
  while (!training.finished) {
    try {
      training.tryStretch(Math.min(stretch, every - (training.step % every)));
    } catch (error) {
      if (!(error instanceof DivergenceError)) throw error;
      return;
    }
    if (centred) centreScores(training.network);
    yield training.step % every === 0 || training.finished
      ? yield* lookAt(training, dataset, rows)
      : undefined;
  }
}

function* lookAt(
  training: Training,
  dataset: Dataset,
  { train, test }: Split,
): Generator<undefined, DriftPoint> {
  const pieces = training.evaluateInPieces(test);
  let evaluation: Evaluation | undefined;
  while (!evaluation) {
    const { done, value } = pieces.next();
    if (done) evaluation = value;
    else yield;
  }
  const { hidden, scores } = signalsOf(training, dataset, test.subarray(0, evaluationBatch));
  const counts = dataset.classes.map(() => 0);
  for (const label of evaluation.predicted) counts[label]++;
  const most = Math.max(...counts);
  return {
    pass: training.step / train.length,
    accuracy: evaluation.accuracy,
    loss: evaluation.loss,
    meanScore: meanOf(scores),
    hidden: meanOf(hidden),
    commonest: counts.indexOf(most),
    share: most / test.length,
  };
}

/** The hidden units and the scores of some rows. */
function signalsOf(
  { backend, network }: { backend: Backend; network: Network },
  { pixels }: Dataset,
  rows: Uint32Array,
): { hidden: Matrix; scores: Matrix } {
  const x = backend.pictures(rows.length, network.inputs).load(pixels, rows, 0, rows.length);
  const last = network.layers[network.layers.length - 1];
  const hidden = network.layers.slice(0, -1).reduce((y, layer) => layer.forward(y, "predict"), x);
  return { hidden, scores: last.forward(hidden, "predict") };
}

function meanOf({ data, rows, cols, stride }: Matrix): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) sum += data[i * stride + j];
  return sum / (rows * cols);
}
