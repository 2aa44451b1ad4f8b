import type { Alphabet } from "../../../lib/algebra/alphabet.js";
import { referenceBackend } from "../../../lib/backends/reference.js";
import { matrixFrom } from "../../../lib/core/matrix.js";
import { adam } from "../../../lib/core/optimisers/adam.js";
import { momentum } from "../../../lib/core/optimisers/momentum.js";
import type { Optimiser } from "../../../lib/core/optimisers/optimiser.js";
import { rmsprop } from "../../../lib/core/optimisers/rmsprop.js";
import { sgd } from "../../../lib/core/optimisers/sgd.js";
import { makeSchedule } from "../../../lib/core/schedules.js";
import { digits, one, several, signed, whole } from "../draw-values.js";
import { derivation, formula, functionQuestions, type Generator, numbers } from "../question.js";

const parabolas = [
  { tex: "\\tfrac12 c w^2", loss: "1/2 c w^2", at: "c w", factor: "c" },
  { tex: "c w^2", loss: "c w^2", at: "2 c w", factor: "2 c" },
  { tex: "\\tfrac12 c (w - m)^2", loss: "1/2 c (w - m)^2", at: "c (w - m)", factor: "c" },
  { tex: "c (w - m)^2", loss: "c (w - m)^2", at: "2 c (w - m)", factor: "2 c" },
] as const;

function parabolaAlphabet({ loss, at }: (typeof parabolas)[number]): Alphabet {
  return {
    letters: [
      { name: "w", meaning: "the weight" },
      { name: "m", meaning: "where the loss is least" },
      { name: "c", meaning: "a factor of the loss", domain: "positive" },
      { name: "eta", meaning: "the learning rate", domain: "positive" },
      { name: "g", meaning: "the gradient at w", is: `g = ∂/∂w (${loss})` },
      { name: "u", meaning: "the weight after one step", is: "u = w - eta g" },
      { name: "L", meaning: "the loss after that step", is: `L = ${loss.replace("w", `(w - eta ${at})`)}` },
    ],
  };
}

const oneStep = formula("one-step", ["gradient-descent", "How far?"], (random) => {
  const parabola = one(random, parabolas);
  const { tex, at } = parabola;
  return {
    task: `The loss is $${tex}$. Where is the weight after one step of gradient descent at the rate $\\eta$?`,
    label: "the weight after a step",
    alphabet: parabolaAlphabet(parabola),
    asked: "u",
    without: ["g", "L", "∂"],
    slips: [
      [`w + eta ${at}`, "A step goes against the gradient."],
      [`-eta ${at}`, "That is the step alone. Where does it begin?"],
      at.startsWith("2")
        ? [`w - eta ${at.slice(2)}`, "The derivative of a square has a 2, and no ½ stands before it."]
        : [`w - 2 eta ${at}`, "The ½ takes the 2 of the square."],
    ],
    values: { at },
  };
});

const rateSlope = derivation("rate-slope", ["gradient-descent", "How far?"], (random) => {
  const parabola = one(random, parabolas);
  const { tex, loss, at } = parabola;
  const after = loss.replace("w", `(w - eta ${at})`);
  const inside = loss.includes("m") ? `(w - eta ${at} - m)` : `(w - eta ${at})`;
  const { factor } = parabola;
  return {
    task: `The loss is $${tex}$. How does the loss after one step depend on the rate? Derive it from the line given.`,
    label: "∂L/∂η",
    alphabet: parabolaAlphabet(parabola),
    asked: `∂/∂eta (${after})`,
    without: ["∂"],
    slips: [
      [`${factor} ${inside}`, "The inner derivative is missing: what stands in the bracket changes with η."],
      [`${factor} ${inside} (${at})`, "The inner derivative has a minus."],
      [`-1/2 ${factor} ${inside} (${at})`, "The outer derivative has a 2, from the square."],
    ],
    values: { factor, inside, at },
  };
});

