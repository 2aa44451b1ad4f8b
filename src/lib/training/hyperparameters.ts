export const activations = ["relu", "sigmoid", "tanh"] as const;
export type ActivationName = (typeof activations)[number];

export const initialisers = [
  "xavier-uniform",
  "he-normal",
  "he-uniform",
  "small-normal",
  "large-normal",
  "zeros",
  "all-equal",
] as const;
export type InitialiserName = (typeof initialisers)[number];

export const optimisers = [
  "sgd",
  "momentum",
  "nesterov",
  "adagrad",
  "rmsprop",
  "adadelta",
  "adam",
  "ftrl",
] as const;
export type OptimiserName = (typeof optimisers)[number];

export const schedules = ["constant", "inverse-time", "step", "exponential", "cosine"] as const;
export type ScheduleName = (typeof schedules)[number];

export const losses = ["cross-entropy", "squared-error", "squared-error-diagonal"] as const;
export type LossName = (typeof losses)[number];

export const variations = ["pad", "character", "doodle"] as const;
export type VariationName = (typeof variations)[number];

/** Everything that is chosen before a run, as one record. The table that explains it drives the controls. */
export interface Hyperparameters {
  /** Convolutions before the dense layers, in the short form of `parseConvolutions`: "16x3sp2-32x3sp2", or "none". */
  convolutions: string;
  /** Widths of the hidden layers. */
  hidden: readonly number[];
  activation: ActivationName;
  initialiser: InitialiserName;
  loss: LossName;
  optimiser: OptimiserName;
  /** η₀, the learning rate at the first step. */
  learningRate: number;
  /** μ, of momentum and Nesterov. */
  momentum: number;
  /** ρ, of RMSProp and Adadelta. */
  rho: number;
  /** β₁ and β₂, of Adam. */
  beta1: number;
  beta2: number;
  /** ε, of Adagrad, RMSProp, Adadelta and Adam. */
  epsilon: number;
  schedule: ScheduleName;
  /** Of the inverse-time schedule: η = η₀/(1 + decay·t), t in steps. */
  decay: number;
  /** Of the step and exponential schedules: what η is multiplied with every `decaySteps` steps. */
  decayFactor: number;
  /** Of the step, exponential and cosine schedules, in steps. */
  decaySteps: number;
  batchSize: number;
  /** λ₁ and λ₂ of the penalty λ₁·Σ|w| + λ₂·Σw². */
  l1: number;
  l2: number;
  /** λ of decoupled weight decay, w ← w − ηλw beside each step of the optimiser: with Adam, AdamW. */
  weightDecay: number;
  /** Whether the penalty and the decay take in the biases too. */
  penaliseBiases: boolean;
  /** Chance that a hidden unit is dropped in a training step, 0 ≤ p < 1. */
  dropout: number;
  /** Part of the training pictures that each epoch shows changed: moved, turned, stretched, thinner or bolder; 0 … 1. */
  augment: number;
  /**
   * How much they are changed: as hands, pens and pads differ, as characters do that are fitted into their frame, or as doodles,
   * which can be mirrored too.
   */
  variation: VariationName;
  /** Whether every class counts the same, however many training pictures it has. */
  balanceClasses: boolean;
  /**
   * In how many parts the rows of each batch are divided, which workers can take up side by side. The sum of their gradients is
   * rounded in another order than that of one, and each part has chances of its own.
   */
  workers: number;
  epochs: number;
  seed: number;
}
