import { countedLayers, countOf } from "../../src/lib/core/convolution/layer-table.js";
import { poolings } from "../../src/lib/core/convolution/stages.js";
import { addPenaltyGradient } from "../../src/lib/core/kernels/add-penalty-gradient.js";
import { relu, reluGradient } from "../../src/lib/core/kernels/relu.js";
import { dropMask } from "../../src/lib/core/layers/drop-mask.js";
import { softmaxOf } from "../../src/lib/core/layers/softmax-of.js";
import { matrixFrom, rowsOf, zeros } from "../../src/lib/core/matrix.js";
import { balancedAccuracy } from "../../src/lib/core/metrics/balanced-accuracy.js";
import { recallOf } from "../../src/lib/core/metrics/confusion.js";
import { layerSizes, parameterCount } from "../../src/lib/core/network-size.js";
import { sigmoid } from "../../src/lib/core/numbers/sigmoid.js";
import { seededRandom } from "../../src/lib/core/random.js";
import { constant } from "../../src/lib/core/schedules/constant.js";
import { cosine } from "../../src/lib/core/schedules/cosine.js";
import { exponential } from "../../src/lib/core/schedules/exponential.js";
import { inverseTime } from "../../src/lib/core/schedules/inverse-time.js";
import { stepwise } from "../../src/lib/core/schedules/stepwise.js";
import { multiplications } from "../../src/lib/labs/backprop/multiplications.js";
import { hypothesisNetworks } from "../../src/lib/labs/experiments/convolutions.js";
import {
  fewSamplesEpochs,
  fewSamplesFigure,
  fewSamplesMeasures,
  fewSamplesRows,
  fitFigure,
  fitMeasures,
  fitTargets,
  imbalanceFigure,
  imbalanceHammers,
  imbalanceMeasures,
  reportedFigure,
} from "../../src/lib/labs/experiments/reported.js";
import { linearExample } from "../../src/lib/labs/linear/plain.js";
import { adamSteps } from "../../src/pages/adam/study/adam-steps.js";
import { twoLayerPass } from "../../src/pages/backprop/study/two-layer-pass.js";
import { convolutionGradients } from "../../src/pages/convolution/study/check-convolution.js";
import { poolingGradient } from "../../src/pages/convolution/study/check-pooling.js";
import { convolveRows, poolRows } from "../../src/pages/convolution/study/on-rows.js";
import { workedConvolution } from "../../src/pages/convolution/study/worked.js";
import { lossAndGradient } from "../../src/pages/cross-entropy/study/loss-and-gradient.js";
import { bothMomenta } from "../../src/pages/gradient-descent/study/momenta.js";
import { parabolaPath } from "../../src/pages/gradient-descent/study/parabola.js";
import { layerFactor } from "../../src/pages/initialisation/study/variance.js";
import { softThreshold } from "../../src/pages/l2/study/soft-threshold.js";
import { meanSquares } from "../../src/pages/learning-rate-decay/study/noisy-parabola.js";
import { activationFunctions } from "../../src/pages/relu/study/activation-functions.js";
import { hingedValue, hingesThrough, samplesOf } from "../../src/pages/relu/study/hinges.js";
import { softmaxJacobian } from "../../src/pages/softmax/study/jacobian.js";
import { passesOf } from "../../src/pages/train-characters/study/passes.js";
import { stillMatrices, stillPlot, stillTable } from "./draw.js";

/**
 * What figures show before a reader has changed anything, for readers without scripts: by the name of the figure's page
 * and its id, computed by the library when the site is built.
 */
