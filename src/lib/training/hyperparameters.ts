import { noConvolutions } from "../core/convolution/stages.js";
import { initialisers } from "../core/initialisers.js";
import { activationsOrNone } from "../core/layers/activations.js";
import { losses } from "../core/losses.js";
import { expectFraction, expectNotNegative, expectPositive } from "../core/numbers/check-constant.js";
import { profiles } from "../core/numbers/profiles.js";
import { type OptimiserConstants, optimisers, optimiserUses } from "../core/optimisers/make-optimiser.js";
import { type ScheduleConstants, schedules, scheduleUses } from "../core/schedules.js";
import { recordFrom } from "../data/readers.js";
import { variations } from "../drawing/varied-picture.js";
import {
  between,
  choiceRow,
  type Deciding,
  groups,
  numberRow,
  stagesRow,
  switchRow,
  whole,
  widthsRow,
} from "./hyperparameter-rows.js";

const ofOptimiser =
  (constant: keyof OptimiserConstants) =>
  ({ optimiser }: Deciding) =>
    optimiserUses(optimiser, constant);
const ofSchedule =
  (constant: keyof ScheduleConstants) =>
  ({ schedule }: Deciding) =>
    scheduleUses(schedule, constant);
/** What the constants of the optimisers below 1 have in common. */
const belowOne = {
  group: "Steps",
  valid: expectFraction,
  min: 0,
  max: 0.9999,
  scale: "linear",
  step: 0.001,
} as const;
/** What the prices have in common. */
const price = {
  usual: 0,
  group: "Penalties",
  valid: expectNotNegative,
  min: 0.000001,
  max: 1,
  scale: "log-or-zero",
} as const;

/**
 * Everything that is chosen before a run, each with its default, what is valid, what a lab takes, its name and its explanation.
 * The record of a run, its check, the panel of controls, a page's address, a card of weights, the list of runs and the command
 * line's settings are made from this hyperparameterTable. The constants of the optimisers are those of Keras.
 */
