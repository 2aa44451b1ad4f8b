import type { Alphabet } from "../../../lib/algebra/alphabet.js";
import { addPenaltyGradient } from "../../../lib/core/kernels/add-penalty-gradient.js";
import { dropMask } from "../../../lib/core/layers/dropout.js";
import { matrixFrom, zeros } from "../../../lib/core/matrix.js";
import { penalty } from "../../../lib/core/penalties.js";
import { seededRandom } from "../../../lib/core/random.js";
import { digits, one, several, signed, texRow, whole } from "../draw-values.js";
import { derivation, formula, functionQuestions, type Generator, numbers } from "../question.js";

const penalties = [
  {
    tex: "\\lambda \\sum_k w_k^2",
    sum: "lambda sum_l w_l^2",
    pull: "2 lambda w_k",
    part: "2 eta lambda",
    half: "eta lambda",
  },
  {
    tex: "\\tfrac{\\lambda}{2} \\sum_k w_k^2",
    sum: "1/2 lambda sum_l w_l^2",
    pull: "lambda w_k",
    part: "eta lambda",
    half: "2 eta lambda",
  },
] as const;

const shrinking = derivation("shrinking", ["l2", "L2"], (random) => {
  const { tex, sum, pull, part, half } = one(random, penalties);
  const [g, rate] = one(random, [
    ["g", "eta"],
    ["d", "eta"],
  ]);
  return {
    task: `The penalty $${tex}$ is added to a loss whose gradient is $${g}$. Derive one step of gradient descent from the line given, and take $w_k$ out.`,
    label: "a step with the penalty",
    alphabet: {
      letters: [
        { name: "w", meaning: "the weights", shape: "n" },
        { name: g, meaning: "the gradient of the loss without the penalty", shape: "n" },
        { name: "lambda", meaning: "the strength of the penalty", domain: "positive" },
        { name: rate, meaning: "the learning rate", domain: "positive" },
      ],
      dimensions: [{ name: "n", meaning: "weights" }],
      indices: { k: "n", l: "n" },
    },
    asked: `w_k - eta (${g}_k + ∂/∂w_k (${sum}))`,
    without: ["∂", "sum"],
    slips: [
      [
        `(1 - ${half}) w_k - eta ${g}_k`,
        half === "eta lambda" ? "The derivative of w² is 2w." : "The ½ takes the 2 of the square.",
      ],
      [`(1 + ${part}) w_k - eta ${g}_k`, "The whole bracket is taken off, the penalty’s part as well."],
      [
        `(1 - ${part.replace("eta ", "")}) w_k - eta ${g}_k`,
        "The penalty’s gradient is multiplied by η like the other.",
      ],
    ],
    values: { g, pull, part },
  };
});

const minimum = formula("minimum", ["l2", "A minimum, moved"], (random) => {
  const { loss, tex, with2, worked, slips } = one(random, [
    {
      tex: "\\tfrac12 (w - a)^2 + \\lambda w^2",
      loss: "",
      with2: "(a + 0)/(1 + lambda + lambda)",
      worked: "half",
      slips: [
        ["a/(1 + lambda)", "The derivative of λw² is 2λw."],
        ["a - 2 lambda", "The pull of L2 grows with the weight: it is 2λw, not 2λ."],
        ["a/(2 lambda)", "The loss pulls as well."],
      ],
    },
    {
      tex: "\\tfrac12 c (w - a)^2 + \\lambda w^2",
      loss: "c",
      with2: "(c a)/(c + lambda + lambda)",
      worked: "curved",
      slips: [
        ["c a/(c + lambda)", "The derivative of λw² is 2λw."],
        ["a/(1 + 2 lambda)", "The loss pulls with its curvature c: c(w − a)."],
        ["c a/(2 lambda)", "The loss pulls as well."],
      ],
    },
    {
      tex: "(w - a)^2 + \\tfrac{\\lambda}{2} w^2",
      loss: "",
      with2: "(a + a)/(2 + lambda)",
      worked: "whole",
      slips: [
        ["a/(1 + lambda)", "The derivative of (w − a)² has a 2, and that of ½λw² has none."],
        ["a/(2 + lambda)", "2w − 2a + λw = 0: the 2 of a stays."],
        ["a - lambda/2", "The pull of L2 grows with the weight."],
      ],
    },
  ] as const);
  return {
    task: `Where is the minimum of $${tex}$?`,
    label: "w",
    alphabet: {
      letters: [
        { name: "a", meaning: "where the loss alone would have its minimum" },
        ...(loss === ""
          ? []
          : [{ name: "c", meaning: "the curvature of the loss", domain: "positive" } as const]),
        { name: "lambda", meaning: "the strength of the penalty", domain: "positive" },
        { name: "w", meaning: "the minimum that is asked for", is: `w = ${with2}` },
      ],
    },
    asked: "w",
    slips,
    worked,
  };
});

