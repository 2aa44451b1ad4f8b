import type { Hyperparameters } from "../training/hyperparameters.js";
import { defaultHyperparameters } from "../training/recipe.js";
import { kerasDefaults } from "./keras-defaults.js";

/**
 * The dense network of the hypotheses, 784–25–12–10, for ten epochs. What was not reported is what Keras takes where
 * nothing is said: ReLU is usual, Glorot's (Xavier's) uniform start, Adam at 0.001, batches of 32.
 */
export const hypothesesRecipe: Hyperparameters = {
  ...defaultHyperparameters,
  ...kerasDefaults("adam"),
  hidden: [25, 12],
  batchSize: 32,
  epochs: 10,
};
