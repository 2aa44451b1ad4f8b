import type { LayerSize } from "../../lib/core/network-size.js";
import { makeOptimiser } from "../../lib/core/optimisers/make-optimiser.js";
import { descend } from "../../lib/labs/descent/descend.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";

/** Scores of four classes, for softmax and for a sigmoid each. */
export const scores = [2, 1, 0, -1];

/** Where the weight begins of which the first step is shown. */
const firstWeight = 0.05;

/** The first step of that weight. */
export function firstStep(hyperparameters: Hyperparameters, gradient: number): number {
  const [, [after]] = descend({
    gradient: () => [gradient, 0],
    start: [firstWeight, 0],
    optimiser: makeOptimiser(hyperparameters),
    eta: hyperparameters.learningRate,
    steps: 1,
  });
  return after - firstWeight;
}

/** in · out · 2/(in + out) of each layer: the sum of the squares of the weights that Xavier's initialiser draws for it. */
export function drawnSquares(layers: readonly LayerSize[]): number[] {
  return layers.map(({ inputs, outputs }) => (2 * inputs * outputs) / (inputs + outputs));
}