const averages = derivation("averages", ["gradient-descent", "Momentum"], (random) => {
  const isAverage = one(random, [true, false]);
  const [g, m] = one(random, [
    ["g", "m"],
    ["g", "v"],
  ]);
  const fresh = isAverage ? "(1 - beta) " : "";
  const steps = one(random, [2, 3]);
  const letters = [
    { name: "beta", meaning: "how much stays", domain: "unit" },
    ...Array.from({ length: steps }, (_, k) => ({ name: `${g}_${k + 1}`, meaning: `gradient ${k + 1}` })),
    { name: `${m}_1`, meaning: "what is kept after the first", is: `${m}_1 = ${fresh}${g}_1` },
    { name: `${m}_2`, meaning: "after the second", is: `${m}_2 = beta ${m}_1 + ${fresh}${g}_2` },
  ] as const;
  const last = steps === 2 ? `beta ${m}_1 + ${fresh}${g}_2` : `beta ${m}_2 + ${fresh}${g}_3`;
  const terms = (powers: readonly number[]) =>
    powers.map((power, k) => `${power === 0 ? "" : `beta^${power} `}${g}_${k + 1}`).join(" + ");
  const right = Array.from({ length: steps }, (_, k) => steps - 1 - k);
  return {
    task: `From $${m}_0 = 0$, every step keeps $${m} \\leftarrow \\beta ${m} + ${isAverage ? "(1 - \\beta) " : ""}${g}$. Write what is kept after ${steps} steps by the gradients alone.`,
    label: `${m}${steps === 2 ? "₂" : "₃"}`,
    alphabet: { letters },
    asked: last,
    without: [`${m}_1`, `${m}_2`],
    slips: [
      [
        `${fresh}(${terms(right.map((power) => power + 1))})`,
        "The newest gradient has not been multiplied by β yet.",
      ],
      [`${fresh}(${terms([...right].reverse())})`, "The oldest gradient has been multiplied most often."],
      isAverage
        ? [terms(right), "Each gradient enters with the factor 1 − β."]
        : [`(1 - beta) (${terms(right)})`, "Here each gradient enters whole."],
    ],
    values: { fresh, terms: terms(right) },
  };
});

const bias = derivation("bias", ["adam", "Why both begin too small"], (random) => {
  const [beta, G, what] = one(random, [
    ["beta", "G", "the mean of the gradients"],
    ["beta", "Q", "the mean of their squares"],
    ["rho", "G", "the mean of the gradients"],
    ["rho", "Q", "the mean of their squares"],
  ]);
  return {
    task: `A running average that began at 0 has, after $t$ steps, the mean of the line given, where $${G}$ is ${what}. Derive how much of $${G}$ is in it.`,
    label: "the mean of the average",
    alphabet: {
      letters: [
        { name: beta, meaning: "how much of the average stays", domain: "unit" },
        { name: G, meaning: what },
      ],
      dimensions: [{ name: "t", meaning: "steps so far", sizes: [1, 5], first: 1 }],
      indices: { s: "t" },
    },
    asked: `(1 - ${beta}) sum_(s=1)^t ${beta}^(t - s) ${G}`,
    without: ["sum"],
    slips: [
      [`${beta}^t ${G}`, "That is what is missing. How much is there?"],
      [
        `(1 - ${beta})^t ${G}`,
        "The series adds up to (1 − βᵗ)/(1 − β), and the factor in front takes the lower one away.",
      ],
      [`(1 - ${beta}^(t + 1)) ${G}`, "From β⁰ to βᵗ⁻¹ there are t terms."],
    ],
    values: { beta, G },
  };
});

