import type { Dataset } from "../../data/dataset.js";
import { equalRows } from "../../data/rows.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import { hypothesisNetworks, hypothesisRecipe } from "./convolutions.js";
import type { Experiment, Figure } from "./experiment.js";
import { fewerRows } from "./fewer-rows.js";
import { sweepRecipe } from "./sweeps.js";
import { meanAccuracy, type Trial, type TrialResult } from "./trial.js";

/** Which rows a network is trained on. */
const rowChoices = [
  { name: "equal rows", balanceClasses: false },
  { name: "all rows, classes weighted", balanceClasses: true },
] as const;

/** Each figure is a mean over as many seeds: they draw the rows held out, the first weights and the order. */
const seeds = [1, 2, 3] as const;

/** A network that a project used, with its recipe. */
interface Recipe {
  readonly name: string;
  readonly hyperparameters: Hyperparameters;
}

/**
 * System 3's network, with Adam as Keras has it and not with the plain SGD that its sweeps start from: on weighted classes
 * three seeds of that lie up to 6 points apart, too far to compare two libraries by their means.
 */
export const sweepNetwork: Experiment = besidePyTorch({
  id: "sweep-network",
  system: 3,
  set: "sweeps",
  page: "sweeps",
  title: "784–32–32–10 with Adam on equal and on all rows, beside PyTorch",
  recipes: [
    {
      name: "784–32–32–10",
      hyperparameters: { ...hypothesisRecipe, hidden: sweepRecipe.hidden, epochs: sweepRecipe.epochs },
    },
  ],
});

/** System 4's three networks. */
export const hypothesisNetworksOnRows: Experiment = besidePyTorch({
  id: "hypothesis-networks",
  system: 4,
  set: "hypotheses",
  page: "convolution",
  title: "784–25–12–10 and two networks with convolutions on equal and on all rows, beside PyTorch",
  recipes: hypothesisNetworks.map(({ name, changes }) => ({
    name,
    hyperparameters: { ...hypothesisRecipe, ...changes },
  })),
});

/**
 * Networks on as many rows of each class as the rarest has, and on all rows with every class counting the same. PyTorch's runs
 * of the same recipes on the same rows are in test/golden/labs.json.
 */
function besidePyTorch({
  recipes,
  ...about
}: Omit<Experiment, "trials" | "figures"> & { readonly recipes: readonly Recipe[] }): Experiment {
  return {
    ...about,
    trials: (dataset, { quick }) => recipes.flatMap((recipe) => trialsOf(recipe, dataset, quick)),
    figures: (results) => recipes.flatMap(({ name }, k) => figuresOf(name, results, k)),
  };
}

function trialsOf({ name, hyperparameters }: Recipe, dataset: Dataset, quick: boolean): Trial[] {
  const used = quick ? fewerRows(dataset, { train: 40, test: 10 }) : dataset;
  return rowChoices.flatMap((choice) => {
    const rows = choice.balanceClasses ? used : equalRows(used);
    return seeds.map((seed) => ({
      name: `${name}, ${choice.name}, seed ${seed}`,
      dataset: rows,
      hyperparameters: {
        ...hyperparameters,
        seed,
        balanceClasses: choice.balanceClasses,
        epochs: quick ? 2 : hyperparameters.epochs,
      },
    }));
  });
}

/** Mean test accuracies of one recipe, the `place`th. */
function figuresOf(name: string, results: readonly TrialResult[], place: number): Figure[] {
  return rowChoices.map((choice, k) => {
    const from = (place * rowChoices.length + k) * seeds.length;
    const runs = results.slice(from, from + seeds.length);
    const { train, heldOut } = runs[0].rows;
    return {
      name: `test accuracy, ${name}, ${choice.name}`,
      unit: "part",
      ours: meanAccuracy(runs),
      note: `mean of ${seeds.length} seeds; ${train} training and ${heldOut} test rows`,
    };
  });
}