const adamPull = formula("adam-pull", ["l2", "Weight decay in Adam is not L2"], (random) => {
  const { task, is, worked, slips } = one(random, [
    {
      task: "the penalty $\\lambda w^2$ in the gradient of Adam",
      is: "eta (g + 2 lambda w)/sqrt(v) - eta g/sqrt(v)",
      worked: "whole",
      slips: [
        ["2 eta lambda w", "That is plain descent. Adam divides the whole gradient, the penalty in it."],
        ["eta lambda w", "That is AdamW. Here the penalty is in the gradient."],
        ["2 eta lambda w/v", "Adam divides by the root."],
      ],
    },
    {
      task: "the penalty $\\tfrac{\\lambda}{2} w^2$ in the gradient of Adam",
      is: "eta (g + lambda w)/sqrt(v) - eta g/sqrt(v)",
      worked: "half",
      slips: [
        ["eta lambda w", "That is AdamW. Here the penalty is in the gradient, and is divided with it."],
        ["2 eta lambda w/sqrt(v)", "The ½ takes the 2 of the square."],
        ["eta lambda w/v", "Adam divides by the root."],
      ],
    },
    {
      task: "AdamW, which shrinks the weight by $\\lambda$ beside the step",
      is: "(eta g/sqrt(v) + eta lambda w) - eta g/sqrt(v)",
      worked: "adamw",
      slips: [
        ["eta lambda w/sqrt(v)", "That is L2 under Adam. AdamW shrinks beside the step."],
        ["2 eta lambda w", "Nothing is differentiated here: the weight shrinks by λ itself."],
        ["lambda w", "The shrinking is multiplied by the rate."],
      ],
    },
  ] as const);
  return {
    task: `How much of a weight does ${task} take off in one step, beyond what the loss takes?`,
    label: "u",
    alphabet: {
      letters: [
        { name: "w", meaning: "the weight", domain: "nonzero" },
        { name: "g", meaning: "its gradient without the penalty" },
        { name: "v", meaning: "the mean square of its gradients", domain: "positive" },
        { name: "lambda", meaning: "the strength", domain: "positive" },
        { name: "eta", meaning: "the learning rate", domain: "positive" },
        { name: "u", meaning: "what is taken off", is: `u = ${is}` },
      ],
    },
    asked: "u",
    without: ["g"],
    slips,
    worked,
  };
});

/** Masks: what a unit is multiplied by where it stays. */
const masks = [
  { kept: "1/(1 - r)", tex: "1/(1 - r)", mean: "", squares: "h_j^2 r/(1 - r)" },
  { kept: "1", tex: "1", mean: "(1 - r) ", squares: "h_j^2 r (1 - r)" },
] as const;

function maskAlphabet({ kept }: (typeof masks)[number]): Alphabet {
  return {
    letters: [
      { name: "h", meaning: "the hidden layer", shape: "n" },
      { name: "w", meaning: "the weights to one score", shape: "n" },
      { name: "b", meaning: "its bias" },
      { name: "r", meaning: "the chance that a unit is dropped", domain: "unit" },
      {
        name: "M",
        meaning: `the mask: 0 with chance r, else ${kept}`,
        shape: "n",
        chance: `0: r; ${kept}: 1 - r`,
      },
    ],
    dimensions: [{ name: "n", meaning: "units", sizes: [2, 3] }],
    indices: { j: "n", k: "n" },
  };
}

