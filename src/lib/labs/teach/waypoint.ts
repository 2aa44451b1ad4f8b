import { weightsOf } from "../../core/network-weights.js";
import type { Dataset } from "../../data/dataset.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import type { ClassWeights, Learner } from "./learner.js";

/** A network that is taught, where it can be gone back to. */
export interface Waypoint {
  readonly weights: ClassWeights;
  readonly hyperparameters: Hyperparameters;
  /** What it began with. */
  readonly opened: ClassWeights | undefined;
  readonly known: Dataset | undefined;
  /** Epochs and steps that it had had. */
  readonly past: { readonly epochs: number; readonly steps: number };
  readonly seconds: number;
}

/** A network as it is now, with a copy of its weights. What the optimiser remembers is not kept. */
export function waypointOf({
  learner: { classes, network, training },
  past,
  ...rest
}: Omit<Waypoint, "weights"> & { readonly learner: Learner }): Waypoint {
  const { hyperparameters, opened, known, seconds } = rest;
  const { epoch = 0, step = 0 } = training ?? {};
  return {
    weights: { classes, weights: weightsOf(network) },
    hyperparameters,
    opened,
    known,
    past: { epochs: past.epochs + epoch, steps: past.steps + step },
    seconds,
  };
}
