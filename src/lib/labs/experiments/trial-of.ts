import type { Dataset } from "../../data/dataset.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import type { Trial } from "./trial.js";

/**
 * A trial whose data set is made each time it is asked for, so that a hundred of them do not fill the memory.
 *
 * @param make the data set, with `testFrom`; the same each time
 */
export function trialOf(name: string, hyperparameters: Hyperparameters, make: () => Dataset): Trial {
  return {
    name,
    hyperparameters,
    get dataset() {
      return make();
    },
  };
}