export const stills: Readonly<Record<string, () => string>> = {
  "relu/collapse": () => {
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
  "relu/hinges": () => {
    const wave = (x: number) => Math.sin(3 * x) * Math.exp(-0.2 * x * x) + 0.2 * x;
    const hinged = hingesThrough(samplesOf(wave, { from: -3, to: 3, count: 9 }));
    return stillPlot({
      ...{ label: "A curve, and a line of eight bends through it", x: [-3, 3], y: [-1.75, 1.75] },
      lines: [
        { label: "the curve", f: wave },
        { label: "8 units of ReLU", f: (x) => hingedValue(hinged, x) },
      ],
    });
  },
  "relu/relu": () =>
    stillPlot({
      ...{ label: "max(a, 0)", x: [-3, 3], y: [-1, 3] },
      lines: [{ label: "max(a, 0)", f: activationFunctions.relu.f }],
    }),
  "relu/worked": () => {
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
  "relu/three": () =>
    stillPlot({
      ...{ label: "ReLU, sigmoid and tanh", x: [-6, 6], y: [-1.25, 2] },
      lines: [
        { label: "ReLU", f: activationFunctions.relu.f },
        { label: "sigmoid", f: activationFunctions.sigmoid.f },
        { label: "tanh", f: activationFunctions.tanh.f },
      ],
    }),
  "train-characters/worked": () => {
    const { parts, total, atOnce } = passesOf([0.6, -0.3, 1.2], 2);
    return stillTable(
      ["pass", "rows", "mean", "share", "share · mean"],
      [
        ...parts.map(({ rows, mean, share }, k) => [String(k + 1), rows, mean, share, share * mean]),
        ["in passes, at once", "", "", total, atOnce],
      ],
    );
  },
  "softmax/worked": () => {
    const z = [1, 2, 0];
    const p = softmaxOf(z);
    return stillTable(
      ["class", "z", "e to the power of z", "p"],
      z.map((score, j) => [String(j), score, Math.exp(score), p[j]]),
    );
  },
  "softmax/jacobian": () => {
    const p = softmaxOf([1, 2, 0]);
    return stillMatrices(["p", [p]], ["J", rowsOf(softmaxJacobian(p))]);
  },
  "cross-entropy/surprise": () =>
    stillPlot({
      ...{ label: "−ln p over p", x: [0, 1], y: [0, 5] },
      lines: [{ label: "−ln pₜ", f: (p) => -Math.log(p) }],
    }),
  "cross-entropy/entropy": () => {
    const paidFor = (p: number) => -0.7 * Math.log(p) - 0.3 * Math.log(1 - p);
    return stillPlot({
      ...{ label: "Cross-entropy over p, and the entropy, for seven of ten", x: [0, 1], y: [0, 3] },
      lines: [
        { label: "cross-entropy", f: paidFor },
        { label: "entropy", f: () => paidFor(0.7) },
      ],
    });
  },
  "cross-entropy/worked": () => {
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
  "cross-entropy/losses": () => {
    const size = (name: "cross-entropy" | "squared-error" | "squared-error-diagonal") => (u: number) =>
      Math.abs(lossAndGradient(name, [[u, 0]], [0]).dz[0][0]);
    return stillPlot({
      ...{ label: "Size of three gradients by the lead of the truth", x: [-8, 8], y: [0, 1.05] },
      lines: [
        { label: "cross-entropy", f: size("cross-entropy") },
        { label: "squared error", f: size("squared-error") },
        { label: "squared error, diagonal only", f: size("squared-error-diagonal") },
      ],
    });
  },
  "backprop/worked": () => {
    const numbers = {
      ...{
        x: [[1, 2]],
        W1: [
          [1, -2],
          [0.5, 0.5],
        ],
        b1: [[0, 0.5]],
      },
      ...{
        W2: [
          [0.5, -0.5],
          [1, 2],
        ],
        b2: [[0, 0.5]],
      },
    };
    const pass = twoLayerPass(numbers, [0]);
    return stillMatrices(
      ...([
        ["x", numbers.x],
        ["W₁", numbers.W1],
        ["b₁", numbers.b1],
        ["W₂", numbers.W2],
        ["b₂", numbers.b2],
      ] as const),
      ...([
        ["a", rowsOf(pass.a)],
        ["h", rowsOf(pass.h)],
        ["z", rowsOf(pass.z)],
        ["p", rowsOf(pass.p)],
      ] as const),
      ...([
        ["dz", rowsOf(pass.dz)],
        ["dh", rowsOf(pass.dh)],
        ["da", rowsOf(pass.da)],
      ] as const),
      ...([
        ["dW₂", rowsOf(pass.dW2)],
        ["db₂", rowsOf(pass.db2)],
        ["dW₁", rowsOf(pass.dW1)],
        ["db₁", rowsOf(pass.db1)],
      ] as const),
    );
  },
  "backprop/cost": () => {
    const counted = multiplications(layerSizes(784, [128, 128], 5));
    return stillTable(
      ["784–128–128–5, one sample", "multiplications"],
      [
        ["forward", counted.forward],
        ["backward, for the weights", counted.weights],
        ["backward, for the inputs", counted.inputs],
      ],
    );
  },
  "initialisation/factor": () => {
    const factors = [0.05, 0.1, Math.sqrt(2 / 128), 0.2].map((deviation) =>
      layerFactor(128, deviation ** 2, true),
    );
    return stillTable(
      ["standard deviation, 128 inputs, ReLU", "factor of one layer", "after 10 layers"],
      factors.map((f, k) => [["0.05", "0.1", "√(2/128)", "0.2"][k], f, f ** 10]),
    );
  },
  "gradient-descent/parabola": () => {
    const path = (eta: number) => parabolaPath({ curvature: 2, eta, start: 1, steps: 12 });
    return stillTable(
      ["step", "η = 0.3", "η = 0.8", "η = 1", "η = 1.1"],
      [0, 1, 2, 3, 4, 5].map((t) => [String(t), ...[0.3, 0.8, 1, 1.1].map((eta) => path(eta)[t])]),
    );
  },
  "gradient-descent/momenta": () =>
    stillTable(
      ["step", "g", "m", "−η·m, η = 0.1", "v, η′ = 0.05"],
      bothMomenta([1, 1, 1, -1, -1, -1], { beta: 0.5, eta: 0.1, mu: 0.5, velocityEta: 0.05 }).map(
        ({ g, m, stepOfAverage, velocity }, t) => [String(t + 1), g, m, stepOfAverage, velocity],
      ),
    ),
  "adam/correction": () =>
    stillPlot({
      ...{ label: "Length of a step without correction, in η", x: [1, 200], y: [0, 7] },
      lines: [
        { label: "with correction", f: () => 1 },
        { label: "without, β₂ = 0.999", f: (t) => (1 - 0.9 ** t) / Math.sqrt(1 - 0.999 ** t) },
        { label: "without, β₂ = 0.99", f: (t) => (1 - 0.9 ** t) / Math.sqrt(1 - 0.99 ** t) },
      ],
    }),
  "adam/worked": () =>
    stillTable(
      ["t", "g", "m", "v", "m̂", "v̂", "step", "w"],
      adamSteps([2, 1, -1, 4], 1, { eta: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }).map(
        ({ t, g, m, v, mHat, vHat, step, w }) => [String(t), g, m, v, mHat, vHat, step, w],
      ),
    ),
  "learning-rate-decay/floor": () => {
    const squares = [constant(0.5), constant(0.05), inverseTime(0.5, 0.1)].map((schedule) =>
      meanSquares({ curvature: 1, noise: 1, start: 3, steps: 200 }, schedule),
    );
    return stillTable(
      ["step", "η = 0.5", "η = 0.05", "η = 0.5/(1 + 0.1·t)"],
      [0, 10, 20, 50, 100, 200].map((t) => [String(t), ...squares.map((all) => all[t])]),
    );
  },
  "learning-rate-decay/schedules": () =>
    stillPlot({
      ...{ label: "Four schedules over 1,000 steps", x: [0, 1000], y: [0, 1] },
      lines: [
        { label: "step", f: (t) => stepwise(1, 0.5, 250)(Math.floor(t)) },
        { label: "exponential", f: exponential(1, 0.5, 250) },
        { label: "cosine", f: cosine(1, 1000) },
        { label: "inverse time", f: inverseTime(1, 1 / 250) },
      ],
    }),
  "l2/minima": () =>
    stillPlot({
      ...{ label: "Where a weight comes to rest under L2 and L1", x: [-3, 3], y: [-3, 3] },
      lines: [
        { label: "L2: a/(1 + 2λ), λ = 0.5", f: (a) => a / 2 },
        { label: "L1: soft threshold, λ₁ = 0.5", f: (a) => softThreshold(a, 0.5) },
      ],
    }),
  "l2/worked": () => {
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
  "data-experiments/recall": () => {
    const n = Uint32Array.of(95, 5, 6, 4);
    const [forks, hammers] = recallOf(n, 2);
    return stillTable(
      ["as drawn", "answered fork", "answered hammer", "recall"],
      [
        ["fork", n[0], n[1], forks],
        ["hammer", n[2], n[3], hammers],
        ["balanced accuracy", "", "", balancedAccuracy(n, 2)],
      ],
    );
  },
  "data-experiments/reported-sizes": () =>
    stillTable(
      ["rows", ...fewSamplesMeasures.map((measure) => `${measure}, first and last`)],
      fewSamplesRows.map((rows) => [
        String(rows),
        ...fewSamplesMeasures.map((measure) =>
          fewSamplesEpochs.map((epoch) => fewSamplesFigure(rows, measure, epoch).text).join(", "),
        ),
      ]),
    ),
  "data-experiments/reported-imbalance": () =>
    stillTable(
      ["hammers", ...imbalanceMeasures],
      imbalanceHammers.map((hammers) => [
        String(hammers),
        ...imbalanceMeasures.map((measure) => imbalanceFigure(hammers, measure).text),
      ]),
    ),
  "data-experiments/grid-of-many": () =>
    stillTable(
      ["reported", ...fitTargets.map((target) => `fit of ${target}`)],
      fitMeasures.map((measure) => [measure, ...fitTargets.map((target) => fitFigure(target, measure).text)]),
    ),
  "dropout/worked": () => {
    const h = [1, 2, 0.5, 0, 3, 1];
    const mask = zeros(1, 6, "float64");
    dropMask(mask, 0.5, seededRandom(1));
    const [row] = rowsOf(mask);
    return stillMatrices(["h", [h]], ["M, r = 0.5", [row]], ["h ⊙ M", [h.map((value, j) => value * row[j])]]);
  },
  "sweeps/count": () => {
    const layers = layerSizes(784, [32, 32], 10);
    return stillTable(
      ["layer", "weights", "biases", "together"],
      [
        ...layers.map(({ inputs, outputs, weights, biases }) => [
          `${inputs} to ${outputs}`,
          weights,
          biases,
          weights + biases,
        ]),
        ["all", "", "", parameterCount(layers)],
      ],
    );
  },
  "sweeps/multilabel": () => {
    const z = [2, 1, 0, -1];
    const p = softmaxOf(z);
    const separate = z.map((score) => sigmoid(score));
    const sum = (all: readonly number[]) => all.reduce((total, part) => total + part, 0);
    return stillTable(
      ["class", "score", "softmax", "a sigmoid each"],
      [...z.map((score, k) => [String(k), score, p[k], separate[k]]), ["sum", "", sum(p), sum(separate)]],
    );
  },
  "convolution/worked": () => {
    const { x, w, b, window } = workedConvolution;
    return stillMatrices(["x", x], ["w", w], ["b", [[b]]], ["y", convolveRows(x, w, b, window)]);
  },
  "convolution/back": () => {
    const { dx, dw, db } = convolutionGradients(workedConvolution);
    return stillMatrices(["dy", workedConvolution.dy], ["dw", dw], ["db", [[db]]], ["dx", dx]);
  },
  "convolution/pool-check": () => {
    const [x, dy] = [
      [
        [1, 4, 2, 0],
        [3, 2, 1, 5],
      ],
      [[2, -1]],
    ];
    return stillMatrices(
      ["x", x],
      ["dy", dy],
      ...poolings.flatMap((pooling) => [
        [`y, ${pooling}`, poolRows(x, 2, pooling)] as const,
        [`dx, ${pooling}`, poolingGradient({ x, dy, size: 2, pooling })] as const,
      ]),
    );
  },
  "convolution/count": () =>
    stillTable(
      ["network", "weights and biases, counted", "reported"],
      hypothesisNetworks.map(({ name, changes, reportedId }) => [
        name,
        countOf(countedLayers(changes, 784, 10)),
        reportedFigure(reportedId).text,
      ]),
    ),
};
