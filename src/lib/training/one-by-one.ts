import type { DenseWeights } from "../core/backend.js";
import { noConvolutions } from "../core/convolution/stages.js";
import type { Network } from "../core/network.js";
import type { Hyperparameters } from "./hyperparameters.js";

/**
 * Whether the steps of a run are those of `Backend.pictureSteps`: batches of one, plain descent, dense layers with ReLU, a loss of
 * softmax, and nothing that acts between gradient and step. A batch of one has one share, however many workers there are, and its
 * class weighs 1 in the mean over itself.
 */
export function isOneByOne(chosen: Hyperparameters): boolean {
  const { batchSize, optimiser, convolutions, hidden, activation, loss } = chosen;
  const { dropout, augment, l1, l2, weightDecay } = chosen;
  return (
    batchSize === 1 &&
    optimiser === "sgd" &&
    convolutions === noConvolutions &&
    loss !== "squared-scores" &&
    (activation === "relu" || hidden.length === 0) &&
    [dropout, augment, l1, l2, weightDecay].every((value) => value === 0)
  );
}

/** The values of the dense layers of a network. */
export function layerWeights({ denseLayers }: Network): DenseWeights[] {
  return denseLayers.map(({ weight, bias }) => ({ weight: weight.value, bias: bias.value }));
}