const firstStep = formula("first-step", ["adam", "The correction"], (random) => {
  const { task, is, worked, slips } = one(random, [
    {
      task: "with both corrections and $\\epsilon$",
      is: "eta ((1 - beta_1) g/(1 - beta_1)) / (sqrt((1 - beta_2) g^2/(1 - beta_2)) + epsilon)",
      worked: "corrected",
      slips: [
        ["eta g", "That is plain descent. Adam divides by the root of the mean square."],
        ["eta g/sqrt(g^2 + epsilon)", "ε is added to the root, not under it."],
        ["eta g/(g + epsilon)", "The root of g² is the size of g, without its sign."],
      ],
    },
    {
      task: "without the two corrections, and with $\\epsilon = 0$",
      is: "eta (1 - beta_1) g / sqrt((1 - beta_2) g^2)",
      worked: "uncorrected",
      slips: [
        ["eta sign(g)", "That is the corrected step. Here both averages are still too small."],
        ["eta (1 - beta_1)/(1 - beta_2) sign(g)", "Below the line there is a root."],
        ["eta (1 - beta_1)/sqrt(1 - beta_2)", "The step has the sign of the gradient."],
      ],
    },
    {
      task: "with the first average corrected and the second not, and with $\\epsilon = 0$",
      is: "eta g / sqrt((1 - beta_2) g^2)",
      worked: "half-corrected",
      slips: [
        ["eta sign(g)", "The second average is not corrected: its factor stays below the line."],
        ["eta/(1 - beta_2) sign(g)", "Below the line there is a root."],
        ["eta/sqrt(1 - beta_2)", "The step has the sign of the gradient."],
      ],
    },
  ] as const);
  return {
    task: `What does Adam take off a weight in its first step, at the gradient $g$, ${task}? abs(g) and sign(g) are understood.`,
    label: "u",
    alphabet: {
      letters: [
        { name: "g", meaning: "the first gradient", domain: "nonzero" },
        { name: "eta", meaning: "the learning rate", domain: "positive" },
        { name: "epsilon", meaning: "the small number ε", domain: "positive" },
        { name: "beta_1", meaning: "of the mean", domain: "unit" },
        { name: "beta_2", meaning: "of the mean of squares", domain: "unit" },
        { name: "u", meaning: "what is taken off the weight", is: `u = ${is}` },
      ],
    },
    asked: "u",
    slips,
    worked,
  };
});

const when = formula("when", ["learning-rate-decay", "Steps, powers and a cosine"], (random) => {
  const part = whole(random, 2, 5);
  const isPower = one(random, [true, false]);
  return {
    task: isPower
      ? `The rate is $\\eta_0 f^t$. After how many steps $t$ is it $\\eta_0/${part}$?`
      : `The rate is $\\eta_0/(1 + d\\,t)$. After how many steps $t$ is it $\\eta_0/${part}$?`,
    label: "t",
    alphabet: {
      letters: [
        isPower
          ? { name: "f", meaning: "the factor of each step, below 1", domain: "unit" }
          : { name: "d", meaning: "the decay", domain: "positive" },
        {
          name: "t",
          meaning: "the step that is asked for",
          is: isPower ? `t = ln(1/${part})/ln f` : `t = (${part} - 1)/d`,
        },
      ],
    },
    asked: "t",
    slips: isPower
      ? [
          [`1/(${part} f)`, "The rate falls as a power of f. Take the logarithm."],
          [`ln ${part}/ln f`, "Both logarithms must have one sign: ln f is below 0."],
          [`ln f/ln (1/${part})`, "t·ln f is the logarithm of the part. Divide by ln f."],
        ]
      : [
          [`${part}/d`, "There 1 + d·t is one more than it has to be."],
          [`1/(${part} d)`, "Set 1 + d·t to what divides the rate, and solve for t."],
          [`${part - 1} d`, "A larger decay takes fewer steps."],
        ],
    worked: isPower ? "power" : "inverse",
    values: { part, less: part - 1 },
  };
});

const momentumCode = `function step(w: number, g: number, v: number, eta: number, mu: number): number[] {
  const next = mu * v «-→+» eta * g;
  return [w + «next→v», «next→v»];
}`;
const rmspropCode = `function step(w: number, g: number, v: number, eta: number, rho: number): number[] {
  const next = rho * v + (1 - rho) * g« * g→»;
  return [w - (eta * g) «/→*» («Math.sqrt(next)→next» + 1e-7), next];
}`;
const adamCode = `function step(w: number, g: number, m: number, v: number, t: number, eta: number): number[] {
  const m1 = 0.9 * m + 0.1 * g;
  const v1 = 0.999 * v + 0.001 * g * g;
  const mean = m1« / (1 - 0.9 ** t)→»;
  const square = v1 / (1 - «0.999→0.9» ** t);
  return [w - (eta * mean) / (Math.sqrt(square) + 1e-7), «m1, v1→mean, square»];
}`;

