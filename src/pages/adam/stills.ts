import { stillPlot, stillTable } from "../../components/still/draw.js";
import { powerOfTen } from "../../components/ui/numbers.js";
import { adamSteps } from "./study/adam-steps.js";
import { steadyStep } from "./study/steady-step.js";
import { cloudStart, constants, epsilonStart, example, shorterBeta2, uncorrectedLength } from "./worked.js";

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
  cloud: () => {
    const { t, epsilon } = cloudStart;
    const logOf = (f: (size: number) => number) => (power: number) => Math.log10(f(10 ** power));
    return stillPlot({
      label:
        "Length of the step over the size of the gradient, both as powers of ten, for a weight whose gradients are all equal",
      x: [-5, 0],
      y: [-6, 2],
      lines: [
        { label: "Δ = η·g", f: logOf((size) => size) },
        { label: "Δ = η·m", f: logOf((size) => (1 - constants.beta1 ** t) * size) },
        { label: "Δ = η·m̂/√v", f: logOf(() => 1 / Math.sqrt(1 - constants.beta2 ** t)) },
        { label: "Δ = η·m̂/(√v̂ + ε)", f: logOf((size) => steadyStep(size, 10 ** epsilon)) },
      ],
    });
  },
  epsilon: () =>
    stillPlot({
      label:
        "Length of a step in η over the size of the gradient as a power of ten, where all gradients are equal",
      x: [-10, 0],
      y: [0, 1],
      lines: [epsilonStart.epsilon, epsilonStart.epsilon + 4].map((epsilon) => ({
        label: `ε = ${powerOfTen(epsilon)}`,
        f: (power: number) => steadyStep(10 ** power, 10 ** epsilon),
      })),
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
