import type { Alphabet } from "../../../lib/algebra/alphabet.js";
import { reluGradient } from "../../../lib/core/kernels/relu.js";
import { crossEntropy } from "../../../lib/core/losses.js";
import { matrixFrom, rowsOf, zeros } from "../../../lib/core/matrix.js";
import { layerSizes } from "../../../lib/core/network-size.js";
import { multiplications } from "../../../lib/labs/backprop/multiplications.js";
import { linearExample, linearGradients } from "../../../lib/labs/linear/plain.js";
import { digits, one, several, signed, texMatrix, texRow, whole } from "../draw-values.js";
import { derivation, formula, functionQuestions, type Generator, numbers, shape } from "../question.js";

/** What a hidden layer may apply: its value and its slope, of unit t, as matrices, in TeX. */
const activations = [
  { name: "ReLU", is: "max(a_t, 0)", slope: "[a_t > 0]", matrix: "[a > 0]", tex: "\\max(a, 0)", without: [] },
  {
    name: "the sigmoid",
    is: "1/(1 + e^(-a_t))",
    slope: "h_t (1 - h_t)",
    matrix: "h ⊙ (1 - h)",
    tex: "\\sigma(a)",
    without: [],
  },
  {
    name: "tanh",
    is: "tanh(a_t)",
    slope: "(1 - h_t^2)",
    matrix: "(1 - h ⊙ h)",
    tex: "\\tanh(a)",
    without: [],
  },
] as const;

/** The loss of the scores: with its gradient, in words and in TeX. */
const losses = [
  {
    is: "-sum_j Y_j ln p_j",
    gradient: "(p_j - Y_j)",
    opposite: "(Y_j - p_j)",
    free: ["∂", "z"],
    tex: "L = -\\sum_j Y_j \\ln p_j, \\text{ with } p = \\mathrm{softmax}(z)",
  },
  {
    is: "1/2 sum_j (z_j - Y_j)^2",
    gradient: "(z_j - Y_j)",
    opposite: "(Y_j - z_j)",
    free: ["∂", "p"],
    tex: "L = \\tfrac12 \\sum_j (z_j - Y_j)^2, \\text{ without a softmax}",
  },
] as const;

function networkAlphabet({ is }: (typeof activations)[number], loss: (typeof losses)[number]): Alphabet {
  return {
    letters: [
      { name: "x", meaning: "the drawing", shape: "m" },
      { name: "V", entry: "v", meaning: "the weights of the first layer", shape: "m × h" },
      { name: "c", meaning: "its biases", shape: "h" },
      { name: "a", meaning: "its sums", shape: "h", is: "a_t = sum_k x_k v_kt + c_t" },
      { name: "h", meaning: "the hidden layer", shape: "h", is: `h_t = ${is}` },
      { name: "W", entry: "w", meaning: "the weights of the second layer", shape: "h × n" },
      { name: "b", meaning: "its biases", shape: "n" },
      { name: "z", meaning: "the scores", shape: "n", is: "z_j = sum_t h_t w_tj + b_j" },
      { name: "p", meaning: "the probabilities", shape: "n", is: "p_j = e^z_j / sum_l e^z_l" },
      { name: "Y", meaning: "the label", shape: "n", domain: "one-hot" },
      { name: "L", meaning: "the loss", is: `L = ${loss.is}` },
    ],
    dimensions: [
      { name: "m", meaning: "pixels" },
      { name: "h", meaning: "hidden units", one: "hidden unit" },
      { name: "n", meaning: "classes" },
    ],
    indices: { k: "m", t: "h", j: "n", l: "n" },
  };
}

function networkTask({ tex }: (typeof activations)[number], loss: (typeof losses)[number]): string {
  return `For one drawing, $a = xV + c$, $h = ${tex}$, $z = hW + b$, and $${loss.tex}$.`;
}

