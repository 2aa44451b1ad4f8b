import { stillMatrices, stillPlot } from "../../components/still/draw.js";
import { softmaxOf } from "../../lib/core/kernels/softmax.js";
import { triangleStill } from "./figures/triangle-still.js";
import { lossAndGradient } from "./study/loss-and-gradient.js";
import { example, paid, partOfO } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  surprise: () =>
    stillPlot({
      label: "−ln p over p",
      x: [0, 1],
      y: [0, 5],
      lines: [{ label: "−ln pₜ", f: (p) => -Math.log(p) }],
    }),
  entropy: () =>
    stillPlot({
      label: "Cross-entropy over p, and the entropy, for seven of ten",
      x: [0, 1],
      y: [0, 3],
      lines: [
        { label: "cross-entropy", f: (p) => paid(partOfO, p) },
        { label: "entropy", f: () => paid(partOfO, partOfO) },
      ],
    }),
  worked: () => {
    const { z, labels } = example;
    return stillMatrices(
      ["z", z],
      ["p", z.map((row) => softmaxOf(row))],
      ["dz", lossAndGradient("cross-entropy", z, labels).dz],
    );
  },
  triangle: triangleStill,
};
