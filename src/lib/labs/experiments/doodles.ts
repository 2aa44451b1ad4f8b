import type { Hyperparameters } from "../../training/hyperparameters.js";
import { doodleAugmentedRecipe, doodleRecipe } from "../../training/recipe.js";
import type { Experiment } from "./experiment.js";
import { fewerRows } from "./fewer-rows.js";
import { reportedFigure } from "./reported.js";
import { meanAccuracy } from "./trial.js";

const seeds = [1, 2, 3, 4, 5];

interface Reading {
  readonly name: string;
  readonly recipe: Hyperparameters;
}

/** The recipe with both readings of its 0.8, and with pictures that are changed in each epoch. */
const readings: readonly Reading[] = [
  { name: "0.8 kept", recipe: doodleRecipe },
  { name: "0.8 dropped, as the document defines it", recipe: { ...doodleRecipe, dropout: 0.8 } },
  { name: "with changed pictures", recipe: doodleAugmentedRecipe },
];

/** System 1, each recipe from five seeds; the seed draws which rows are tested on too, as in the project's own split. */
export const doodles: Experiment = {
  id: "doodles",
  system: 1,
  title: "784–128–128–5 on five kinds of doodle",
  set: "doodles",
  page: "train-doodles",
  trials(dataset, { quick }) {
    const used = quick ? fewerRows(dataset, { train: 100, test: 30 }) : dataset;
    return readings.flatMap(({ name, recipe }) =>
      (quick ? [1] : seeds).map((seed) => ({
        name: `${name}, seed ${seed}`,
        dataset: used,
        hyperparameters: { ...recipe, seed, epochs: quick ? 3 : recipe.epochs },
      })),
    );
  },
  figures: (results) =>
    readings.flatMap(({ name }, k) => {
      const each = results.length / readings.length;
      const own = results.slice(k * each, (k + 1) * each);
      const { train, heldOut } = own[0].rows;
      const mean = `mean of ${each} ${each === 1 ? "seed" : "seeds"}`;
      return [
        {
          name: `test accuracy, ${name}`,
          unit: "part",
          reported: reportedFigure("1.test"),
          ours: meanAccuracy(own),
          note: `${mean}; ${train} training and ${heldOut} test rows; how many the project had is not reported`,
        },
        {
          name: `training accuracy, ${name}`,
          unit: "part",
          reported: reportedFigure("1.training"),
          ours: meanAccuracy(own, "train"),
          note: `${mean}; with nothing dropped and nothing changed; how the project counted is not reported`,
        },
      ];
    }),
};
