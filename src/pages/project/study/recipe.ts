import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import { parseConvolutions, poolingForms } from "../../../lib/core/convolution/stages.js";
import { pixelCount, side } from "../../../lib/drawing/picture-size.js";
import { type Control, controls, type Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../lib/training/recipe.js";
import { readSettings, shownValue } from "../../../lib/training/settings.js";

/** What the network of a project is before anything is chosen: small, as a few hundred drawings want it. */
export const projectRecipe: Hyperparameters = {
  ...defaultHyperparameters,
  hidden: [32],
  batchSize: 16,
  epochs: 20,
};

const offered = new Set<string>(
  "convolutions hidden activation optimiser learningRate batchSize epochs l2 dropout augment".split(" "),
);

/** What a project chooses, and one of which its comparison changes. */
export const projectControls = controls.filter(({ key }) => offered.has(key));
export const seedControl = controls.filter(({ key }) => key === "seed");

/** "8 filters of 3 × 3, greatest of 2 × 2 – 16 filters of 3 × 3"; empty where there are no convolutions. */
function convolutionsInWords(written: string): string {
  const stages = parseConvolutions(written).map(({ filters, window: { size }, pool, pooling }) => {
    if (!(pool > 1)) return t("{n} filters of {size} × {size}", { n: filters, size });
    const how = libraryWords(poolingForms[pooling].label);
    return t("{n} filters of {size} × {size}, {how} of {pool} × {pool}", { n: filters, size, how, pool });
  });
  return stages.join(" – ");
}

/** A setting for people. */
export function settingInWords(control: Control, chosen: Hyperparameters): string {
  const stages = control.key === "convolutions" ? convolutionsInWords(chosen.convolutions) : "";
  return stages || libraryWords(shownValue(control, chosen));
}

/** From the picture to the classes: "784–32–5", or "28 × 28 – 8 filters of 3 × 3 – 32 – 5". */
export function networkInWords({ convolutions, hidden }: Hyperparameters, classes: number): string {
  const stages = convolutionsInWords(convolutions);
  if (stages === "") return [pixelCount, ...hidden, classes].join("–");
  return [`${side} × ${side}`, stages, ...hidden, classes].join(" – ");
}

/** Hyperparameters from the text that is kept of them. */
export function settingsOf(text: string): Hyperparameters {
  return readSettings(text, projectRecipe).chosen;
}