const meanScore = derivation("mean-score", ["dropout", "How much more?"], (random) => {
  const mask = one(random, masks);
  const hasBias = one(random, [true, false]);
  const end = hasBias ? " + b" : "";
  const { mean, tex } = mask;
  return {
    task: `A unit of $h$ is dropped with chance $r$, and multiplied by $${tex}$ where it stays. Derive the mean of the score from the line given, until no mask is left.`,
    label: "E[z]",
    alphabet: maskAlphabet(mask),
    asked: `E[sum_k h_k M_k w_k${end}]`,
    without: ["E", "M"],
    slips: [
      mean === ""
        ? [`(1 - r) sum_k h_k w_k${end}`, "A mask of this kind has the mean 1: it was divided for that."]
        : [`sum_k h_k w_k${end}`, "A mask of 0 and 1 has the mean 1 − r."],
      [`r sum_k h_k w_k${end}`, "r is the chance to be dropped. What stays counts."],
      hasBias
        ? [`${mean}sum_k h_k w_k`, "The bias has no mask, but it is there."]
        : [`${mean}sum_k h_k w_k / n`, "The sum is over the units. Nothing is averaged over them."],
    ],
    values: { end, mean, maskMean: mean === "" ? "1" : "1 − r" },
  };
});

const unitVariance = formula("unit-variance", ["dropout", "How much more?"], (random) => {
  const mask = one(random, masks);
  const isUnit = one(random, [true, false]);
  const { squares, mean, tex } = mask;
  const asked = isUnit ? "E[(M_j h_j)^2] - (E[M_j h_j])^2" : "E[(M_j h_j)^2]";
  const [second, other] =
    mean === "" ? ["h_j^2/(1 - r)", "h_j^2 (1 - r)"] : ["h_j^2 (1 - r)", "h_j^2/(1 - r)"];
  return {
    task: `A unit $h_j$ is dropped with chance $r$, and multiplied by $${tex}$ where it stays. What is the ${isUnit ? "variance" : "mean square"} of what comes out?`,
    label: isUnit ? "Var(Mⱼhⱼ)" : "E[(Mⱼhⱼ)²]",
    alphabet: maskAlphabet(mask),
    asked,
    without: ["E", "M"],
    slips: isUnit
      ? [
          [second, "That is the mean of the square. The square of the mean is still to be taken off."],
          [squares.replace("h_j^2", "h_j"), "The unit is squared as well."],
          [mean === "" ? masks[1].squares : masks[0].squares, "That belongs to the other kind of mask."],
        ]
      : [
          [second.replace("h_j^2", "h_j"), "The unit is squared as well."],
          [other, "That belongs to the other kind of mask."],
          [squares, "That is the variance. The square of the mean is not to be taken off here."],
        ],
    values: { value: isUnit ? squares : second, keptSquare: mean === "" ? "h²/(1 − r)²" : "h²" },
  };
});

const throughMask = formula("through-mask", ["dropout", "The way back"], (random) => {
  const { is, tex, worked, slips } = one(random, [
    {
      is: "h_ij M_ij",
      tex: "h \\odot M",
      worked: "mask",
      slips: [
        ["dt", "A unit that was dropped had no part in the error."],
        ["dt ⊙ h", "The factor of h is the mask."],
        ["dt ⊙ M ⊙ M", "The mask is passed once on the way back."],
      ],
    },
    {
      is: "h_ij M_ij + h_ij",
      tex: "h \\odot M + h",
      worked: "past-it",
      slips: [
        ["dt ⊙ M", "There is a second path, past the mask."],
        ["dt", "That is the path past the mask alone."],
        ["dt ⊙ (M + h)", "The factors of h are the mask and 1."],
      ],
    },
    {
      is: "M_ij h_ij^2",
      tex: "M \\odot h \\odot h",
      worked: "square",
      slips: [
        ["dt ⊙ M", "The derivative of h² is 2h."],
        ["dt ⊙ M ⊙ h", "The derivative of h² has a 2."],
        ["2 dt ⊙ h", "A unit that was dropped had no part in the error."],
      ],
    },
  ] as const);
  return {
    task: `In training, $t = ${tex}$ with the mask $M$, and $dt$ comes back. What is $dh$, as matrices?`,
    label: "dh",
    alphabet: {
      letters: [
        { name: "h", meaning: "the hidden layer", shape: "B × n" },
        { name: "M", meaning: "the mask of this step", shape: "B × n" },
        { name: "t", meaning: "what is passed on", shape: "B × n", is: `t_ij = ${is}` },
        { name: "dt", meaning: "its gradient, given", shape: "B × n" },
        { name: "dh", meaning: "the gradient of h", shape: "B × n", is: "dh_ij = dt_ij ∂t_ij/∂h_ij" },
      ],
      dimensions: [
        { name: "B", meaning: "drawings", one: "drawing" },
        { name: "n", meaning: "units" },
      ],
      indices: { i: "B", j: "n" },
    },
    asked: "dh",
    without: ["∂", "t"],
    slips,
    worked,
  };
});

