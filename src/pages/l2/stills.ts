import { stillMatrices, stillPlot } from "../../components/still/draw.js";
import { addPenaltyGradient } from "../../lib/core/kernels/add-penalty-gradient.js";
import { matrixFrom, rowsOf, zeros } from "../../lib/core/matrix.js";
import { softThreshold } from "./study/soft-threshold.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  minima: () =>
    stillPlot({
      label: "Where a weight comes to rest under L2 and L1",
      x: [-3, 3],
      y: [-3, 3],
      lines: [
        { label: "L2: a/(1 + 2λ), λ = 0.5", f: (a) => a / 2 },
        { label: "L1: soft threshold, λ₁ = 0.5", f: (a) => softThreshold(a, 0.5) },
      ],
    }),
  worked: () => {
    const w = matrixFrom(
      [
        [2, -1],
        [0.5, 0],
      ],
      "float64",
    );
    const [l1, l2] = [zeros(2, 2, "float64"), zeros(2, 2, "float64")];
    addPenaltyGradient(w, 0.1, 0, l1);
    addPenaltyGradient(w, 0, 0.1, l2);
    return stillMatrices(["w", rowsOf(w)], ["λ₁ sign(w)", rowsOf(l1)], ["2λw", rowsOf(l2)]);
  },
};
