import type { LossName } from "../../training/hyperparameters.js";
import { crossEntropy } from "./cross-entropy.js";
import type { Loss } from "./loss.js";
import { squaredError, squaredErrorDiagonal } from "./squared-error.js";

/** The loss of a name. */
export function makeLoss(name: LossName): Loss {
  switch (name) {
    case "cross-entropy":
      return crossEntropy;
    case "squared-error":
      return squaredError;
    case "squared-error-diagonal":
      return squaredErrorDiagonal;
    default:
      throw new RangeError(`loss is not known: ${String(name satisfies never)}`);
  }
}