const dropCode = `function drop(h: number[], u: number[], r: number): number[] {
  return h.map((value, k) => (u[k] «<→>» r ? 0 : value «/ (1 - r)→* (1 - r)→/ r»));
}`;
const penaltyCode = `function price(w: number[], l1: number, l2: number): number {
  let sum = 0;
  for (const value of w) sum «+=→=» l1 * «Math.abs(value)→value» + l2 * value« * value→»;
  return sum;
}`;
const pullCode = `function pull(w: number[], l1: number, l2: number): number[] {
  return w.map((value) => l1 * «Math.sign(value)→Math.abs(value)→value» + «2 * →»l2 * value);
}`;
const priceOf = (w: number[], l1: number, l2: number) => penalty(matrixFrom([w], "float64"), l1, l2);

/** Inverted dropout by the library's mask, with u for what chance gives. */
function dropped(h: number[], u: number[], r: number): number[] {
  const mask = zeros(1, h.length, "float64");
  let next = 0;
  dropMask(mask, r, { ...seededRandom(0), uniform: () => u[next++] });
  return h.map((value, j) => value * mask.data[j]);
}

function pullOf(w: number[], l1: number, l2: number): number[] {
  const gradient = zeros(1, w.length, "float64");
  addPenaltyGradient(matrixFrom([w], "float64"), l1, l2, gradient);
  return Array.from(gradient.data);
}

/** Cases for each of the three functions. */
function generalisingChecks(draw: () => number) {
  return {
    drop: {
      cases: [
        {
          inputs: { h: [draw(), draw(), draw()], u: [0.1, 0.6, 0.9], r: 0.5 },
          about: "with half of them dropped",
        },
        { inputs: { h: [draw(), draw()], u: [0.25, 0.2], r: 0.25 }, about: "with r = u, which is kept" },
        { inputs: { h: [draw()], u: [0], r: 0 }, about: "without dropout" },
      ],
      expected: dropped,
    },
    price: {
      cases: [
        { inputs: { w: [draw(), -3, 2], l1: 0, l2: 0.25 }, about: "with L2 alone" },
        { inputs: { w: [draw(), -3, 2], l1: 0.5, l2: 0 }, about: "with L1 alone" },
        { inputs: { w: [draw(), 0], l1: 0.5, l2: 0.25 }, about: "with both" },
      ],
      expected: priceOf,
    },
    pull: {
      cases: [
        { inputs: { w: [draw(), -3, 2], l1: 0, l2: 0.25 }, about: "with L2 alone" },
        { inputs: { w: [draw(), -3, 0], l1: 0.5, l2: 0 }, about: "with L1 alone" },
        { inputs: { w: [draw(), 0], l1: 0.5, l2: 0.25 }, about: "with both" },
      ],
      expected: pullOf,
    },
  };
}

/** Functions of penalties and dropout, with what a bug may change in them. */
export const generalisingFunctions = [
  {
    name: "drop",
    code: dropCode,
    write:
      "Write inverted dropout: $u$ holds a number from 0 to 1 for each unit, and a unit is dropped where it is below $r$.",
    repair:
      "This is inverted dropout, with one place changed; a unit is dropped where its $u$ is below $r$. Find it, and mend it.",
    signature: "drop(h: number[], u: number[], r: number): number[]",
    said: "What stays is made larger, so that the mean is as before.",
  },
  {
    name: "price",
    code: penaltyCode,
    write: "Write the penalty $\\lambda_1 \\sum |w| + \\lambda_2 \\sum w^2$.",
    repair:
      "This is the penalty $\\lambda_1 \\sum |w| + \\lambda_2 \\sum w^2$, with one place changed. Find it, and mend it.",
    signature: "price(w: number[], l1: number, l2: number): number",
    said: "One number for all weights.",
  },
  {
    name: "pull",
    code: pullCode,
    write:
      "Write the gradient of the penalty $\\lambda_1 \\sum |w| + \\lambda_2 \\sum w^2$, with 0 for the slope of $|w|$ at 0.",
    repair:
      "This is the gradient of $\\lambda_1 \\sum |w| + \\lambda_2 \\sum w^2$, with one place changed. Find it, and mend it.",
    signature: "pull(w: number[], l1: number, l2: number): number[]",
    said: "A number for each weight.",
  },
] as const;

