import type { Hyperparameters, OptimiserName } from "../training/hyperparameters.js";

/**
 * What Keras gives an optimiser where nothing is said: η = 0.001 for all but SGD, which gets 0.01, and ρ = 0.95 for
 * Adadelta.
 *
 * Source: the constructors in keras.optimizers of Keras 3.
 */
export function kerasDefaults(optimiser: OptimiserName): Partial<Hyperparameters> {
  const plain = optimiser === "sgd" || optimiser === "momentum" || optimiser === "nesterov";
  return {
    optimiser,
    learningRate: plain ? 0.01 : 0.001,
    ...(optimiser === "adadelta" ? { rho: 0.95 } : {}),
  };
}
