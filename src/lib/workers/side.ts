import { referenceBackend } from "../backends/reference.js";
import type { Backend } from "../core/backend.js";
import { checkGradient, type GradientCheck } from "../core/gradient-check.js";
import { makeLoss } from "../core/losses.js";
import type { Network } from "../core/network.js";
import { streamsFrom } from "../core/streams.js";
import type { Dataset } from "../data/dataset.js";
import { stratifiedSplit } from "../data/split.js";
import { batchBuffers } from "../training/batch-buffers.js";
import type { Hyperparameters } from "../training/hyperparameters.js";
import { networkFrom } from "../training/network-from.js";
import { addPenaltyGradients, penaltyOf } from "../training/network-penalty.js";
import { createTraining } from "../training/training.js";

/** Drawings on which the gradients are checked, and numbers of each parameter that are. */
export const checkedRows = 6;
const checkedNumbers = 16;

/** What both runs have in common. */
export interface SideOptions {
  readonly dataset: Dataset;
  /** Part of each class to train on. */
  readonly trainPart: number;
  readonly hyperparameters: Hyperparameters;
}

/** A run on the reference backend: the plain loops that the chapters show. */
export function createSide({ dataset, trainPart, hyperparameters }: SideOptions) {
  const { train, test } = stratifiedSplit(dataset.labels, trainPart, streamsFrom(hyperparameters.seed).split);
  const training = createTraining({ backend: referenceBackend(), dataset, train, hyperparameters });
  return {
    /** Epochs done, with the part of the present one. */
    get position(): number {
      return training.step / training.stepsPerEpoch;
    },
    get stepsPerEpoch(): number {
      return training.stepsPerEpoch;
    },
    /** Steps of the whole run. */
    get totalSteps(): number {
      return training.totalSteps;
    },
    get finished(): boolean {
      return training.finished;
    },
    /** One step on the next mini-batch. */
    step: () => training.next(),
    /** Loss and accuracy on the held-out drawings. */
    evaluate: () => training.evaluate(test),
    /** The gradient of every parameter beside finite differences, in float64, at the initial weights. */
    checkGradients: () => gradientChecks(dataset, train.subarray(0, checkedRows), hyperparameters),
  };
}

/** One of two runs that are compared. */
export type Side = ReturnType<typeof createSide>;

function gradientChecks(dataset: Dataset, rows: Uint32Array, chosen: Hyperparameters): GradientCheck[] {
  const backend = referenceBackend("float64");
  const network = networkFrom(backend, chosen, {
    inputs: dataset.width * dataset.height,
    classes: dataset.classes.length,
    initialRandom: streamsFrom(chosen.seed).initial,
  });
  return checksOf(backend, network, { dataset, rows, chosen });
}

/** Some numbers of the gradient of every parameter, on a few pictures, beside finite differences. */
export function checksOf(
  backend: Backend,
  network: Network,
  { dataset, rows, chosen }: { dataset: Dataset; rows: Uint32Array; chosen: Hyperparameters },
): GradientCheck[] {
  const { x, labels, dz } = batchBuffers(backend, network.inputs, network.classes).load(dataset, {
    order: rows,
    start: 0,
    count: rows.length,
    last: false,
  });
  const loss = makeLoss(chosen.loss);
  const total = (gradient?: typeof dz) =>
    loss(network.forward(x, "train"), labels, gradient) + penaltyOf(network, chosen);
  total(dz);
  network.backward(dz);
  addPenaltyGradients(backend, network, chosen);
  return network.parameters.map((parameter) => {
    const count = parameter.value.rows * parameter.value.cols;
    // Odd, so that the numbers that are looked at lie in different columns.
    return checkGradient(parameter, { loss: total, each: Math.ceil(count / checkedNumbers) | 1 });
  });
}