const lastLayer = formula("last-layer", ["backprop", "The whole network"], (random) => {
  const [activation, loss] = [one(random, activations), one(random, losses)];
  const isWeight = one(random, [true, false]);
  const { gradient, opposite } = loss;
  const factor = isWeight ? "h_t " : "";
  const asked = isWeight ? "∂L/∂w_tj" : "∂L/∂b_j";
  return {
    task: `${networkTask(activation, loss)} Give the derivative of the loss by ${isWeight ? "a weight" : "a bias"} of the second layer.`,
    label: isWeight ? "∂L/∂wₜⱼ" : "∂L/∂bⱼ",
    alphabet: networkAlphabet(activation, loss),
    asked,
    without: loss.free,
    slips: [
      isWeight
        ? [
            gradient,
            "That is the derivative by the score. The weight moves the score as fast as its hidden unit is large.",
          ]
        : [`${gradient} b_j`, "The bias is added to the score: its factor is 1."],
      [`${factor}${opposite}`, "The gradient points uphill. The other way is that of the step."],
      [`2 ${factor}${gradient}`, "Count the twos again: none is left."],
    ],
    values: { factor, gradient },
  };
});

const hiddenDerivation = derivation("hidden-derivation", ["backprop", "Many paths"], (random) => {
  const [activation, loss] = [one(random, activations), one(random, losses)];
  const { slope } = activation;
  const { gradient } = loss;
  return {
    task: `${networkTask(activation, loss)} Derive $\\partial L/\\partial a_t$ from the line given.`,
    label: "∂L/∂aₜ",
    alphabet: networkAlphabet(activation, loss),
    asked: "sum_j ∂L/∂z_j ∂z_j/∂h_t ∂h_t/∂a_t",
    without: ["∂"],
    slips: [
      [`sum_j ${gradient} w_tj`, "That is the derivative by hₜ. On the way to aₜ it passes the activation."],
      [`sum_j ${gradient} ${slope}`, "Each score hears the unit through a weight."],
      [`${slope} sum_j w_tj`, "How wrong the scores are is missing."],
    ],
    values: { gradient, slope },
  };
});

const firstLayer = formula("first-layer", ["backprop", "The whole network"], (random) => {
  const [activation, loss] = [one(random, activations), one(random, losses)];
  const isWeight = one(random, [true, false]);
  const { slope } = activation;
  const { gradient } = loss;
  const factor = isWeight ? "x_k " : "";
  return {
    task: `${networkTask(activation, loss)} Give the derivative of the loss by ${isWeight ? "a weight" : "a bias"} of the first layer.`,
    label: isWeight ? "∂L/∂vₖₜ" : "∂L/∂cₜ",
    alphabet: networkAlphabet(activation, loss),
    asked: isWeight ? "∂L/∂v_kt" : "∂L/∂c_t",
    without: ["∂"],
    slips: [
      [`${factor}sum_j ${gradient} w_tj`, "The way back passes the activation: its slope is a factor."],
      [`${factor}${slope} sum_j ${gradient}`, "Each score hears the unit through a weight."],
      isWeight
        ? [
            `${slope} sum_j ${gradient} w_tj`,
            "That is the derivative by aₜ. The weight moves aₜ as fast as its pixel is dark.",
          ]
        : [`c_t ${slope} sum_j ${gradient} w_tj`, "The bias is added to aₜ: its factor is 1."],
    ],
    values: { factor, slope, gradient },
  };
});

const batchGradient = formula("batch-gradient", ["backprop", "From numbers to matrices"], (random) => {
  const activation = one(random, activations);
  const slope = activation.slope.replaceAll("_t", "_it");
  const isWeight = one(random, [true, false]);
  const back = `(dz W^T) ⊙ ${activation.matrix}`;
  return {
    task: `For a batch, $a = xV + c$, $h = ${activation.tex}$, $z = hW + b$, and $dz$ is given. What is $${isWeight ? "dV" : "da"}$, as matrices?`,
    label: isWeight ? "dV" : "da",
    alphabet: {
      letters: [
        { name: "x", meaning: "the drawings", shape: "B × m" },
        { name: "a", meaning: "the sums of the first layer", shape: "B × h" },
        {
          name: "h",
          meaning: "what becomes of them",
          shape: "B × h",
          is: `h_it = ${activation.is.replaceAll("a_t", "a_it")}`,
        },
        { name: "W", entry: "w", meaning: "the weights of the second layer", shape: "h × n" },
        { name: "dz", meaning: "the gradient of the scores, given", shape: "B × n" },
        { name: "da", meaning: "the gradient of a", shape: "B × h", is: `da_it = ${slope} sum_j dz_ij w_tj` },
        {
          name: "dV",
          meaning: "the gradient of V",
          shape: "m × h",
          is: `dV_kt = sum_i x_ik ${slope} sum_j dz_ij w_tj`,
        },
      ],
      dimensions: [
        { name: "B", meaning: "drawings", one: "drawing" },
        { name: "m", meaning: "pixels" },
        { name: "h", meaning: "hidden units", one: "hidden unit" },
        { name: "n", meaning: "classes" },
      ],
      indices: { i: "B", k: "m", t: "h", j: "n" },
    },
    asked: isWeight ? "dV" : "da",
    without: isWeight ? ["sum", "∂", "da"] : ["sum", "∂", "dV"],
    slips: isWeight
      ? [
          ["x^T (dz W^T)", "The slope of the activation is missing: number by number."],
          [`x^T (${activation.matrix})`, "What comes back from the scores is missing."],
          [`x^T (${back}) / B`, "What a mean over the batch divides by is in dz already."],
        ]
      : [
          ["dz W^T", "That is dh. On the way to a it passes the activation."],
          [activation.matrix, "That is the slope alone. What comes back from the scores is missing."],
          [`(${back}) / n`, "All paths are added up. Nothing is averaged."],
        ],
    worked: isWeight ? "weights" : "sums",
    values: { back },
  };
});

