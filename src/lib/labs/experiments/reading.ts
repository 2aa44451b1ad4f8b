import type { InitialiserName } from "../../core/initialisers.js";
import type { Dataset } from "../../data/dataset.js";
import { characterReportedRecipe } from "./characters.js";
import type { Trial, TrialExtras } from "./trial.js";

/** What the document of the character classifier leaves open beside when the weights move, decided in one way. */
export interface Reading {
  /** What of softmax's Jacobian the gradient goes through. The document says: the diagonal. */
  readonly jacobian: "diagonal" | "whole";
  /** How the weights begin: by an initialiser, or all of them and the biases uniform from −½ to ½. */
  readonly initial: InitialiserName | "uniform ±½";
  readonly eta: number;
  /** The number that the grey level 255 becomes. */
  readonly ink: 1 | 255;
  readonly order: "shuffled" | "as filed";
}

/** What is read where nothing else is said. */
export const usualReading: Reading = {
  jacobian: "diagonal",
  initial: "xavier-uniform",
  eta: 0.01,
  ink: 1,
  order: "shuffled",
};

/** The trial of a reading: 784–47–47, ½‖p − Y‖², a step after each picture. */
export function readingTrial(
  name: string,
  dataset: Dataset,
  { jacobian, initial, eta, ink, order }: Reading,
  { passes, centred }: { passes: number; centred?: boolean },
): Trial {
  const extras: TrialExtras = { ink, order, centred, range: initial === "uniform ±½" ? 0.5 : undefined };
  return {
    name,
    dataset,
    hyperparameters: {
      ...characterReportedRecipe,
      loss: jacobian === "whole" ? "squared-error" : "squared-error-diagonal",
      initialiser: initial === "uniform ±½" ? characterReportedRecipe.initialiser : initial,
      learningRate: eta,
      batchSize: 1,
      epochs: passes,
    },
    extras,
  };
}
