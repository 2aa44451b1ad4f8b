import type { Hyperparameters } from "../../training/hyperparameters.js";
import { defaultHyperparameters } from "../../training/recipe.js";

/**
 * What a network for own drawings is trained with at first: 784–16–16–classes, sigmoid, SGD in batches of 10, as the project
 * did that let people draw their own. It reported 50,000 epochs and no η. Both were chosen here, on rows held out of
 * training rows, with eight kinds of drawing, 10 and 50 of each: a page can't wait for 50,000 epochs, and the training
 * drawings are all right long before.
 */
export const teachRecipe: Hyperparameters = {
  ...defaultHyperparameters,
  hidden: [16, 16],
  activation: "sigmoid",
  optimiser: "sgd",
  learningRate: 0.3,
  batchSize: 10,
  epochs: 100,
};