const variance = derivation("variance", ["initialisation", "What a layer does to size"], (random) => {
  const { given, worked, tex, slips } = one(random, [
    {
      given: "E[(sum_k h_k w_k)^2]",
      tex: "a = \\sum_k h_k w_k",
      worked: "plain",
      slips: [
        [
          "v (sum_k h_k)^2",
          "The products of two different weights have the mean 0: only the squares are left.",
        ],
        ["v sum_k h_k", "What comes in is squared as well."],
        ["n v sum_k h_k^2", "The sum over k has the n in it already."],
      ],
    },
    {
      given: "E[(c sum_k h_k w_k)^2]",
      tex: "a = c \\sum_k h_k w_k",
      worked: "scaled",
      slips: [
        ["c v sum_k h_k^2", "The factor is squared with the rest."],
        [
          "c^2 v (sum_k h_k)^2",
          "The products of two different weights have the mean 0: only the squares are left.",
        ],
        ["c^2 v sum_k h_k", "What comes in is squared as well."],
      ],
    },
    {
      given: "E[(sum_k h_k w_k + b)^2]",
      tex: "a = \\sum_k h_k w_k + b",
      worked: "biased",
      slips: [
        ["v sum_k h_k^2", "The bias is not random, but its square stays."],
        ["v sum_k h_k^2 + b", "The bias is squared as well."],
        [
          "v (sum_k h_k)^2 + b^2",
          "The products of two different weights have the mean 0: only the squares are left.",
        ],
      ],
    },
  ] as const);
  return {
    task: `The weights $w_k$ are independent, of mean 0 and variance $v$. What is the mean of $a^2$ for $${tex}$? Derive it, until no mean and no weight is left.`,
    label: "E[a²]",
    alphabet: {
      letters: [
        { name: "h", meaning: "what comes in", shape: "n" },
        { name: "c", meaning: "a factor" },
        { name: "b", meaning: "the bias" },
        { name: "v", meaning: "the variance of a weight", domain: "positive" },
        {
          name: "w",
          meaning: "the weights: independent, of mean 0 and variance v",
          shape: "n",
          chance: "sqrt(v): 1/2; -sqrt(v): 1/2",
        },
      ],
      dimensions: [{ name: "n", meaning: "inputs", sizes: [1, 3] }],
      indices: { k: "n", l: "n" },
    },
    asked: given,
    without: ["E", "w"],
    slips,
    worked,
  };
});

