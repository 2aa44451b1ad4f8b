import type { LossName } from "../training/hyperparameters.js";
import { crossEntropy } from "./cross-entropy.js";
import type { Loss } from "./loss.js";
import { squaredError } from "./squared-error.js";

/** The loss of a name. */
export function makeLoss(name: LossName): Loss {
  switch (name) {
    case "cross-entropy":
      return crossEntropy;
    case "squared-error":
      return squaredError;
    default:
      throw new RangeError(`loss is not known: ${String(name satisfies never)}`);
  }
}
