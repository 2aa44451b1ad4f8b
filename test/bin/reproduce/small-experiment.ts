import type { Experiment } from "../../../src/lib/labs/experiments/experiment.js";
import { reportedFigure } from "../../../src/lib/labs/experiments/reported.js";
import { finalScore } from "../../../src/lib/labs/experiments/trial.js";
import { smallHyperparameters } from "../../lib/training/small-run.js";

/** Two short trainings on all rows of a set. */
export function smallExperiment(changes: Partial<Experiment> = {}): Experiment {
  return {
    id: "small",
    system: 1,
    title: "Small",
    set: "doodles",
    page: "train-doodles",
    trials: (dataset, { quick }) =>
      [1, 2].map((seed) => ({
        name: `seed ${seed}`,
        dataset,
        trainPart: 0.8,
        hyperparameters: { ...smallHyperparameters, seed, epochs: quick ? 1 : 2 },
      })),
    figures: (results) =>
      results.map((result) => ({
        name: `test accuracy, ${result.name}`,
        unit: "part",
        reported: reportedFigure("1.test"),
        ours: finalScore(result).heldOut.accuracy,
      })),
    ...changes,
  };
}
