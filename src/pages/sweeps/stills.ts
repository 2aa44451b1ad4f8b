import { stillTable } from "../../components/still/draw.js";
import { softmaxOf } from "../../lib/core/kernels/softmax.js";
import { layerSizes, parameterCount } from "../../lib/core/network-size.js";
import { sigmoid } from "../../lib/core/numbers/sigmoid.js";
import { sweepClasses } from "../../lib/data/sample-sets.js";
import { sweepRecipe } from "../../lib/labs/experiments/sweeps.js";
import { scores } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  count: () => {
    const { hidden } = sweepRecipe;
    const layers = layerSizes(784, hidden, 10);
    return stillTable(
      ["layer", "weights", "biases", "together"],
      [
        ...layers.map(({ inputs, outputs, weights, biases }) => [
          `${inputs} to ${outputs}`,
          weights,
          biases,
          weights + biases,
        ]),
        [`784–${hidden.join("–")}–10`, "", "", parameterCount(layers)],
      ],
    );
  },
  multilabel: () => {
    const p = softmaxOf(scores);
    const separate = scores.map((score) => sigmoid(score));
    const sum = (all: readonly number[]) => all.reduce((total, part) => total + part, 0);
    return stillTable(
      ["class", "score", "softmax", "a sigmoid each"],
      [
        ...scores.map((score, k) => [sweepClasses[k], score, p[k], separate[k]]),
        ["sum", "", sum(p), sum(separate)],
      ],
    );
  },
};
