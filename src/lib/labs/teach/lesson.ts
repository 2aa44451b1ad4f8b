import type { Backend } from "../../core/backend.js";
import { type NamedWeights, weightsOf } from "../../core/network-weights.js";
import type { Random } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { selectRows } from "../../data/rows.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import { type ClassWeights, createLearner, firstRows } from "./learner.js";

/** A drawing that a network is to learn at once. */
export interface Lesson {
  readonly pixels: Uint8Array;
  readonly label: number;
  /** Steps of the optimiser. */
  readonly steps: number;
  /** Drawings to train on that are shown beside it in each step, drawn at random; 0 for none. */
  readonly rehearsed: number;
}

/** What a lesson changed. */
export interface Learned {
  readonly weights: readonly NamedWeights[];
  /** p of the drawing before the first step and after each: [steps + 1]. */
  readonly p: readonly Float32Array[];
}

/** What a lesson needs besides. */
export interface LessonOptions {
  backend: Backend;
  /** Rows to rehearse up to `testFrom`; its classes are those of the network. */
  dataset: Dataset;
  hyperparameters: Hyperparameters;
  from: ClassWeights;
  /** Draws what is rehearsed. */
  random: Random;
}

/**
 * Online learning: a few steps of the optimiser on one drawing, alone or beside earlier ones, with η₀ and no schedule. The
 * optimiser remembers nothing of what was before.
 *
 * @throws RangeError unless steps is at least 1 and rehearsed at least 0, both whole
 * @throws DivergenceError when the loss is NaN or infinite
 */
export function learnOne(
  { pixels, label, steps, rehearsed }: Lesson,
  { backend, dataset, hyperparameters, from, random }: LessonOptions,
): Learned {
  expectWhole("steps of a lesson", steps, 1);
  expectWhole("rehearsed drawings", rehearsed, 0);
  const { labels, testFrom = labels.length } = dataset;
  const shown = rehearsed > 0 && testFrom > 0 ? Math.min(rehearsed, testFrom) : 0;
  const rows = Array.from({ length: shown * steps }, () => Math.floor(random.uniform() * testFrom));
  const rehearsal = selectRows(dataset, rows);
  const size = dataset.width * dataset.height;
  const one: Dataset = {
    ...rehearsal,
    pixels: new Uint8Array((shown + 1) * size),
    labels: new Uint8Array(shown + 1),
    testFrom: shown + 1,
  };
  one.pixels.set(pixels);
  one.labels[0] = label;
  const learner = createLearner({
    backend,
    dataset: one,
    from: [from],
    hyperparameters: { ...hyperparameters, batchSize: shown + 1, schedule: "constant", epochs: steps },
  });
  const p = [learner.predict(pixels)];
  for (let step = 0; step < steps; step++) {
    for (const k of firstRows(shown)) {
      const row = step * shown + k;
      one.pixels.set(rehearsal.pixels.subarray(row * size, (row + 1) * size), (k + 1) * size);
      one.labels[k + 1] = rehearsal.labels[row];
    }
    learner.training?.next();
    p.push(learner.predict(pixels));
  }
  return { weights: weightsOf(learner.network), p };
}

function expectWhole(name: string, value: number, least: number): void {
  if (!(Number.isInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be a whole number of at least ${least}: ${value}`);
  }
}