const limits = formula("limits", ["initialisation", "Xavier and He"], (random) => {
  const { name, is, worked, slips } = one(random, [
    {
      name: "variance $2/n_{in}$",
      is: "(6/n_in)^(1/2)",
      worked: "he",
      slips: [
        ["sqrt(2/n_in)", "That is the standard deviation. A uniform distribution reaches further."],
        ["6/n_in", "That is c². Take the root."],
        ["sqrt(24/n_in)", "That is the whole width, from −c to c."],
      ],
    },
    {
      name: "variance $2/(n_{in} + n_{out})$",
      is: "(6/(n_in + n_out))^(1/2)",
      worked: "xavier",
      slips: [
        ["sqrt(2/(n_in + n_out))", "That is the standard deviation. A uniform distribution reaches further."],
        ["6/(n_in + n_out)", "That is c². Take the root."],
        ["sqrt(6/n_in)", "That keeps the way forward alone. Here both counts stand in the variance."],
      ],
    },
    {
      name: "variance $1/n_{in}$",
      is: "(3/n_in)^(1/2)",
      worked: "forward",
      slips: [
        ["sqrt(1/n_in)", "That is the standard deviation. A uniform distribution reaches further."],
        ["3/n_in", "That is c². Take the root."],
        ["sqrt(6/n_in)", "That is for a layer with ReLU, which takes half. The variance here is 1/n_in."],
      ],
    },
  ] as const);
  return {
    task: `Weights are drawn evenly between $-c$ and $c$, and are to have the ${name}. What is $c$?`,
    label: "c",
    alphabet: {
      letters: [
        { name: "n_in", meaning: "inputs of a unit", domain: "integer" },
        { name: "n_out", meaning: "units that it feeds", domain: "integer" },
        { name: "c", meaning: "the limit that is asked for", is: `c = ${is}` },
      ],
    },
    asked: "c",
    slips,
    worked,
  };
});

const backwardCode = `function back(dz: number[][], W: number[][], a: number[][]): number[][] {
  return a.map((row, i) =>
    row.map((value, t) => {
      let sum = 0;
      for (let j = 0; j < W[t].length; j++) sum «+=→=» dz[i][j] * W[t][j];
      return «value > 0 ? sum : 0→sum > 0 ? sum : 0→value * sum→value >= 0 ? sum : 0»;
    }),
  );
}`;
const weightCode = `function gradient(x: number[][], dy: number[][]): number[][] {
  const dW: number[][] = [];
  for (let k = 0; k < x[0].length; k++) {
    dW.push(dy[0].map(() => 0));
    for (let i = 0; i < x.length; i++) {
      for (let j = 0; j < dy[i].length; j++) dW[k][j] «+=→=» «x→-x»[i][k] * dy[«i→0»][j];
    }
  }
  return dW;
}`;

const scoresCode = `function scores(p: number[][], labels: number[]): number[][] {
  return p.map((row, i) => row.map((share, j) => (share - (j === «labels[i]→i» ? 1 : 0))« / p.length→ / row.length»));
}`;

/** dz of the mean cross-entropy of a batch whose probabilities are p. */
function scoreGradient(p: number[][], labels: number[]): number[][] {
  const z = matrixFrom(
    p.map((row) => row.map((share) => Math.log(share))),
    "float64",
  );
  const dz = zeros(z.rows, z.cols, "float64");
  crossEntropy(z, labels, dz);
  return rowsOf(dz);
}

/** da = (dz·Wᵀ) ⊙ [a > 0], by the kernels that train. */
function backThrough(dz: number[][], W: number[][], a: number[][]): number[][] {
  const before = linearExample(a, W, [W[0].map(() => 0)]);
  const { dx } = linearGradients(before, matrixFrom(dz, "float64"));
  const da = zeros(dx.rows, dx.cols, "float64");
  reluGradient(before.x, dx, da);
  return rowsOf(da);
}

/** dW = xᵀ·dy, by the kernel that trains. */
function weightGradientOf(x: number[][], dy: number[][]): number[][] {
  const W = x[0].map(() => dy[0].map(() => 0));
  return rowsOf(linearGradients(linearExample(x, W, [dy[0].map(() => 0)]), matrixFrom(dy, "float64")).dW);
}

/** Cases for one of the two functions, with numbers that were drawn. */
function backwardChecks(draw: () => number) {
  const rows = (count: number, columns: number) =>
    Array.from({ length: count }, () => several(columns, () => draw() + 0.25));
  return {
    back: {
      cases: [
        { inputs: { dz: rows(1, 2), W: rows(3, 2), a: [[1, 0, 2]] }, about: "for one drawing" },
        {
          inputs: {
            dz: rows(2, 3),
            W: rows(2, 3),
            a: [
              [2, -1],
              [-3, 4],
            ],
          },
          about: "for two drawings",
        },
      ],
      expected: backThrough,
    },
    gradient: {
      cases: [
        { inputs: { x: rows(1, 3), dy: rows(1, 2) }, about: "for one drawing" },
        { inputs: { x: rows(3, 2), dy: rows(3, 4) }, about: "for three drawings" },
      ],
      expected: weightGradientOf,
    },
    scores: {
      cases: [
        { inputs: { p: [[0.25, 0.75]], labels: [1] }, about: "for one drawing" },
        {
          inputs: {
            p: [
              [0.5, 0.25, 0.25],
              [0.125, 0.5, 0.375],
            ],
            labels: [2, 0],
          },
          about: "for two drawings",
        },
      ],
      expected: scoreGradient,
    },
  };
}

