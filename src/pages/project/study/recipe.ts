import { controls, type Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../lib/training/recipe.js";
import { readSettings } from "../../../lib/training/settings.js";

/** What the network of a project is before anything is chosen: small, as a few hundred drawings want it. */
export const projectRecipe: Hyperparameters = {
  ...defaultHyperparameters,
  hidden: [32],
  batchSize: 16,
  epochs: 20,
};

const offered = new Set<string>(
  "hidden activation optimiser learningRate batchSize epochs l2 dropout augment".split(" "),
);

/** What a project chooses, and one of which its comparison changes: of dense layers, so that a reader can count them. */
export const projectControls = controls.filter(({ key }) => offered.has(key));
export const seedControl = controls.filter(({ key }) => key === "seed");

/** Hyperparameters from the text that is kept of them. */
export function settingsOf(text: string): Hyperparameters {
  return readSettings(text, projectRecipe).chosen;
}