const backend = referenceBackend("float64");

/** One step of the library's optimiser on one weight: the weight, then what it remembers. */
function stepOf(
  optimiser: Optimiser,
  w: number,
  g: number,
  slots: readonly number[],
  eta: number,
  t = 1,
): number[] {
  const single = (value: number) => matrixFrom([[value]], "float64");
  const [weight, ...rest] = [w, ...slots].map(single);
  optimiser.update(backend, weight, single(g), rest, eta, t);
  return [weight, ...rest].map(({ data }) => data[0]);
}

/** Cases for each of the three rules. */
function stepChecks(draw: () => number) {
  return {
    momentum: {
      cases: [
        { inputs: { w: draw(), g: draw(), v: 0, eta: 0.1, mu: 0.9 }, about: "in the first step" },
        { inputs: { w: draw(), g: draw(), v: 2.5, eta: 0.25, mu: 0.5 }, about: "with a velocity" },
      ],
      expected: (w: number, g: number, v: number, eta: number, mu: number) =>
        stepOf(momentum({ mu }), w, g, [v], eta),
    },
    RMSProp: {
      cases: [
        { inputs: { w: draw(), g: draw() + 0.5, v: 0, eta: 0.1, rho: 0.9 }, about: "in the first step" },
        { inputs: { w: draw(), g: draw() + 0.5, v: 4, eta: 0.5, rho: 0.5 }, about: "in a later step" },
      ],
      expected: (w: number, g: number, v: number, eta: number, rho: number) =>
        stepOf(rmsprop({ rho }), w, g, [v], eta),
    },
    Adam: {
      cases: [
        { inputs: { w: draw(), g: draw(), m: 0, v: 0, t: 1, eta: 0.1 }, about: "in the first step" },
        { inputs: { w: draw(), g: draw() + 0.5, m: 0.5, v: 2, t: 3, eta: 0.5 }, about: "in the third step" },
      ],
      expected: (w: number, g: number, m: number, v: number, t: number, eta: number) =>
        stepOf(adam(), w, g, [m, v], eta, t),
    },
  };
}

/** Functions of the rules that move weights, with what a bug may change in them. */
export const learningFunctions = [
  {
    name: "momentum",
    code: momentumCode,
    write: "Write one step of momentum on a single weight.",
    repair:
      "This is a step of momentum with one place changed. It returns the weight and the velocity. Find the place, and mend it.",
    signature: "step(w: number, g: number, v: number, eta: number, mu: number): number[]",
    said: "v ← μ·v − η·g, then w ← w + v. Return [w, v].",
  },
  {
    name: "RMSProp",
    code: rmspropCode,
    write: "Write one step of RMSProp on a single weight.",
    repair:
      "This is a step of RMSProp with one place changed. It returns the weight and what it keeps. Find the place, and mend it.",
    signature: "step(w: number, g: number, v: number, eta: number, rho: number): number[]",
    said: "v is an average of squares, of which ρ stays; add 1e-7 to its root. Return [w, v].",
  },
  {
    name: "Adam",
    code: adamCode,
    write: "Write one step of Adam on a single weight.",
    repair:
      "This is a step of Adam with one place changed. It returns the weight and what it keeps. Find the place, and mend it.",
    signature: "step(w: number, g: number, m: number, v: number, t: number, eta: number): number[]",
    said: "β₁ = 0.9, β₂ = 0.999, 1e-7 added to the root; t counts from 1. Return [w, m, v].",
  },
] as const;

