import { stillMatrices, stillPlot } from "../../components/still/draw.js";
import { relu, reluGradient } from "../../lib/core/kernels/relu.js";
import { matrixFrom, rowsOf, zeros } from "../../lib/core/matrix.js";
import { linearExample } from "../../lib/labs/linear/plain.js";
import { activationFunctions } from "./study/activation-functions.js";
import { hingedValue, hingesThrough, samplesOf } from "./study/hinges.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  collapse: () => {
    const [W1, b1] = [
      [
        [1, 0.5],
        [-1, 2],
      ],
      [[0.5, 1]],
    ];
    const [W2, b2] = [
      [
        [2, 0, 1],
        [1, -1, 0.5],
      ],
      [[0, 1, -1]],
    ];
    const hidden = rowsOf(linearExample([[1, -2]], W1, b1).y);
    return stillMatrices(
      ...([
        ["x", [[1, -2]]],
        ["W₁", W1],
        ["b₁", b1],
        ["W₂", W2],
        ["b₂", b2],
      ] as const),
      ["W₁W₂", rowsOf(linearExample(W1, W2, [[0, 0, 0]]).y)],
      ["b₁W₂ + b₂", rowsOf(linearExample(b1, W2, b2).y)],
      ["y", rowsOf(linearExample(hidden, W2, b2).y)],
    );
  },
  hinges: () => {
    const wave = (x: number) => Math.sin(3 * x) * Math.exp(-0.2 * x * x) + 0.2 * x;
    const hinged = hingesThrough(samplesOf(wave, { from: -3, to: 3, count: 9 }));
    return stillPlot({
      label: "A curve, and a line of eight bends through it",
      x: [-3, 3],
      y: [-1.75, 1.75],
      lines: [
        { label: "the curve", f: wave },
        { label: "8 units of ReLU", f: (x) => hingedValue(hinged, x) },
      ],
    });
  },
  relu: () =>
    stillPlot({
      label: "max(a, 0)",
      x: [-3, 3],
      y: [-1, 3],
      lines: [{ label: "max(a, 0)", f: activationFunctions.relu.f }],
    }),
  worked: () => {
    const a = matrixFrom(
      [
        [1.5, -2, 0.5],
        [-0.5, 3, -1],
      ],
      "float64",
    );
    const dh = matrixFrom(
      [
        [2, 1, -1],
        [4, -0.5, 3],
      ],
      "float64",
    );
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
