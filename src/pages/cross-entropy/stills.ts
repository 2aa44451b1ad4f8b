import { stillMatrices, stillPlot } from "../../components/still/draw.js";
import { softmaxOf } from "../../lib/core/layers/softmax-of.js";
import { lossAndGradient } from "./study/loss-and-gradient.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  surprise: () =>
    stillPlot({
      label: "−ln p over p",
      x: [0, 1],
      y: [0, 5],
      lines: [{ label: "−ln pₜ", f: (p) => -Math.log(p) }],
    }),
  entropy: () => {
    const paidFor = (p: number) => -0.7 * Math.log(p) - 0.3 * Math.log(1 - p);
    return stillPlot({
      label: "Cross-entropy over p, and the entropy, for seven of ten",
      x: [0, 1],
      y: [0, 3],
      lines: [
        { label: "cross-entropy", f: paidFor },
        { label: "entropy", f: () => paidFor(0.7) },
      ],
    });
  },
  worked: () => {
    const z = [
      [1, 2, 0],
      [0.5, -1, 1],
    ];
    return stillMatrices(
      ["z", z],
      ["p", z.map((row) => softmaxOf(row))],
      ["dz", lossAndGradient("cross-entropy", z, [1, 0]).dz],
    );
  },
  losses: () => {
    const size = (name: "cross-entropy" | "squared-error" | "squared-error-diagonal") => (u: number) =>
      Math.abs(lossAndGradient(name, [[u, 0]], [0]).dz[0][0]);
    return stillPlot({
      label: "Size of three gradients by the lead of the truth",
      x: [-8, 8],
      y: [0, 1.05],
      lines: [
        { label: "cross-entropy", f: size("cross-entropy") },
        { label: "squared error", f: size("squared-error") },
        { label: "squared error, diagonal only", f: size("squared-error-diagonal") },
      ],
    });
  },
};