const [writeGeneralising, repairGeneralising] = functionQuestions(
  ["write-price", ["l2", "Change the code"]],
  ["repair-drop", ["dropout", "Change the code"]],
  (random) => generalisingChecks(() => signed(random, 4) + 0.5),
  generalisingFunctions,
);

const shrunkStep = numbers("shrunk-step", ["l2", "A worked example for paper"], (random) => {
  const w = signed(random, 6);
  const g = signed(random, 4);
  const eta = one(random, [0.1, 0.5]);
  const lambda = one(random, [0.1, 0.2, 0.5]);
  const isL2 = one(random, [true, false]);
  const pull = isL2 ? 2 * lambda * w : lambda * Math.sign(w);
  const step = (gradient: number) => w - eta * gradient;
  return {
    task: `$w = ${w}$, the gradient of the loss is ${g}, $\\eta = ${eta}$, and the penalty is $${isL2 ? `${lambda}\\,w^2` : `${lambda}\\,|w|`}$. Where is the weight after one step?`,
    label: "w",
    expected: [step(g + pull)],
    slips: [
      [[step(g)], "The penalty has a gradient too."],
      [[step(g - pull)], "The penalty pulls towards 0."],
      [[step(g) - pull], "The penalty’s gradient is multiplied by η like the other."],
      [
        [step(g + (isL2 ? lambda * w : lambda * w))],
        isL2 ? "The derivative of w² is 2w." : "L1 pulls every weight alike: λ times its sign.",
      ],
      [[w + eta * (g + pull)], "A step goes against the gradient."],
    ],
    values: { g, pull: digits(pull) },
  };
});

const soft = numbers("soft", ["l2", "L1"], (random) => {
  const a = signed(random, 8) / 2;
  const lambda = whole(random, 1, 6) / 4;
  const isZero = Math.abs(a) <= lambda;
  const expected = isZero ? 0 : Math.sign(a) * (Math.abs(a) - lambda);
  return {
    task: `Where is the minimum of $\\tfrac12 (w - ${a < 0 ? `(${a})` : a})^2 + ${lambda}\\,|w|$?`,
    label: "w",
    expected: [expected],
    slips: [
      [
        [a - lambda * Math.sign(a)],
        "That goes past 0 to the other side. Where less than λ is there, the minimum is 0.",
      ],
      [[a + lambda * Math.sign(a)], "The price pulls towards 0, not away from it."],
      [[a / (1 + 2 * lambda)], "That is L2, with its factor. L1 takes off the same amount everywhere."],
      [[a], "That is the minimum of the loss alone."],
      [[-expected], "The size is right. The sign stays."],
      [[0], "It would be 0 only if its size were below λ."],
    ],
    worked: isZero ? "zero" : "kept",
    values: { a, lambda },
  };
});

const price = numbers("price", ["l2", "A worked example for paper"], (random) => {
  const w = several(3, () => signed(random, 4));
  const l1 = one(random, [0, 0.1, 0.5]);
  const l2 = one(random, [0.1, 0.2, 0.25]);
  return {
    task: `What do the weights $w = ${texRow(w)}$ cost by $${l1 > 0 ? `${l1} \\sum |w| + ` : ""}${l2} \\sum w^2$?`,
    label: "Penalty",
    expected: [priceOf(w, l1, l2)],
    slips: [
      [[priceOf(w, 0, l2)], "The sizes of the weights are priced as well."],
      [[l2 * (w[0] + w[1] + w[2]) ** 2 + priceOf(w, l1, 0)], "Square each weight first, then add up."],
      [[priceOf(w, l1, l2 / 2)], "There is no ½ before this sum."],
      [
        [w.reduce((sum, value) => sum + l1 * value, 0) + priceOf(w, 0, l2)],
        "L1 takes the sizes, without the signs.",
      ],
      [[2 * l2 * (w[0] + w[1] + w[2])], "That is a gradient. The penalty itself is asked for."],
      [[priceOf(w, 0, 1)], "That is the sum of the squares. Multiply by its price."],
    ],
    values: { squares: digits(priceOf(w, 0, 1)), sizes: digits(priceOf(w, 1, 0)) },
  };
});

