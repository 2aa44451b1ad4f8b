import { exp } from "../core/numbers/exp.js";
import { log } from "../core/numbers/log.js";
import { mostWorkers } from "./check-hyperparameters.js";
import {
  activations,
  type Hyperparameters,
  initialisers,
  losses,
  optimisers,
  schedules,
} from "./hyperparameters.js";
import { restartFields } from "./training.js";

/** Hyperparameters whose values are of some kind. */
type KeyOf<Kind> = {
  [Key in keyof Hyperparameters]: Hyperparameters[Key] extends Kind ? Key : never;
}[keyof Hyperparameters];

/** What is said of a hyperparameter wherever it can be changed. */
interface Described {
  /** As in the formulas; what follows "_" hangs below the line. Empty where there is none. */
  readonly symbol: string;
  readonly label: string;
  /** One sentence or two. */
  readonly explanation: string;
  readonly group: Group;
  /** Whether it has a part in what is chosen; defaults to always. */
  readonly applies?: (chosen: Hyperparameters) => boolean;
}

/** A number, on a slider and in a field. */
export interface NumberControl extends Described {
  readonly kind: "number";
  readonly key: KeyOf<number>;
  readonly min: number;
  readonly max: number;
  /** How the slider runs: "log-or-zero" has 0 at its left end and `min` beside it. */
  readonly scale: "linear" | "log" | "log-or-zero";
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** On a linear scale, the distance between two values of the slider; defaults to 1. */
  readonly step?: number;
  readonly unit?: string;
}