const mend =
  "This function of the way back was right until somebody changed one place in it. Find it, and mend it.";
/** Functions of the way back, with what a bug may change in them. */
export const backwardFunctions = [
  {
    name: "back",
    code: backwardCode,
    write: "The forward pass was $h = \\max(a, 0)$, $z = hW$. Write the way back from $dz$ to $da$.",
    repair: mend,
    signature: "back(dz: number[][], W: number[][], a: number[][]): number[][]",
    said: "Back through W, then through ReLU, whose slope at 0 is 0.",
  },
  {
    name: "gradient",
    code: weightCode,
    write: "The forward pass was $y = xW + b$. Write the gradient of the weights from $x$ and $dy$.",
    repair: mend,
    signature: "gradient(x: number[][], dy: number[][]): number[][]",
    said: "A row for each input, a column for each neuron, the drawings added up.",
  },
  {
    name: "scores",
    code: scoresCode,
    write:
      "The loss is the mean cross-entropy of a batch. Write its gradient by the scores, from the probabilities and the labels.",
    repair: mend,
    signature: "scores(p: number[][], labels: number[]): number[][]",
    said: "A row for each drawing, a number for each class.",
  },
] as const;

const [writeBackward, repairBackward] = functionQuestions(
  ["write-backward", ["backprop", "From numbers to matrices"]],
  ["repair-backward", ["backprop", "Break it"]],
  (random) => backwardChecks(() => signed(random, 4)),
  backwardFunctions,
);

const onePath = numbers("one-path", ["backprop", "One path"], (random) => {
  const [x, w, u] = several(3, () => signed(random, 3));
  const target = signed(random, 3);
  const a = w * x;
  const h = Math.max(a, 0);
  const [[da]] = backThrough([[u * h - target]], [[u]], [[a]]);
  const error = u * h - target;
  return {
    task: `$a = wx$, $h = \\max(a, 0)$, $z = uh$ and $L = \\tfrac12(z - y)^2$, with $x = ${x}$, $w = ${w}$, $u = ${u}$ and $y = ${target}$. What is $\\partial L/\\partial w$?`,
    label: "∂L/∂w",
    expected: [da * x],
    slips: [
      [[error * u], "That is the derivative by h. Go on to w: the slope of ReLU, then x."],
      [[error * x], "The path leads through u as well."],
      [[error * h], "That is the derivative by u. w lies further back."],
      [[-error * u * x], "The gradient points uphill: z − y, not y − z."],
      [[2 * error * u * x], "The ½ takes the 2 of the square."],
      [[error * u * w], "a = wx: its derivative by w is x."],
    ],
    values: { error: digits(error), u, slope: a > 0 ? 1 : 0, x },
  };
});

const hiddenGradient = numbers("hidden-gradient", ["backprop", "A worked example for paper"], (random) => {
  const dz = several(2, () => signed(random, 3));
  const W = [several(2, () => signed(random, 3)), several(2, () => signed(random, 3))];
  const a = [signed(random, 3), signed(random, 3)];
  const [expected] = backThrough([dz], W, [a]);
  const [all] = backThrough([dz], W, [[1, 1]]);
  const [turned] = backThrough(
    [dz],
    [0, 1].map((k) => W.map((row) => row[k])),
    [a],
  );
  return {
    task: `$h = \\max(a, 0)$ and $z = hW$, with $a = ${texRow(a)}$ and $W = ${texMatrix(W)}$. What comes back is $dz = ${texRow(dz)}$. What is $da$?`,
    label: "da",
    expected,
    slips: [
      [all, "That is dh. A unit whose a is below 0 lets nothing through."],
      [turned, "The way back takes the rows of W: unit t hears the scores through row t."],
      [
        expected.map((value, t) => value * Math.max(a[t], 1)),
        "The slope of ReLU is 1 where it is on, not a.",
      ],
      [expected.map((value) => -value), "The gradient goes back with its own sign."],
      [
        all.map((value, t) => (a[t] > 0 ? 0 : value)),
        "That lets through what belongs to the units that were off.",
      ],
    ],
    values: { all: all.map(digits).join(", ") },
  };
});

