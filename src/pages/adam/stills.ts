import { stillPlot, stillTable } from "../../components/still/draw.js";
import { adamSteps } from "./study/adam-steps.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  correction: () =>
    stillPlot({
      label: "Length of a step without correction, in η",
      x: [1, 200],
      y: [0, 7],
      lines: [
        { label: "with correction", f: () => 1 },
        { label: "without, β₂ = 0.999", f: (t) => (1 - 0.9 ** t) / Math.sqrt(1 - 0.999 ** t) },
        { label: "without, β₂ = 0.99", f: (t) => (1 - 0.9 ** t) / Math.sqrt(1 - 0.99 ** t) },
      ],
    }),
  worked: () =>
    stillTable(
      ["t", "g", "m", "v", "m̂", "v̂", "step", "w"],
      adamSteps([2, 1, -1, 4], 1, { eta: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }).map(
        ({ t, g, m, v, mHat, vHat, step, w }) => [String(t), g, m, v, mHat, vHat, step, w],
      ),
    ),
};