export const hyperparameterTable = [
  stagesRow("convolutions", {
    usual: noConvolutions,
    earlier: noConvolutions,
    restarts: true,
    group: "Network",
    symbol: "w",
    label: "convolutions",
    explanation:
      "Filters before the hidden layers, a row for each stage: how many, of how many pixels on a side, whether paper is put around the maps so that they keep their size, and how they are pooled.",
  }),
  widthsRow("hidden", {
    usual: [128, 128],
    validWidth: 4096,
    max: 1024,
    most: 4,
    restarts: true,
    group: "Network",
    symbol: "h",
    label: "hidden layers",
    explanation:
      "Neurons in each layer between the pixels and the classes. With none, each class is one weighted sum.",
  }),
  choiceRow("activation", activationsOrNone, {
    usual: "relu",
    restarts: true,
    group: "Network",
    label: "activation",
    explanation: "What bends the output of each hidden neuron.",
  }),
  choiceRow("initialiser", initialisers, {
    usual: "xavier-uniform",
    restarts: true,
    group: "Network",
    symbol: "W₀",
    label: "first weights",
    explanation: "How the random weights are drawn that training starts from.",
  }),
  choiceRow("loss", losses, {
    usual: "cross-entropy",
    group: "Penalties",
    symbol: "L",
    label: "loss",
    explanation: "What is made small: the surprise at the true class, or the squared distance from it.",
  }),
  choiceRow("optimiser", optimisers, {
    usual: "adam",
    group: "Steps",
    label: "optimiser",
    explanation: "The rule that turns a gradient into a step of the weights.",
  }),
  numberRow("learningRate", {
    usual: 0.001,
    valid: expectPositive,
    min: 0.00001,
    max: 10,
    scale: "log",
    group: "Steps",
    symbol: "η₀",
    label: "learning rate",
    explanation: "How far one step goes. Too small and nothing happens, too large and the loss runs away.",
  }),
  numberRow("momentum", {
    ...belowOne,
    usual: 0.9,
    symbol: "μ",
    label: "momentum",
    explanation: "Part of the last step that is kept in the next.",
    applies: ofOptimiser("momentum"),
  }),
  numberRow("rho", {
    ...belowOne,
    usual: 0.9,
    symbol: "ρ",
    label: "memory",
    explanation: "Part of the average of squared gradients that is kept at each step.",
    applies: ofOptimiser("rho"),
  }),
  numberRow("beta1", {
    ...belowOne,
    usual: 0.9,
    symbol: "β₁",
    label: "memory of m",
    explanation: "Part of the average gradient m that is kept at each step.",
    applies: ofOptimiser("beta1"),
  }),
  numberRow("beta2", {
    ...belowOne,
    usual: 0.999,
    symbol: "β₂",
    label: "memory of v",
    explanation: "Part of the average squared gradient v that is kept at each step.",
    applies: ofOptimiser("beta2"),
  }),
  numberRow("epsilon", {
    usual: 1e-7,
    valid: expectPositive,
    min: 1e-10,
    max: 1,
    scale: "log",
    group: "Steps",
    symbol: "ε",
    label: "floor",
    explanation: "Added below the fraction bar, so that a tiny gradient does not make a huge step.",
    applies: ofOptimiser("epsilon"),
  }),
  choiceRow("schedule", schedules, {
    usual: "constant",
    group: "Steps",
    symbol: "η(t)",
    label: "schedule",
    explanation: "How the learning rate changes with the steps t.",
  }),
  numberRow("decay", {
    usual: 0,
    valid: expectNotNegative,
    min: 0.000001,
    max: 1,
    scale: "log-or-zero",
    unit: "per step",
    group: "Steps",
    label: "decay",
    explanation: "η = η₀/(1 + decay·t): after 1/decay steps the learning rate has halved.",
    applies: ofSchedule("decay"),
  }),
  numberRow("decayFactor", {
    usual: 0.5,
    valid: expectPositive,
    min: 0.01,
    max: 1,
    scale: "linear",
    step: 0.01,
    group: "Steps",
    symbol: "f",
    label: "factor",
    explanation: "What the learning rate is multiplied with every n steps.",
    applies: ofSchedule("decayFactor"),
  }),
  numberRow("decaySteps", {
    usual: 500,
    valid: expectPositive,
    min: 1,
    max: 100_000,
    scale: "log",
    whole: true,
    unit: "steps",
    group: "Steps",
    symbol: "n",
    label: "length",
    explanation: "Steps between two cuts of the learning rate; with cosine, steps until it is 0.",
    applies: ofSchedule("decaySteps"),
  }),
  numberRow("batchSize", {
    usual: 128,
    valid: whole(1, 1_000_000),
    min: 1,
    max: 120_000,
    scale: "log",
    whole: true,
    unit: "drawings",
    group: "Steps",
    symbol: "B",
    label: "batch size",
    explanation:
      "Drawings that a step takes its gradient from. With as many as there are to train on, or more, it takes all.",
  }),
  numberRow("l2", {
    ...price,
    symbol: "λ₂",
    label: "L2 penalty",
    explanation: "Price on squared weights, λ₂·Σw²: pulls large weights down.",
  }),
  numberRow("l1", {
    ...price,
    symbol: "λ₁",
    label: "L1 penalty",
    explanation: "Price on the size of weights, λ₁·Σ|w|: pulls small weights to 0.",
  }),
  numberRow("weightDecay", {
    ...price,
    earlier: 0,
    symbol: "λ_w",
    label: "weight decay",
    explanation:
      "Every step shrinks each weight by ηλ of itself, apart from the gradient. With Adam this is AdamW.",
  }),
  switchRow("penaliseBiases", {
    usual: false,
    group: "Penalties",
    symbol: "b",
    label: "penalise biases",
    explanation: "Whether biases pay the price too.",
    applies: ({ l1, l2, weightDecay }) => l1 > 0 || l2 > 0 || weightDecay > 0,
  }),
  numberRow("dropout", {
    usual: 0,
    valid: expectFraction,
    min: 0,
    max: 0.95,
    scale: "linear",
    step: 0.05,
    group: "Network",
    symbol: "p_drop",
    label: "drop rate",
    explanation: "Chance that a hidden neuron is left out of a training step. The rest is the keep rate q.",
  }),
  numberRow("augment", {
    usual: 0,
    earlier: 0,
    valid: between(0, 1),
    min: 0,
    max: 1,
    scale: "linear",
    step: 0.1,
    group: "Whole run",
    label: "changed pictures",
    explanation:
      "Part of the training pictures that each epoch shows moved, turned, stretched, slanted, thinner or bolder than they are.",
  }),
  choiceRow("variation", variations, {
    usual: "pad",
    earlier: "pad",
    group: "Whole run",
    label: "changed as",
    explanation:
      "How much the changed pictures are changed. Those on a pad are moved far and drawn with many pens; characters are moved less, with bolder pens; doodles fill their frame, and can be mirrored.",
    applies: ({ augment }) => augment > 0,
  }),
  switchRow("balanceClasses", {
    usual: false,
    earlier: false,
    group: "Whole run",
    label: "balance classes",
    explanation: "Whether every class counts the same in the loss, however many drawings it has.",
  }),
  // The sum of the gradients of several parts is rounded in another order than that of one, and each has chances of its own.
  // More than eight are no faster anywhere, and each needs memory for the drawings.
  numberRow("workers", {
    usual: 1,
    earlier: 1,
    valid: whole(1, 8),
    min: 1,
    max: 8,
    scale: "linear",
    whole: true,
    restarts: true,
    group: "Whole run",
    label: "workers",
    explanation:
      "Parts that the drawings of each batch are divided in, worked out side by side. Large batches gain by it, small ones lose.",
  }),
  // Not what is learned, but with which last digits.
  choiceRow("profile", profiles, {
    usual: "strict",
    earlier: "strict",
    restarts: true,
    group: "Whole run",
    label: "arithmetic",
    explanation:
      "Strict rounds each product and then the sum, which every browser can do: the same last digits everywhere. Fused rounds once, which is faster where the processor can do it, and gives other last digits.",
  }),
  numberRow("epochs", {
    usual: 10,
    valid: whole(1, 100_000),
    min: 1,
    max: 1000,
    scale: "log",
    whole: true,
    group: "Whole run",
    symbol: "E",
    label: "epochs",
    explanation: "Times that training goes through all its drawings.",
  }),
  numberRow("seed", {
    usual: 1,
    valid: whole(0, 0xffffffff),
    min: 0,
    max: 0xffffffff,
    scale: "linear",
    whole: true,
    restarts: true,
    group: "Whole run",
    label: "seed",
    explanation:
      "Where chance begins: which drawings are held out, the first weights, the order, the neurons that drop.",
  }),
];

