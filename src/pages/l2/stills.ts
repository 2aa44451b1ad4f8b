import { stillMatrices, stillPlot } from "../../components/still/draw.js";
import { addPenaltyGradient } from "../../lib/core/kernels/add-penalty-gradient.js";
import { matrixFrom, rowsOf, zeros } from "../../lib/core/matrix.js";
import { softThreshold } from "./study/soft-threshold.js";
import { example, price, shrunk } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  minima: () =>
    stillPlot({
      label: "Where a weight comes to rest under L2 and L1",
      x: [-3, 3],
      y: [-3, 3],
      lines: [
        { label: `L2: a/(1 + 2λ), λ = ${price}`, f: (a) => shrunk(a, price) },
        { label: `L1: soft threshold, λ₁ = ${price}`, f: (a) => softThreshold(a, price) },
      ],
    }),
  worked: () => {
    const w = matrixFrom(example.w, "float64");
    const [l1, l2] = [zeros(2, 2, "float64"), zeros(2, 2, "float64")];
    addPenaltyGradient(w, example.l1, 0, l1);
    addPenaltyGradient(w, 0, example.l2, l2);
    return stillMatrices(["w", rowsOf(w)], ["λ₁ sign(w)", rowsOf(l1)], ["2λw", rowsOf(l2)]);
  },
};
