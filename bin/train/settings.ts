import { controls, type Hyperparameters } from "../../src/lib/training/hyperparameters.js";
import { withSetting } from "../../src/lib/training/settings.js";

/**
 * Hyperparameters with some set from a command line: "l2=0.0003 hidden=64-32 optimiser=sgd".
 *
 * @param text settings, parted by spaces, each value written as in the address of a page, and anything that is valid
 * @param base what the others stay at
 * @throws RangeError that names the setting at fault and what was expected
 */
export function withSettings(text: string, base: Hyperparameters): Hyperparameters {
  let chosen = base;
  for (const setting of text.split(/\s+/).filter(Boolean)) {
    const [field, typed = ""] = setting.split("=", 2);
    const control = controls.find(({ key }) => key === field);
    if (!control) {
      throw new RangeError(`setting must be one of ${controls.map(({ key }) => key).join(", ")}: ${field}`);
    }
    const result = withSetting(chosen, control, typed, "valid");
    if (!result.chosen) throw new RangeError(`${setting}: ${result.problem}`);
    chosen = result.chosen;
  }
  return chosen;
}
