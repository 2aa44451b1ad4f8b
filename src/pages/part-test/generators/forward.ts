import type { Alphabet } from "../../../lib/algebra/alphabet.js";
import { softmaxOf } from "../../../lib/core/kernels/softmax.js";
import { crossEntropy } from "../../../lib/core/losses.js";
import { matrixFrom, rowsOf } from "../../../lib/core/matrix.js";
import { layerSizes, parameterCount } from "../../../lib/core/network-size.js";
import { linearExample } from "../../../lib/labs/linear/plain.js";
import { digits, one, several, signed, texMatrix, texRow, whole } from "../draw-values.js";
import { derivation, formula, functionQuestions, type Generator, numbers, shape } from "../question.js";

/** A layer y = xW + b under one of several sets of names. */
function layerAlphabet(x: string, W: string, b: string, y: string): Alphabet {
  const w = W.toLowerCase();
  return {
    letters: [
      { name: x, meaning: "what comes in, a row for each drawing", shape: "B × m" },
      { name: W, entry: w, meaning: "the weights", shape: "m × n" },
      { name: b, meaning: "the biases", shape: "1 × n" },
      { name: y, meaning: "what comes out", shape: "B × n", is: `${y}_ij = sum_k ${x}_ik ${w}_kj + ${b}_j` },
      { name: `d${y}`, meaning: "its gradient, given", shape: "B × n" },
      {
        name: `d${W}`,
        meaning: "the gradient of the weights",
        shape: "m × n",
        is: `d${W}_kj = sum_i sum_l d${y}_il ∂${y}_il/∂${w}_kj`,
      },
      {
        name: `d${b}`,
        meaning: "the gradient of the biases",
        shape: "1 × n",
        is: `d${b}_j = sum_i sum_l d${y}_il ∂${y}_il/∂${b}_j`,
      },
      {
        name: `d${x}`,
        meaning: "the gradient of what comes in",
        shape: "B × m",
        is: `d${x}_ik = sum_t sum_j d${y}_tj ∂${y}_tj/∂${x}_ik`,
      },
    ],
    dimensions: [
      { name: "B", meaning: "drawings", one: "drawing" },
      { name: "m", meaning: "inputs", one: "input" },
      { name: "n", meaning: "neurons", one: "neuron" },
    ],
    indices: { i: "B", t: "B", k: "m", j: "n", l: "n" },
  };
}

const layerGradient = formula("layer-gradient", ["linear-layer", "The gradients"], (random) => {
  const [x, W, b, y] = one(random, [
    ["x", "W", "b", "y"],
    ["h", "V", "c", "z"],
    ["x", "V", "c", "a"],
    ["h", "W", "b", "z"],
  ]);
  const w = W.toLowerCase();
  const dy = `d${y}`;
  const { asked, worked, slips, without } = one(random, [
    {
      asked: `d${W}_kj`,
      worked: "weight",
      without: ["∂", y],
      slips: [
        [
          `sum_i ${w}_kj ${dy}_ij`,
          "The derivative of a product by its weight is what the weight is multiplied by.",
        ],
        [`sum_i ${x}_ik`, "That is how the output moves. Multiply by how the loss moves with the output."],
        [
          `sum_i ${x}_ik ${dy}_ij / B`,
          "Nothing is averaged here: what a mean divides by is in the given gradient already.",
        ],
      ],
    },
    {
      asked: `d${b}_j`,
      worked: "bias",
      without: ["∂", y],
      slips: [
        [
          `sum_i ${dy}_ij / B`,
          "Nothing is averaged here: what a mean divides by is in the given gradient already.",
        ],
        ["B", "That is how often the bias is used. Each time the loss answers with the given gradient."],
        [`sum_i sum_l ${dy}_il`, "The bias of neuron j is in column j alone."],
      ],
    },
    {
      asked: `d${x}_ik`,
      worked: "input",
      without: ["∂", y],
      slips: [
        [`sum_j ${dy}_ij`, "Each neuron hears the input through a weight, and answers through it."],
        [`sum_i ${dy}_ij ${x}_ik`.replace("sum_i", "sum_j"), "The derivative by the input is the weight."],
        [`sum_j ${dy}_ij ${w}_kj / n`, "All ways to the loss are added up. Nothing is averaged."],
      ],
    },
    {
      asked: `d${W}`,
      worked: "weights",
      without: ["sum", "∂", y],
      slips: [
        [
          `${x}^T ${dy} / B`,
          "Nothing is averaged here: what a mean divides by is in the given gradient already.",
        ],
        [`${x}^T ${x} ${W}`, "What came back belongs there, not what went in."],
        [`-${x}^T ${dy}`, "The gradient points uphill. The minus belongs to the step."],
      ],
    },
    {
      asked: `d${x}`,
      worked: "inputs",
      without: ["sum", "∂", y],
      slips: [
        [`${dy} ${W}^T / n`, "All ways to the loss are added up. Nothing is averaged."],
        [`-${dy} ${W}^T`, "The gradient points uphill. The minus belongs to the step."],
        [
          `(${dy} + ${y}) ${W}^T`,
          "Only the gradient comes back, not what the layer said on the way forward.",
        ],
      ],
    },
  ] as const);
  return {
    task: `A layer computes $${y} = ${x}${W} + ${b}$, and $d${y} = \\partial L/\\partial ${y}$ comes back. Give the gradient that the label names.`,
    label: asked,
    alphabet: layerAlphabet(x, W, b, y),
    asked,
    without,
    slips,
    worked,
    values: { x, dy, w, W },
  };
});