/** One of a few named values. */
export interface ChoiceControl extends Described {
  readonly kind: "choice";
  readonly key: KeyOf<string>;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** On or off. */
export interface SwitchControl extends Described {
  readonly kind: "switch";
  readonly key: KeyOf<boolean>;
}

/** Widths of layers: a list that can grow and shrink. */
export interface WidthsControl extends Described {
  readonly kind: "widths";
  readonly key: KeyOf<readonly number[]>;
  readonly max: number;
  readonly most: number;
}

/** Something written in a short form. */
export interface TextControl extends Described {
  readonly kind: "text";
  readonly key: "convolutions";
}

export type Control = NumberControl | ChoiceControl | SwitchControl | WidthsControl | TextControl;

/** Controls that stand together. */
export const groups = ["Steps", "Network", "Penalties", "Run"] as const;
export type Group = (typeof groups)[number];

const names: Readonly<Record<string, string>> = {
  relu: "ReLU",
  sigmoid: "sigmoid",
  tanh: "tanh",
  "xavier-uniform": "Xavier, uniform",
  "he-normal": "He, normal",
  "he-uniform": "He, uniform",
  "small-normal": "normal, deviation 0.01",
  "large-normal": "normal, deviation 1",
  zeros: "all 0",
  "all-equal": "all equal",
  "cross-entropy": "cross-entropy",
  "squared-error": "squared error",
  "squared-error-diagonal": "squared error, diagonal of the Jacobian only",
  sgd: "SGD",
  momentum: "SGD with momentum",
  nesterov: "SGD, Nesterov",
  adagrad: "Adagrad",
  rmsprop: "RMSProp",
  adadelta: "Adadelta",
  adam: "Adam",
  ftrl: "Ftrl",
  constant: "constant",
  "inverse-time": "inverse time",
  step: "in steps",
  exponential: "exponential",
  cosine: "cosine",
};

/** Every hyperparameter once: what the panel of controls, a page's address and the list of runs are made from. */
export const controls: readonly Control[] = [
  {
    kind: "choice",
    key: "optimiser",
    symbol: "",
    label: "optimiser",
    explanation: "The rule that turns a gradient into a step of the weights.",
    group: "Steps",
    options: optionsOf(optimisers),
  },
  {
    kind: "number",
    key: "learningRate",
    symbol: "η₀",
    label: "learning rate",
    explanation: "How far one step goes. Too small and nothing happens, too large and the loss runs away.",
    group: "Steps",
    min: 0.00001,
    max: 10,
    scale: "log",
  },
  constant("momentum", "μ", "momentum", "Part of the last step that is kept in the next.", [
    "momentum",
    "nesterov",
  ]),
  constant("rho", "ρ", "memory", "Part of the average of squared gradients that is kept at each step.", [
    "rmsprop",
    "adadelta",
  ]),
  constant("beta1", "β₁", "memory of m", "Part of the average gradient m that is kept at each step.", [
    "adam",
  ]),
  constant(
    "beta2",
    "β₂",
    "memory of v",
    "Part of the average squared gradient v that is kept at each step.",
    ["adam"],
  ),
  {
    kind: "number",
    key: "epsilon",
    symbol: "ε",
    label: "floor",
    explanation: "Added below the fraction bar, so that a tiny gradient does not make a huge step.",
    group: "Steps",
    min: 1e-10,
    max: 1,
    scale: "log",
    applies: ({ optimiser }) => ["adagrad", "rmsprop", "adadelta", "adam"].includes(optimiser),
  },
  {
    kind: "choice",
    key: "schedule",
    symbol: "η(t)",
    label: "schedule",
    explanation: "How the learning rate changes with the steps t.",
    group: "Steps",
    options: optionsOf(schedules),
  },
  {
    kind: "number",
    key: "decay",
    symbol: "",
    label: "decay",
    explanation: "η = η₀/(1 + decay·t): after 1/decay steps the learning rate has halved.",
    group: "Steps",
    min: 0.000001,
    max: 1,
    scale: "log-or-zero",
    unit: "per step",
    applies: ({ schedule }) => schedule === "inverse-time",
  },
  {
    kind: "number",
    key: "decayFactor",
    symbol: "f",
    label: "factor",
    explanation: "What the learning rate is multiplied with every n steps.",
    group: "Steps",
    min: 0.01,
    max: 1,
    scale: "linear",
    step: 0.01,
    applies: ({ schedule }) => schedule === "step" || schedule === "exponential",
  },
  {
    kind: "number",
    key: "decaySteps",
    symbol: "n",
    label: "length",
    explanation: "Steps between two cuts of the learning rate; with cosine, steps until it is 0.",
    group: "Steps",
    min: 1,
    max: 100000,
    scale: "log",
    whole: true,
    unit: "steps",
    applies: ({ schedule }) => schedule !== "constant" && schedule !== "inverse-time",
  },
  {
    kind: "number",
    key: "batchSize",
    symbol: "B",
    label: "batch size",
    explanation:
      "Drawings that a step takes its gradient from. With as many as there are to train on, or more, it takes all.",
    group: "Steps",
    min: 1,
    max: 120_000,
    scale: "log",
    whole: true,
    unit: "drawings",
  },
  {
    kind: "text",
    key: "convolutions",
    symbol: "w",
    label: "convolutions",
    explanation:
      "Filters before the hidden layers. 16x3 is 16 of 3 × 3 pixels, with s the maps keep their size, with p2 they are pooled by 2 × 2: p takes the greatest, a the average, t the total. Stages are joined by -, none is none.",
    group: "Network",
  },
  {
    kind: "widths",
    key: "hidden",
    symbol: "h",
    label: "hidden layers",
    explanation:
      "Neurons in each layer between the pixels and the classes. With none, each class is one weighted sum.",
    group: "Network",
    max: 1024,
    most: 4,
  },
  {
    kind: "choice",
    key: "activation",
    symbol: "",
    label: "activation",
    explanation: "What bends the output of each hidden neuron.",
    group: "Network",
    options: optionsOf(activations),
  },
  {
    kind: "choice",
    key: "initialiser",
    symbol: "W₀",
    label: "first weights",
    explanation: "How the random weights are drawn that training starts from.",
    group: "Network",
    options: optionsOf(initialisers),
  },
  {
    kind: "number",
    key: "dropout",
    symbol: "p_drop",
    label: "drop rate",
    explanation: "Chance that a hidden neuron is left out of a training step. The rest is the keep rate q.",
    group: "Network",
    min: 0,
    max: 0.95,
    scale: "linear",
    step: 0.05,
  },
  {
    kind: "choice",
    key: "loss",
    symbol: "L",
    label: "loss",
    explanation: "What is made small: the surprise at the true class, or the squared distance from it.",
    group: "Penalties",
    options: optionsOf(losses),
  },
  penalty("l2", "λ₂", "L2 penalty", "Price on squared weights, λ₂·Σw²: pulls large weights down."),
  penalty("l1", "λ₁", "L1 penalty", "Price on the size of weights, λ₁·Σ|w|: pulls small weights to 0."),
  penalty(
    "weightDecay",
    "λ_w",
    "weight decay",
    "Every step shrinks each weight by ηλ of itself, apart from the gradient. With Adam this is AdamW.",
  ),
  {
    kind: "switch",
    key: "penaliseBiases",
    symbol: "b",
    label: "penalise biases",
    explanation: "Whether biases pay the price too.",
    group: "Penalties",
    applies: ({ l1, l2, weightDecay }) => l1 > 0 || l2 > 0 || weightDecay > 0,
  },
  {
    kind: "number",
    key: "augment",
    symbol: "",
    label: "changed pictures",
    explanation:
      "Part of the training pictures that each epoch shows moved, turned, stretched, slanted, thinner or bolder than they are.",
    group: "Run",
    min: 0,
    max: 1,
    scale: "linear",
    step: 0.1,
  },
  {
    kind: "choice",
    key: "variation",
    symbol: "",
    label: "changed as",
    explanation:
      "How much the changed pictures are changed. Those on a pad are moved far and drawn with many pens; characters are moved less, with bolder pens; doodles fill their frame, and can be mirrored.",
    group: "Run",
    applies: ({ augment }) => augment > 0,
    options: [
      { value: "pad", label: "Pictures on a pad" },
      { value: "character", label: "Characters in their frame" },
      { value: "doodle", label: "Doodles" },
    ],
  },
  {
    kind: "switch",
    key: "balanceClasses",
    symbol: "",
    label: "balance classes",
    explanation: "Whether every class counts the same in the loss, however many drawings it has.",
    group: "Run",
  },
  {
    kind: "number",
    key: "workers",
    symbol: "",
    label: "workers",
    explanation:
      "Parts that the drawings of each batch are divided in, worked out side by side. Large batches gain by it, small ones lose.",
    group: "Run",
    min: 1,
    max: mostWorkers,
    scale: "linear",
    whole: true,
  },
  {
    kind: "number",
    key: "epochs",
    symbol: "E",
    label: "epochs",
    explanation: "Times that training goes through all its drawings.",
    group: "Run",
    min: 1,
    max: 1000,
    scale: "log",
    whole: true,
  },
  {
    kind: "number",
    key: "seed",
    symbol: "",
    label: "seed",
    explanation:
      "Where chance begins: which drawings are held out, the first weights, the order, the neurons that drop.",
    group: "Run",
    min: 0,
    max: 0xffffffff,
    scale: "linear",
    whole: true,
  },
];

/** The control of a hyperparameter. */
export function controlOf(key: keyof Hyperparameters): Control {
  const control = controls.find((candidate) => candidate.key === key);
  if (!control) throw new RangeError(`hyperparameter without a control: ${key}`);
  return control;
}

/** Whether a change of it takes effect only when a run starts over. */
export function restarts({ key }: Control): boolean {
  return restartFields.some((field) => field === key);
}

/** Name of a choice, for people. */
export function nameOf(value: string): string {
  return names[value] ?? value;
}

/** Place of a value on its slider, from 0 to 1. */
export function positionOf({ scale, min, max }: NumberControl, value: number): number {
  if (scale === "linear") return (value - min) / (max - min);
  const part = log(Math.max(value, min) / min) / log(max / min);
  if (scale === "log") return part;
  return value < min ? 0 : zeroPart + (1 - zeroPart) * part;
}

/** The value at a place on the slider, from 0 to 1, with as many digits as make sense there. */
export function valueAt(control: NumberControl, position: number): number {
  const { scale, min, max, step = 1 } = control;
  if (scale === "linear") {
    const exact = min + position * (max - min);
    return Math.min(Number((Math.round(exact / step) * step).toPrecision(10)), max);
  }
  if (scale === "log-or-zero" && position < zeroPart) return 0;
  const part = scale === "log" ? position : (position - zeroPart) / (1 - zeroPart);
  const value = Number((min * exp(part * log(max / min))).toPrecision(2));
  return Math.min(Math.max(control.whole ? Math.round(value) : value, min), max);
}

/** Part of a "log-or-zero" slider that means 0. */
const zeroPart = 0.06;

function optionsOf(values: readonly string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: nameOf(value) }));
}

function constant(
  key: "momentum" | "rho" | "beta1" | "beta2",
  symbol: string,
  label: string,
  explanation: string,
  rules: readonly string[],
): NumberControl {
  return {
    kind: "number",
    key,
    symbol,
    label,
    explanation,
    group: "Steps",
    min: 0,
    max: 0.9999,
    scale: "linear",
    step: 0.001,
    applies: ({ optimiser }) => rules.includes(optimiser),
  };
}

function penalty(
  key: "l1" | "l2" | "weightDecay",
  symbol: string,
  label: string,
  explanation: string,
): NumberControl {
  return {
    kind: "number",
    key,
    symbol,
    label,
    explanation,
    group: "Penalties",
    min: 0.000001,
    max: 1,
    scale: "log-or-zero",
  };
}
