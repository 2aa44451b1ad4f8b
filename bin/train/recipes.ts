import { type SetName, sampleSets, setNames } from "../../src/lib/data/sample-sets.js";
import type { Hyperparameters } from "../../src/lib/training/hyperparameters.js";
import {
  characterConvolutionRecipe,
  characterDenseRecipe,
  doodleRecipe,
  drawingConvolutionRecipe,
} from "../../src/lib/training/recipe.js";

/** What can be trained from the command line: a network, and the samples it is trained on. */
export interface Recipe {
  readonly set: SetName;
  readonly hyperparameters: Hyperparameters;
  /** One line, for the list of what can be trained. */
  readonly title: string;
  /** Whether the repository keeps its weights, in data/models under the recipe's name. */
  readonly kept: boolean;
}

/** Networks whose weights the repository keeps. */
const models: Readonly<Record<string, Recipe>> = {
  doodles: {
    set: "doodles",
    hyperparameters: doodleRecipe,
    title: "the doodle classifier, 784–128–128–5",
    kept: true,
  },
  "characters-dense": {
    set: "characters",
    hyperparameters: characterDenseRecipe,
    title: "784–256–128–47 for characters on the pad",
    kept: true,
  },
  "characters-conv": {
    set: "characters",
    hyperparameters: characterConvolutionRecipe,
    title: "three convolutions and a dense layer for characters on the pad",
    kept: true,
  },
  "drawings-conv": {
    set: "drawings",
    hyperparameters: drawingConvolutionRecipe,
    title: "the same for the drawings of all labs",
    kept: true,
  },
};

/** Every recipe by its name; a set of samples alone is trained on with the recipe of the doodle classifier. */
export const recipes: Readonly<Record<string, Recipe>> = {
  ...Object.fromEntries(setNames.map((set) => [set, ofSet(set)])),
  ...models,
};

function ofSet(set: SetName): Recipe {
  const { title, classes } = sampleSets[set];
  return { set, hyperparameters: doodleRecipe, title: `${title}, ${classes.length} classes`, kept: false };
}