const activationSlope = formula("activation-slope", ["relu", "The gradient"], (random) => {
  const { tex, is, worked, slips, without } = one(random, [
    {
      tex: "\\max(a, 0)",
      is: "max(a_ij, 0)",
      worked: "relu",
      without: ["∂"],
      slips: [
        ["dh", "Where the unit was off, nothing goes through."],
        ["dh ⊙ h", "The slope where the unit is on is 1, however large h is."],
        ["[a > 0]", "That is the slope. What came back is multiplied by it."],
        ["max(dh, 0)", "It is a that decides what goes through, not the gradient."],
      ],
    },
    {
      tex: "\\sigma(a)",
      is: "1/(1 + e^(-a_ij))",
      worked: "sigmoid",
      without: ["∂", "a"],
      slips: [
        ["h ⊙ (1 - h)", "That is the slope. What came back is multiplied by it."],
        ["dh ⊙ (1 - h)", "The slope of the sigmoid is the product of h and 1 − h."],
        ["dh ⊙ (1 - h ⊙ h)", "That is the slope of tanh."],
      ],
    },
    {
      tex: "\\tanh(a)",
      is: "tanh(a_ij)",
      worked: "tanh",
      without: ["∂", "a"],
      slips: [
        ["1 - h ⊙ h", "That is the slope. What came back is multiplied by it."],
        ["dh ⊙ h ⊙ (1 - h)", "That is the slope of the sigmoid. tanh goes from −1 to 1."],
        ["dh ⊙ (1 - h)", "tanh is flat near −1 as well, so h is squared."],
      ],
    },
    {
      tex: "\\max(-a, 0)",
      is: "max(-a_ij, 0)",
      worked: "turned-relu",
      without: ["∂"],
      slips: [
        ["dh ⊙ [a > 0]", "This unit is on where a is below 0."],
        ["dh ⊙ [a < 0]", "The inner derivative is −1: h falls as a rises."],
        ["-dh", "Where the unit was off, nothing goes through."],
      ],
    },
    {
      tex: "a^2",
      is: "a_ij^2",
      worked: "square",
      without: ["∂"],
      slips: [
        ["dh ⊙ a", "The derivative of a² has a 2."],
        ["2 a", "That is the slope. What came back is multiplied by it."],
        ["dh ⊙ a ⊙ a", "That is h itself times dh. Take its derivative."],
      ],
    },
  ] as const);
  return {
    task: `A layer computes $h = ${tex}$, number by number, and $dh = \\partial L/\\partial h$ comes back. What is $da$, as matrices?`,
    label: "da",
    alphabet: {
      letters: [
        { name: "a", meaning: "what comes in", shape: "B × n" },
        { name: "h", meaning: "what comes out", shape: "B × n", is: `h_ij = ${is}` },
        { name: "dh", meaning: "its gradient, given", shape: "B × n" },
        { name: "da", meaning: "the gradient of a", shape: "B × n", is: "da_ij = dh_ij ∂h_ij/∂a_ij" },
      ],
      dimensions: [
        { name: "B", meaning: "drawings", one: "drawing" },
        { name: "n", meaning: "units" },
      ],
      indices: { i: "B", j: "n" },
    },
    asked: "da",
    without,
    slips,
    worked,
  };
});