/** A row of the hyperparameterTable. */
export type Control = (typeof hyperparameterTable)[number];
export type NumberControl = Extract<Control, { kind: "number" }>;
export type ChoiceControl = Extract<Control, { kind: "choice" }>;
export type SwitchControl = Extract<Control, { kind: "switch" }>;
export type WidthsControl = Extract<Control, { kind: "widths" }>;
export type StagesControl = Extract<Control, { kind: "stages" }>;

/** Everything that is chosen before a run, as one record: a value for each row of the hyperparameterTable. */
export type Hyperparameters = { [Row in Control as Row["key"]]: ReturnType<Row["read"]> };

/** The rows as they are shown: group by group. */
export const controls: readonly Control[] = groups.flatMap((group) =>
  hyperparameterTable.filter((row) => row.group === group),
);

/** The row of a hyperparameter. */
export function controlOf(key: keyof Hyperparameters): Control {
  const control = controls.find((candidate) => candidate.key === key);
  if (!control) throw new RangeError(`hyperparameter is not known: ${key}`);
  return control;
}

/**
 * Hyperparameters from a value that may be anything: the JSON of a card, what somebody typed, a message. Cards of older weights
 * say nothing of what there was not yet.
 *
 * @throws TypeError when it is not a record of them, RangeError when one is not valid; both name the first at fault
 */
export function readHyperparameters(value: unknown): Hyperparameters {
  const record: Record<string, unknown> = { ...recordFrom("hyperparameters", value) };
  for (const { key, read, earlier } of hyperparameterTable) {
    record[key] = read(record[key] === undefined ? earlier : record[key]);
  }
  if (!isComplete(record)) throw new TypeError("hyperparameters are not complete");
  return record;
}

function isComplete(record: Record<string, unknown>): record is Hyperparameters & typeof record {
  return hyperparameterTable.every(({ key }) => record[key] !== undefined);
}
