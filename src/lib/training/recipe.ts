import type { Hyperparameters } from "./hyperparameters.js";

/** What a run starts from where nothing else is said; the optimisers' constants are those of Keras. */
export const defaultHyperparameters: Hyperparameters = {
  hidden: [128, 128],
  activation: "relu",
  initialiser: "xavier-uniform",
  loss: "cross-entropy",
  optimiser: "adam",
  learningRate: 0.001,
  momentum: 0.9,
  rho: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
  schedule: "constant",
  decay: 0,
  decayFactor: 0.5,
  decaySteps: 500,
  batchSize: 128,
  l1: 0,
  l2: 0,
  weightDecay: 0,
  penaliseBiases: false,
  dropout: 0,
  epochs: 10,
  seed: 1,
};

/**
 * The recipe of the doodle classifier: 784–128–128–5, ReLU, Xavier-uniform, Adam, η₀/(1 + decay·t), L2 on
 * weights and biases, dropout with keep rate 0.8. What was not reported (η₀, decay, λ, batch size, epochs)
 * was chosen by `npm run train -- doodles --search`, on a part of the training rows held out for that.
 */
export const doodleRecipe: Hyperparameters = {
  ...defaultHyperparameters,
  schedule: "inverse-time",
  decay: 0.0003,
  l2: 0.0001,
  penaliseBiases: true,
  dropout: 0.2,
  epochs: 30,
};