/** Softmax of scores that are multiplied by something first: the factor in formulas, in TeX, and its letter. */
const scorings = [
  { factor: "", power: "z_j", tex: "z_j", letter: [], said: "" },
  {
    factor: "c ",
    power: "(c z_j)",
    tex: "c z_j",
    letter: [{ name: "c", meaning: "a factor of all scores", domain: "positive" }],
    said: "The factor c of the scores stays in front: the inner derivative.",
  },
  {
    factor: "1/T ",
    power: "(z_j/T)",
    tex: "z_j/T",
    letter: [{ name: "T", meaning: "the temperature", domain: "positive" }],
    said: "The 1/T of the scores stays in front: the inner derivative.",
  },
  {
    factor: "-",
    power: "(-z_j)",
    tex: "-z_j",
    letter: [],
    said: "The minus of the scores stays in front: the inner derivative.",
  },
] as const;

function softmaxAlphabet({ power, letter }: (typeof scorings)[number], index: string): Alphabet {
  return {
    letters: [
      { name: "z", meaning: "the scores", shape: "n" },
      ...letter,
      {
        name: "p",
        meaning: "the probabilities",
        shape: "n",
        is: `p_j = e^${power} / sum_${index} e^${power.replace("z_j", `z_${index}`)}`,
      },
      { name: "dp", meaning: "the gradient that comes back, ∂L/∂p", shape: "n" },
      { name: "dz", meaning: "the gradient to be passed on", shape: "n", is: "dz_j = sum_i dp_i ∂p_i/∂z_j" },
    ],
    dimensions: [{ name: "n", meaning: "classes" }],
    indices: { i: "n", j: "n", k: "n", l: "n" },
  };
}

const softmaxJacobian = formula("softmax-jacobian", ["softmax", "The Jacobian"], (random) => {
  const scoring = one(random, scorings);
  const { factor, tex, said } = scoring;
  const index = one(random, ["k", "l"]);
  const inner: readonly (readonly [string, string])[] = said
    ? [["p_i ([i = j] - p_j)", said]]
    : [["p_i [i = j]", "The sum below the line depends on the score as well."]];
  return {
    task: `Probabilities are $p_j = e^{${tex}} / \\sum_${index} e^{${tex.replace("z_j", `z_${index}`)}}$. Give $\\partial p_i/\\partial z_j$, for $i = j$ and $i \\neq j$ at once, by the probabilities.`,
    label: "∂pᵢ/∂zⱼ",
    alphabet: softmaxAlphabet(scoring, index),
    asked: "∂p_i/∂z_j",
    without: ["z", "∂"],
    slips: [
      [
        `${factor}p_i (1 - p_i)`,
        "That is the diagonal, where i = j. What becomes of the 1 where they differ?",
      ],
      [
        `-(${factor}p_i p_j)`,
        "That is right off the diagonal. Where i = j, the numerator depends on the score as well.",
      ],
      [`${factor}p_i ([i = j] + p_j)`, "The sum stands below the line: its part comes with a minus."],
      ...inner,
    ],
    values: { factor, said },
  };
});