const [writeStep, repairStep] = functionQuestions(
  ["write-step", ["adam", "Adam: the average on top"]],
  ["repair-step", ["adam", "Break it"]],
  (random) => stepChecks(() => signed(random, 4)),
  learningFunctions,
);

const twoSteps = numbers("two-steps", ["gradient-descent", "How far?"], (random) => {
  const c = one(random, [1, 2, 4]);
  const w = signed(random, 5);
  const eta = one(random, [0.1, 0.2, 0.25]);
  const [once] = stepOf(sgd(), w, c * w, [], eta);
  const [twice] = stepOf(sgd(), once, c * once, [], eta);
  return {
    task: `The loss is $\\tfrac12 \\cdot ${c}\\,w^2$. Where is the weight after two steps from $w = ${w}$ at the rate $\\eta = ${eta}$?`,
    label: "w",
    expected: [twice],
    slips: [
      [[once], "That is after one step."],
      [[w - 2 * eta * c * w], "The gradient is another after the first step: work it out anew."],
      [[w * (1 + eta * c) ** 2], "A step goes against the gradient."],
      [[w * (1 - 2 * eta * c) ** 2], "The ½ takes the 2 of the square."],
    ],
    values: { factor: digits(1 - eta * c), once: digits(once), twice: digits(twice) },
  };
});

const velocity = numbers("velocity", ["gradient-descent", "As a velocity"], (random) => {
  const gradients = several(2, () => signed(random, 4));
  const eta = one(random, [0.1, 0.5]);
  const mu = one(random, [0.5, 0.8, 0.9]);
  const w = whole(random, 1, 5);
  const rule = momentum({ mu });
  const [w1, v1] = stepOf(rule, w, gradients[0], [0], eta);
  const [w2, v2] = stepOf(rule, w1, gradients[1], [v1], eta);
  return {
    task: `Momentum with $\\mu = ${mu}$ and $\\eta = ${eta}$ begins at $w = ${w}$ with $v = 0$. The gradients of two steps are ${gradients[0]} and ${gradients[1]}. Where is the weight then?`,
    label: "w",
    expected: [w2],
    slips: [
      [
        [w - eta * (gradients[0] + gradients[1])],
        "That is plain descent: nothing of the first step is kept.",
      ],
      [[w1], "That is after one step."],
      [[w1 - v2], "The velocity has the minus of the gradient already: it is added."],
      [[v2], "That is the velocity. The weight moves by it."],
      [[w + v2], "The weight moved in the first step too."],
    ],
    values: { v1: digits(v1), v2: digits(v2), w1: digits(w1), w2: digits(w2) },
  };
});

const adamMean = numbers("adam-mean", ["adam", "How much too long"], (random) => {
  const gradients = several(2, () => signed(random, 5));
  const [first, second] = gradients;
  const [, m1, v1] = stepOf(adam(), 0, first, [0, 0], 0.1);
  const [, m2] = stepOf(adam(), 0, second, [m1, v1], 0.1, 2);
  const left = 1 - 0.9 ** 2;
  return {
    task: `Adam with $\\beta_1 = 0.9$ sees the gradients ${first} and ${second}. What is $\\hat m$, the corrected mean, after the second?`,
    label: "m̂",
    expected: [m2 / left],
    slips: [
      [[m2], "That is m. It began at 0 and is still too small: divide by 1 − β₁ᵗ."],
      [[m2 / 0.1], "That is the correction of the first step. Now t is 2."],
      [[(first + second) / 2], "The newer gradient counts more than the older one."],
      [[m2 / 0.9], "The correction divides by 1 − β₁ᵗ, not by β₁."],
      [[second], "The first gradient is still in the average."],
    ],
    values: { m1: digits(m1), m2: digits(m2) },
  };
});

