import { stillPlot, stillTable } from "../../components/still/draw.js";
import { adamSteps } from "./study/adam-steps.js";
import { constants, example, shorterBeta2, uncorrectedLength } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  correction: () =>
    stillPlot({
      label: "Length of a step without correction, in η",
      x: [1, 200],
      y: [0, 7],
      lines: [
        { label: "with correction", f: () => 1 },
        ...[constants.beta2, shorterBeta2].map((beta2) => ({
          label: `without, β₂ = ${beta2}`,
          f: (t: number) => uncorrectedLength(t, beta2),
        })),
      ],
    }),
  worked: () =>
    stillTable(
      ["t", "g", "m", "v", "m̂", "v̂", "step", "w"],
      adamSteps(example.gradients, example.w, constants).map(({ t, g, m, v, mHat, vHat, step, w }) => [
        String(t),
        g,
        m,
        v,
        mHat,
        vHat,
        step,
        w,
      ]),
    ),
};
