import { stillMatrices, stillPlot } from "../../components/still/draw.js";
import { relu, reluGradient } from "../../lib/core/kernels/relu.js";
import { matrixFrom, rowsOf, zeros } from "../../lib/core/matrix.js";
import { linearExample } from "../../lib/labs/linear/plain.js";
import { foldStill } from "./figures/fold-still.js";
import { activationFunctions } from "./study/activation-functions.js";
import { hingedValue, hingesThrough, samplesOf } from "./study/hinges.js";
import { example, shown, twoLayers, wave } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  collapse: () => {
    const { x, W1, b1, W2, b2 } = twoLayers;
    const hidden = rowsOf(linearExample(x, W1, b1).y);
    return stillMatrices(
      ["x", x],
      ["W₁", W1],
      ["b₁", b1],
      ["W₂", W2],
      ["b₂", b2],
      ["W₁W₂", rowsOf(linearExample(W1, W2, [[0, 0, 0]]).y)],
      ["b₁W₂ + b₂", rowsOf(linearExample(b1, W2, b2).y)],
      ["y", rowsOf(linearExample(hidden, W2, b2).y)],
    );
  },
  hinges: () => {
    const hinged = hingesThrough(samplesOf(wave, { ...shown, count: 9 }));
    return stillPlot({
      label: "A curve, and a line of eight bends through it",
      x: [shown.from, shown.to],
      y: [-1.75, 1.75],
      lines: [
        { label: "the curve", f: wave },
        { label: "8 units of ReLU", f: (x) => hingedValue(hinged, x) },
      ],
    });
  },
  folding: foldStill,
  relu: () =>
    stillPlot({
      label: "max(a, 0)",
      x: [-3, 3],
      y: [-1, 3],
      lines: [{ label: "max(a, 0)", f: activationFunctions.relu.f }],
    }),
  worked: () => {
    const [a, dh] = [matrixFrom(example.a, "float64"), matrixFrom(example.dh, "float64")];
    const [h, da] = [zeros(2, 3, "float64"), zeros(2, 3, "float64")];
    relu(a, h);
    reluGradient(a, dh, da);
    return stillMatrices(["a", rowsOf(a)], ["h", rowsOf(h)], ["dh", rowsOf(dh)], ["da", rowsOf(da)]);
  },
  three: () =>
    stillPlot({
      label: "ReLU, sigmoid and tanh",
      x: [-6, 6],
      y: [-1.25, 2],
      lines: [
        { label: "ReLU", f: activationFunctions.relu.f },
        { label: "sigmoid", f: activationFunctions.sigmoid.f },
        { label: "tanh", f: activationFunctions.tanh.f },
      ],
    }),
};
