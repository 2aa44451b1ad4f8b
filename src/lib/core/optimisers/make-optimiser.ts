import type { Hyperparameters } from "../../training/hyperparameters.js";
import { adadelta } from "./adadelta.js";
import { adagrad } from "./adagrad.js";
import { adam } from "./adam.js";
import { ftrl } from "./ftrl.js";
import { momentum } from "./momentum.js";
import { nesterov } from "./nesterov.js";
import type { Optimiser } from "./optimiser.js";
import { rmsprop } from "./rmsprop.js";
import { sgd } from "./sgd.js";

/** The optimiser that the hyperparameters name, with its constants. */
export function makeOptimiser(chosen: Hyperparameters): Optimiser {
  const { momentum: mu, rho, beta1, beta2, epsilon } = chosen;
  switch (chosen.optimiser) {
    case "sgd":
      return sgd();
    case "momentum":
      return momentum({ mu });
    case "nesterov":
      return nesterov({ mu });
    case "adagrad":
      return adagrad({ epsilon });
    case "rmsprop":
      return rmsprop({ rho, epsilon });
    case "adadelta":
      return adadelta({ rho, epsilon });
    case "adam":
      return adam({ beta1, beta2, epsilon });
    case "ftrl":
      return ftrl();
    default:
      throw new RangeError(`optimiser is not known: ${String(chosen.optimiser satisfies never)}`);
  }
}