const scheduled = numbers("scheduled", ["learning-rate-decay", "Inverse time"], (random) => {
  const learningRate = one(random, [0.1, 0.2, 0.4, 0.8]);
  const decay = one(random, [0.01, 0.05, 0.1, 0.25]);
  const decayFactor = 0.5;
  const decaySteps = one(random, [10, 20]);
  const t = one(random, [20, 40, 60, 100]);
  const isInverse = one(random, [true, false]);
  const rate = makeSchedule({
    schedule: isInverse ? "inverse-time" : "step",
    learningRate,
    decay,
    decayFactor,
    decaySteps,
  });
  return {
    task: isInverse
      ? `The rate begins at $\\eta_0 = ${learningRate}$ and falls by inverse time with a decay of ${decay}. What is it at step $t = ${t}$?`
      : `The rate begins at $\\eta_0 = ${learningRate}$ and is halved every ${decaySteps} steps. What is it at step $t = ${t}$?`,
    label: "η",
    expected: [rate(t)],
    slips: isInverse
      ? [
          [[learningRate / (decay * t)], "The 1 below the line is missing."],
          [[learningRate * (1 - decay * t)], "That is a straight line. Divide by 1 + decay·t."],
          [[learningRate / (1 + decay)], "That is after one step."],
          [[1 / (1 + decay * t)], "That is what is left of the first rate. Multiply by it."],
        ]
      : [
          [[learningRate / (t / decaySteps + 1)], "Each time it is halved again: a power of ½."],
          [[learningRate / 2], "That is after the first time."],
          [[rate(t) * 2], "Count again how often it has been halved."],
          [[rate(t) / 2], "That is halved once too often."],
        ],
    worked: isInverse ? "inverse" : "halved",
    values: { learningRate, grown: digits(decay * t), t, times: t / decaySteps },
  };
});

const epochs = numbers("epochs", ["gradient-descent", "How many drawings?"], (random) => {
  const rows = one(random, [1000, 2000, 4500, 12000]);
  const batch = one(random, [32, 64, 100, 500]);
  const passes = whole(random, 3, 25);
  const each = Math.ceil(rows / batch);
  return {
    task: `${rows} drawings are trained on in batches of ${batch}; a last batch may be smaller. How many steps are ${passes} epochs?`,
    label: "Steps",
    expected: [passes * each],
    slips: [
      [[each], "That is one epoch."],
      [
        [passes * Math.floor(rows / batch)],
        "The drawings that are left make a smaller batch, which is a step as well.",
      ],
      [[Math.ceil((passes * rows) / batch)], "The smaller batch comes at the end of each epoch, not once."],
      [[passes * rows], "That is how many drawings are seen. A step takes a batch of them."],
      [[passes * batch], "A step takes a batch: divide by it."],
    ],
    values: { rows, batch, each },
  };
});

const largestRate = numbers("largest-rate", ["gradient-descent", "How far?"], (random) => {
  const curvatures = [whole(random, 1, 4), whole(random, 5, 20)];
  const best = one(random, [true, false]);
  const [flat, steep] = curvatures;
  return {
    task: `A valley has the loss $\\tfrac12 (${flat}\\,u^2 + ${steep}\\,w^2)$. ${best ? "At which rate does the slower of the two directions fall fastest?" : "Above which rate does gradient descent explode?"}`,
    label: "η",
    expected: [best ? 2 / (flat + steep) : 2 / steep],
    slips: [
      [[2 / flat], "That is the limit of the flat direction. The steep one explodes first."],
      [[1 / steep], "There the steep direction is done in one step."],
      [
        [best ? 2 / steep : 2 / (flat + steep)],
        best
          ? "That is where the steep direction begins to explode."
          : "That is the best rate. The limit lies above it.",
      ],
      [[1 / (flat + steep)], "The factors are 1 − ηa and 1 − ηb: look at when their size matters."],
      [[1 / flat], "There the flat direction is done in one step, and the steep one explodes."],
    ],
    worked: best ? "best" : "largest",
  };
});

/** Questions on the rules that move weights. */
export const learning: readonly Generator[] = [
  oneStep,
  rateSlope,
  averages,
  bias,
  firstStep,
  when,
  writeStep,
  repairStep,
  twoSteps,
  velocity,
  adamMean,
  scheduled,
  epochs,
  largestRate,
];
