import { referenceBackend } from "../../../src/lib/backends/reference.js";
import type { Backend } from "../../../src/lib/core/backend.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import type { Dataset } from "../../../src/lib/data/dataset.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";
import { createTraining, type Training, type TrainingOptions } from "../../../src/lib/training/training.js";

/** Pictures of 5 × 4 pixels in 3 classes; each class has ink in a place of its own, and some anywhere. */
export function smallDataset(count = 53, seed = 1): Dataset {
  const random = seededRandom(seed);
  const pixels = new Uint8Array(count * 20);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 3);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 20; k++) {
      const own = k % 3 === labels[i];
      if (random.uniform() < (own ? 0.8 : 0.1)) pixels[i * 20 + k] = 1 + random.below(255);
    }
  }
  return {
    title: "small",
    origin: "stand-in",
    source: "made by the test",
    licence: "none",
    classes: ["a", "b", "c"],
    width: 5,
    height: 4,
    pixels,
    labels,
  };
}

/** The numbers 0 … count − 1. */
export function firstRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, k) => k);
}

export const smallHyperparameters: Hyperparameters = {
  ...defaultHyperparameters,
  hidden: [7, 6],
  batchSize: 8,
  epochs: 3,
  learningRate: 0.01,
};

/** A run on the first 43 of the small pictures: 6 steps an epoch, the last with 3. */
export function smallTraining(
  changes: Partial<Hyperparameters> = {},
  options: Partial<TrainingOptions> = {},
  backend: Backend = referenceBackend(),
): Training {
  return createTraining({
    backend,
    dataset: smallDataset(),
    train: firstRows(43),
    hyperparameters: { ...smallHyperparameters, ...changes },
    ...options,
  });
}

/** Takes steps, and gives back what each reported. */
export function takeSteps(training: Training, count: number) {
  return Array.from({ length: count }, () => training.next());
}

/** The bits of every weight. */
export function bitsOf(training: Training): number[][] {
  return weightsOf(training.network).map(({ data }) => Array.from(new Uint32Array(data.buffer)));
}