const deviation = numbers("deviation", ["initialisation", "Xavier and He"], (random) => {
  const inputs = one(random, [8, 18, 32, 50, 72, 98, 128, 200]);
  const outputs = one(random, [10, 24, 47, 64, 100]);
  const isHe = one(random, [true, false]);
  const v = isHe ? 2 / inputs : 2 / (inputs + outputs);
  return {
    task: `A layer has ${inputs} inputs and ${outputs} outputs. What is the standard deviation of its weights after ${isHe ? "He" : "Xavier"}?`,
    label: "Deviation",
    expected: [Math.sqrt(v)],
    slips: [
      [[v], "That is the variance. The deviation is its root."],
      [
        [Math.sqrt(v / 2)],
        isHe ? "ReLU takes half, so that the variance has a 2." : "Xavier’s variance is 2/(in + out).",
      ],
      [[Math.sqrt(3 * v)], "That is the limit of a uniform distribution with this deviation."],
      [
        [Math.sqrt(isHe ? 2 / (inputs + outputs) : 2 / inputs)],
        isHe
          ? "That is Xavier’s. He counts the inputs alone."
          : "That is He’s. Xavier counts inputs and outputs.",
      ],
      [[Math.sqrt(2 / outputs)], "That takes the outputs alone."],
    ],
    values: { variance: isHe ? `2/${inputs}` : `2/(${inputs} + ${outputs})` },
  };
});

const growth = numbers("growth", ["initialisation", "What a layer does to size"], (random) => {
  const n = one(random, [20, 50, 100, 200]);
  const factor = one(random, [0.5, 2, 3, 4]);
  const layers = whole(random, 2, 5);
  const v = (2 * factor) / n;
  return {
    task: `Each of ${layers} layers with ReLU has ${n} inputs a unit, and weights of variance $v = ${digits(v)}$. By what factor does the mean square change from the first to the last?`,
    label: "Factor",
    expected: [factor ** layers],
    slips: [
      [[factor], "That is one layer. They multiply."],
      [[layers * factor], "Layers multiply; they do not add up."],
      [[(2 * factor) ** layers], "ReLU takes half of the mean square at every layer."],
      [[v ** layers], "A unit adds up all its inputs: each layer multiplies by n·v/2."],
    ],
    values: { factor: digits(factor), layers },
  };
});

const networkShape = shape("network-shape", ["backprop", "The whole network"], (random) => {
  const [B, m, h, n] = [
    one(random, [8, 32, 50]),
    one(random, [784, 256]),
    one(random, [64, 128]),
    one(random, [5, 10, 47]),
  ];
  const [what, expected] = one(random, [
    ["dV", [m, h]],
    ["dW", [h, n]],
    ["dz", [B, n]],
    ["dh", [B, h]],
    ["da", [B, h]],
  ] as const);
  return {
    task: `$a = xV + c$, $h = \\max(a, 0)$, $z = hW + b$ for ${B} drawings of ${m} pixels, ${h} hidden units and ${n} classes. What is the shape of $${what}$?`,
    label: `Shape of ${what}`,
    expected,
    worked: what,
  };
});

const cost = numbers("cost", ["backprop", "What it costs"], (random) => {
  const widths = [one(random, [100, 200, 400]), one(random, [20, 30, 50]), one(random, [5, 8, 10])];
  const layers = layerSizes(widths[0], [widths[1]], widths[2]);
  const { forward, weights, inputs } = multiplications(layers);
  const back = weights + inputs;
  return {
    task: `The network $${widths.join("–")}$ is trained on one drawing, and what comes in needs no gradient. How many multiplications do the products of the way back take?`,
    label: "Multiplications",
    expected: [back],
    slips: [
      [[forward], "That is the way forward. Going back, each layer does two products, the first layer one."],
      [[2 * forward], "The first layer needs no gradient of what comes in: one product less."],
      [[back + forward], "That counts the way forward as well."],
      [[3 * forward], "That counts the way forward, and a gradient of the pixels that nobody needs."],
    ],
  };
});

/** Questions on the way back and on where to begin. */
export const backward: readonly Generator[] = [
  lastLayer,
  hiddenDerivation,
  firstLayer,
  batchGradient,
  variance,
  limits,
  writeBackward,
  repairBackward,
  onePath,
  hiddenGradient,
  deviation,
  growth,
  networkShape,
  cost,
];