const softmaxBackwards = derivation("softmax-backwards", ["softmax", "Backwards"], (random) => {
  const scoring = one(random, scorings);
  const { factor, tex, said } = scoring;
  const index = one(random, ["k", "l"]);
  return {
    task: `With $p_j = e^{${tex}} / \\sum_${index} e^{${tex.replace("z_j", `z_${index}`)}}$, derive $dz_j$ from the line given, until neither a $\\partial$ nor a score is left.`,
    label: "dzⱼ",
    alphabet: softmaxAlphabet(scoring, index),
    asked: "dz_j = sum_i dp_i ∂p_i/∂z_j",
    without: ["∂", "z"],
    slips: [
      [
        `dz_j = ${factor}dp_j p_j (1 - p_j)`,
        "That keeps the diagonal alone. A score moves every probability, so the sum over i stays.",
      ],
      [`dz_j = ${factor}p_j (dp_j + sum_i dp_i p_i)`, "Off the diagonal the Jacobian has a minus."],
      [
        `dz_j = ${factor}(p_j dp_j - sum_i dp_i p_i)`,
        "In the second part pⱼ is left of the sum as a factor: −pᵢ·pⱼ holds both.",
      ],
    ],
    values: { inner: factor === "-" ? "(-1) " : factor, factor, said },
  };
});

const lossGradient = derivation("loss-gradient", ["cross-entropy", "Directly"], (random) => {
  const { factor, tex, power, letter } = one(random, scorings.slice(0, 3));
  const inner = (index: string) => power.replace("z_j", `z_${index}`);
  return {
    task: `The loss of one drawing is $L = \\ln \\sum_k e^{${tex.replace("z_j", "z_k")}} - \\sum_k Y_k\\,${tex.replace("z_j", "z_k")}$, with $p_j = e^{${tex}}/\\sum_k e^{${tex.replace("z_j", "z_k")}}$. Derive $\\partial L/\\partial z_j$, until no sum and no score is left.`,
    label: "∂L/∂zⱼ",
    alphabet: {
      letters: [
        { name: "z", meaning: "the scores", shape: "n" },
        ...letter,
        {
          name: "p",
          meaning: "the probabilities",
          shape: "n",
          is: `p_j = e^${power} / sum_k e^${inner("k")}`,
        },
        { name: "Y", meaning: "the label, a 1 among zeros", shape: "n", domain: "one-hot" },
      ],
      dimensions: [{ name: "n", meaning: "classes" }],
      indices: { j: "n", k: "n", l: "n" },
    },
    asked: `∂/∂z_j ln (sum_k e^${inner("k")}) - ∂/∂z_j (sum_k Y_k ${inner("k")})`,
    without: ["∂", "sum", "z"],
    slips: [
      [`${factor}(p_j - sum_k Y_k)`, "Of the sum over the labels only the term with k = j has zⱼ in it."],
      [`${factor}(p_j + Y_j)`, "The label’s part comes with a minus."],
      [`${factor}(1 - Y_j)`, "ln u gives 1/u times the derivative of u, and u has only one term with zⱼ."],
    ],
    values: { factor, power, raised: inner("k") },
  };
});

const softmaxCode = `function probabilities(z: number[]): number[] {
  const most = «Math.max(...z)→0»;
  const raised = z.map((score) => Math.exp(score «-→/» most));
  let sum = 0;
  for (const one of raised) sum += one;
  return raised.map((one) => one / «sum→z.length»);
}`;
const lossCode = `function loss(z: number[][], labels: number[]): number {
  let sum = 0;
  for (let i = 0; i < z.length; i++) {
    const most = Math.max(...z[i]);
    let powers = 0;
    for (const score of z[i]) powers += Math.exp(score - most);
    sum += «most + →»Math.log(powers) - z[i][«labels[i]→i»];
  }
  return sum« / z.length→»;
}`;
const layerCode = `function layer(x: number[][], W: number[][], b: number[]): number[][] {
  return x.map((row) =>
    b.map((bias, j) => {
      let sum = «bias→0»;
      for (let k = 0; k < row.length; k++) sum «+=→=» row[k] * W[«k][j→j][k»];
      return sum;
    }),
  );
}`;

const affineRows = (x: number[][], W: number[][], b: number[]) => rowsOf(linearExample(x, W, [b]).y);
const lossOf = (z: number[][], labels: number[]) => crossEntropy(matrixFrom(z, "float64"), labels);