const maskedRow = numbers("masked-row", ["dropout", "A worked example for paper"], (random) => {
  const rate = one(random, [0.2, 0.25, 0.5, 0.6, 0.75]);
  const h = several(4, () => whole(random, 1, 6));
  const dropped = whole(random, 0, 3);
  const other = (dropped + whole(random, 1, 3)) % 4;
  const isOut = (j: number) => j === dropped || j === other;
  const kept = (factor: number) => h.map((value, j) => (isOut(j) ? 0 : value * factor));
  const mask = h.map((_, j) => (isOut(j) ? 0 : 1));
  return {
    task: `The drop rate is $r = ${rate}$, and chance keeps the units marked 1 in $${texRow(mask)}$. What does inverted dropout make of $h = ${texRow(h)}$ in training?`,
    label: "h̃",
    expected: kept(1 / (1 - rate)),
    slips: [
      [kept(1), "What stays is made larger, so that the mean is as before."],
      [kept(1 - rate), "What stays is divided by 1 − r, not multiplied."],
      [kept(1 / rate), "r is the part that is dropped. What stays is 1 − r."],
      [h.map((value, j) => (isOut(j) ? value / (1 - rate) : 0)), "1 in the mask is kept, 0 is dropped."],
      [h.map((value) => value / (1 - rate)), "The units marked 0 are dropped."],
    ],
    values: { rate, kept: digits(1 - rate) },
  };
});

const predicting = numbers("predicting", ["dropout", "Two modes"], (random) => {
  const rate = one(random, [0.2, 0.25, 0.5]);
  const h = several(2, () => whole(random, 1, 6));
  const w = several(2, () => signed(random, 4));
  const score = h[0] * w[0] + h[1] * w[1];
  const isInverted = one(random, [true, false]);
  return {
    task: `A network was trained with ${isInverted ? "inverted dropout: what stayed was divided by $1 - r$" : "dropout that left what stayed as it was"}, with $r = ${rate}$. Now it predicts, with $h = ${texRow(h)}$ and the weights $${texRow(w)}$ to one score. What score has the mean of training?`,
    label: "z",
    expected: [isInverted ? score : (1 - rate) * score],
    slips: [
      isInverted
        ? [
            [(1 - rate) * score],
            "Inverted dropout has put that right in training: nothing is to be made smaller.",
          ]
        : [[score], "In training a part was missing, and nothing made up for it: multiply by 1 − r."],
      [[rate * score], "r is the part that was dropped."],
      [[score / (1 - rate)], "Nothing is dropped when predicting, so nothing is to be made larger."],
      [[0], "Nothing is dropped when predicting."],
    ],
    worked: isInverted ? "inverted" : "plain",
    values: { kept: digits(1 - rate) },
  };
});

const thinned = numbers("thinned", ["dropout", "Many networks in one"], (random) => {
  const units = whole(random, 3, 6);
  const rate = one(random, [0.2, 0.25, 0.5]);
  return {
    task: `A hidden layer has ${units} units, each dropped with chance $r = ${rate}$, independently. What is the chance that none is dropped?`,
    label: "Chance",
    expected: [(1 - rate) ** units],
    slips: [
      [[rate ** units], "That is the chance that all are dropped."],
      [[1 - rate], "That is the chance for one unit. All have to stay."],
      [[1 - rate ** units], "That is the chance that at least one stays."],
      [
        [units * (1 - rate)],
        "Chances of independent things are multiplied. That is how many stay in the mean.",
      ],
      [[1 / 2 ** units], "Not every mask has the same chance, unless r is ½."],
    ],
    values: { kept: digits(1 - rate), units },
  };
});

/** Questions on penalties and dropout. */
export const generalising: readonly Generator[] = [
  shrinking,
  minimum,
  adamPull,
  meanScore,
  unitVariance,
  throughMask,
  writeGeneralising,
  repairGeneralising,
  shrunkStep,
  soft,
  price,
  maskedRow,
  predicting,
  thinned,
];