/** Cases for one of the three functions, with scores and weights that were drawn. */
function forwardChecks(draw: () => number) {
  const row = (count: number) => several(count, draw);
  return {
    probabilities: {
      cases: [
        { inputs: { z: row(3) } },
        { inputs: { z: [2] }, about: "for one class" },
        { inputs: { z: [1000, 998, 0] }, about: "for large scores", large: true },
      ],
      expected: (z: number[]) => softmaxOf(z),
    },
    loss: {
      cases: [
        { inputs: { z: [row(3)], labels: [1] }, about: "for one drawing" },
        { inputs: { z: [row(3), row(3)], labels: [0, 2] }, about: "for two drawings" },
        { inputs: { z: [[1000, 0]], labels: [1] }, about: "for large scores", large: true },
      ],
      expected: lossOf,
    },
    layer: {
      cases: [
        { inputs: { x: [row(3)], W: [row(2), row(2), row(2)], b: [1, -2] }, about: "for one drawing" },
        {
          inputs: { x: [row(2), row(2), row(2)], W: [row(2), row(2)], b: [0, 1] },
          about: "for three drawings",
        },
      ],
      expected: affineRows,
    },
  };
}

const mend = "This function was right until somebody changed one place in it. Find it, and mend it.";
/** Functions of the way forward, with what a bug may change in them. */
export const forwardFunctions = [
  {
    name: "probabilities",
    code: softmaxCode,
    write: "Write softmax for one row of scores, so that large scores do not overflow.",
    repair: mend,
    signature: "probabilities(z: number[]): number[]",
    said: "Raise e to each score, then divide by the sum.",
  },
  {
    name: "loss",
    code: lossCode,
    write:
      "Write cross-entropy, the mean over the rows, directly from the scores, so that large scores do not overflow.",
    repair: mend,
    signature: "loss(z: number[][], labels: number[]): number",
    said: "The mean over the rows of ln Σ exp(z) − z[label].",
  },
  {
    name: "layer",
    code: layerCode,
    write: "Write the linear layer $y = xW + b$, a row for each drawing.",
    repair: mend,
    signature: "layer(x: number[][], W: number[][], b: number[]): number[][]",
    said: "A weighted sum for each row of x and each column of W.",
  },
] as const;

const [writeForward, repairForward] = functionQuestions(
  ["write-forward", ["softmax", "A number added to all scores"]],
  ["repair-forward", ["softmax", "Change the code"]],
  (random) => forwardChecks(() => signed(random, 4)),
  forwardFunctions,
);

const layerByHand = numbers("layer-by-hand", ["linear-layer", "A worked example for paper"], (random) => {
  const inputs = whole(random, 2, 3);
  const x = several(inputs, () => signed(random, 3));
  const W = Array.from({ length: inputs }, () => several(2, () => signed(random, 3)));
  const b = several(2, () => signed(random, 3));
  const y = (weights: number[][], bias: number[]) => affineRows([x], weights, bias)[0];
  const expected = y(W, b);
  const slips: [number[], string][] = [
    [y(W, [0, 0]), "The biases are missing."],
    [expected.map((value, j) => value - 2 * b[j]), "The biases are added, not taken off."],
    [[...expected].reverse(), "The neurons are exchanged: the first has the first column."],
    [
      y(
        W.map((row) => row.map(Math.abs)),
        b,
      ),
      "Some weights are negative: keep their signs.",
    ],
  ];
  if (inputs === 2) {
    slips.unshift([
      y(
        [0, 1].map((k) => W.map((row) => row[k])),
        b,
      ),
      "That takes the rows of W. A neuron has a column.",
    ]);
  }
  return {
    task: `$x = ${texRow(x)}$, $W = ${texMatrix(W)}$, $b = ${texRow(b)}$. What is $y = xW + b$?`,
    label: "y",
    expected,
    slips,
    values: { sums: expected.map(digits).join(", ") },
  };
});

const shares = numbers("shares", ["softmax", "From scores to probabilities"], (random) => {
  const powers = several(3, () => whole(random, 1, 6));
  const [a, b, c] = powers;
  const expected = softmaxOf(powers.map(Math.log));
  const rest = a + b + c;
  return {
    task: `The scores are $z = (\\ln ${a}, \\ln ${b}, \\ln ${c})$. What are the three probabilities?`,
    label: "p",
    expected,
    slips: [
      [powers, "Those are the powers. Divide each by their sum."],
      [powers.map((value) => value / Math.max(...powers)), "That divides by the largest. Divide by the sum."],
      [softmaxOf(powers.map((value) => -Math.log(value))), "The larger score gets the larger share."],
      [
        powers.map((value) => Math.log(value) / Math.log(a * b * c)),
        "That shares out the scores. Take e to the power of each first.",
      ],
    ],
    values: { a, b, c, rest },
  };
});

const lossByHand = numbers("loss-by-hand", ["cross-entropy", "How likely is the truth?"], (random) => {
  const powers = several(3, () => whole(random, 1, 8));
  const label = random.below(3);
  const rest = powers.reduce((sum, value) => sum + value, 0);
  const p = powers[label] / rest;
  return {
    task: `Softmax gives $p = (${powers.map((value) => `\\tfrac{${value}}{${rest}}`).join(",\\,")})$, and the label is class ${label}, counted from 0. What is the cross-entropy? A logarithm may be typed.`,
    label: "L",
    expected: [lossOf([powers.map(Math.log)], [label])],
    slips: [
      [[Math.log(p)], "A loss is not negative: the minus stands in front of the logarithm."],
      [[p], "That is the probability of the truth. The loss is its logarithm, with a minus."],
      [[1 - p], "Cross-entropy takes the logarithm of p, not 1 − p itself."],
      [[-Math.log(powers[(label + 1) % 3] / rest)], "That is another class. Counting starts at 0."],
      [[-Math.log2(p)], "That is in bits. The loss uses the natural logarithm."],
    ],
    values: { label, power: powers[label], rest },
  };
});

const layerShape = shape("layer-shape", ["linear-layer", "Do the shapes fit?"], (random) => {
  const [B, m, n] = [one(random, [8, 16, 32, 100]), one(random, [784, 400, 12]), one(random, [5, 10, 47])];
  const [what, tex, expected] = one(random, [
    ["W", "W", [m, n]],
    ["dW", "dW", [m, n]],
    ["y", "y", [B, n]],
    ["dx", "dx", [B, m]],
    ["x", "x^{\\mathsf T}", [m, B]],
  ] as const);
  return {
    task: `$y = xW + b$ for a batch of ${B} drawings with ${m} inputs each, and ${n} neurons. What is the shape of $${tex}$?`,
    label: what === "x" ? "Shape of xᵀ" : `Shape of ${what}`,
    expected,
    worked: what,
  };
});

const countParameters = numbers(
  "count-parameters",
  ["linear-layer", "Many neurons are a matrix"],
  (random) => {
    const inputs = one(random, [16, 64, 100, 784]);
    const hidden = several(whole(random, 1, 2), () => one(random, [8, 10, 20, 32]));
    const classes = whole(random, 3, 10);
    const layers = layerSizes(inputs, hidden, classes);
    const expected = parameterCount(layers);
    const biases = layers.reduce((sum, layer) => sum + layer.biases, 0);
    return {
      task: `How many parameters has the network $${[inputs, ...hidden, classes].join("–")}$, all of its layers dense, with biases?`,
      label: "Parameters",
      expected: [expected],
      slips: [
        [[expected - biases], "The biases count as well, one for each neuron."],
        [[expected - biases + layers.length], "Each neuron has a bias of its own, not each layer."],
        [[expected + inputs], "The inputs have no biases: they are given."],
        [[biases], "Those are the biases alone."],
      ],
    };
  },
);

/** Questions on the way forward. */
export const forward: readonly Generator[] = [
  layerGradient,
  activationSlope,
  softmaxJacobian,
  softmaxBackwards,
  lossGradient,
  writeForward,
  repairForward,
  layerByHand,
  shares,
  lossByHand,
  layerShape,
  countParameters,
];
