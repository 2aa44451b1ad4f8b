import type { Hyperparameters } from "../../training/hyperparameters.js";
import { defaultHyperparameters } from "../../training/recipe.js";
import { climbDrawings } from "./samples.js";

/** A part of the theory that a reader adds to their network. */
export interface ClimbStage {
  readonly name: string;
  /** Folder of the chapter that derives it. */
  readonly chapter: string;
  /** In the chart. */
  readonly label: string;
  /** What is added, after “Add”. */
  readonly part: string;
  readonly changes: Partial<Hyperparameters>;
  /** Without which part it changes nothing. */
  readonly needs?: string;
  /** What to expect, and what to look at. */
  readonly expect: string;
}

/** Passes through the drawings of every run: equal work on each drawing, however many steps are made of it. */
const passes = 80;

/** What every run begins with: weighted sums of the pixels, moved by the gradient of all drawings at once. */
const base: Hyperparameters = {
  ...defaultHyperparameters,
  hidden: [],
  activation: "identity",
  initialiser: "small-normal",
  loss: "squared-scores",
  optimiser: "sgd",
  learningRate: 0.04,
  batchSize: 5 * climbDrawings.train,
  epochs: passes,
};

/**
 * The climb: a network that begins as weighted sums and gets a part with each chapter, in the order of the road. Learning rates,
 * prices and rates of dropping were chosen by a few trials on other draws of the same training drawings; no test drawing was
 * looked at. A part that moves the best learning rate brings its own.
 */
export const climbStages = [
  {
    name: "linear",
    chapter: "linear-layer",
    label: "linear",
    part: "weighted sums alone",
    changes: {},
    expect:
      "One weighted sum for each kind of drawing, with the squared distance of the five sums from 1 for the right kind and 0 for the others as its loss. It learns, and it stops learning early.",
  },
  {
    name: "hidden",
    chapter: "relu",
    label: "hidden layer",
    part: "a hidden layer without a bend",
    changes: { hidden: [64], learningRate: 0.12 },
    expect:
      "Thirteen times as many weights, and by this chapter’s first equation nothing new that they could say.",
  },
  {
    name: "relu",
    chapter: "relu",
    label: "ReLU",
    part: "ReLU",
    changes: { activation: "relu", learningRate: 0.2 },
    needs: "hidden",
    expect: "The same weights from the same beginning, with a bend between the two layers.",
  },
  {
    name: "softmax",
    chapter: "softmax",
    label: "softmax",
    part: "softmax",
    changes: { loss: "squared-error", learningRate: 1 },
    expect: "The squared distance is now that of five probabilities. Scores may be as large as they like.",
  },
  {
    name: "cross-entropy",
    chapter: "cross-entropy",
    label: "cross-entropy",
    part: "cross-entropy in place of squared error",
    changes: { loss: "cross-entropy", learningRate: 0.4 },
    expect:
      "The gradient no longer dies where the network is sure and wrong. Compare the training loss, too.",
  },
  {
    name: "initialisation",
    chapter: "initialisation",
    label: "first weights",
    part: "He’s first weights",
    changes: { initialiser: "he-normal" },
    expect:
      "Until now every weight began near 0, with a deviation of 0.01. From here on it fits the width of its layer.",
  },
  {
    name: "mini-batches",
    chapter: "gradient-descent",
    label: "mini-batches",
    part: "mini-batches",
    changes: { batchSize: 20, learningRate: 0.2 },
    expect:
      "As many passes through the drawings as before, but a step after every 20 of them: 25 times as many steps.",
  },
  {
    name: "adam",
    chapter: "adam",
    label: "Adam",
    part: "Adam",
    changes: { optimiser: "adam", learningRate: 0.005 },
    expect: "A step size for each weight. The training loss falls much further; held-out drawings care less.",
  },
  {
    name: "decay",
    chapter: "learning-rate-decay",
    label: "decay",
    part: "learning-rate decay",
    changes: { schedule: "inverse-time", decay: 0.003 },
    expect:
      "Smaller steps near the end. All training drawings are right by now, so there is little left to gain by it.",
  },
  {
    name: "l2",
    chapter: "l2",
    label: "L2",
    part: "L2",
    changes: { l2: 0.01 },
    expect: "A price on large weights. Training drawings can’t get any better; look at those held out.",
  },
  {
    name: "dropout",
    chapter: "dropout",
    label: "dropout",
    part: "dropout",
    changes: { dropout: 0.1 },
    needs: "hidden",
    expect:
      "One hidden unit in ten is left out of each step. In a network as small as this one it may cost as much as it brings.",
  },
  {
    name: "changed-pictures",
    chapter: "train-doodles",
    label: "changed pictures",
    part: "changed pictures",
    changes: { augment: 1, variation: "doodle" },
    expect: "No drawing is shown twice as it is: each is moved, turned, stretched, slanted or mirrored anew.",
  },
  {
    name: "convolution",
    chapter: "convolution",
    label: "convolution",
    part: "two convolutions",
    changes: { convolutions: "6x3p2-12x3p2" },
    expect:
      "Small windows that slide, before the hidden layer. This run takes several times as long as the others.",
  },
] as const satisfies readonly ClimbStage[];

export type StageName = (typeof climbStages)[number]["name"];

/** The part that every network of the climb has. */
export const firstStage: StageName = climbStages[0].name;

/** The stage of a name. @throws RangeError when there is none */
export function climbStage(name: string): (typeof climbStages)[number] {
  const found = climbStages.find((stage) => stage.name === name);
  if (!found) throw new RangeError(`stage of the climb is not known: ${name}`);
  return found;
}

/** The settings of a network with some parts; they are put together in the order of the road, whatever the order given. */
export function recipeOf(parts: Iterable<string>): Hyperparameters {
  const names = new Set<string>(parts);
  let recipe = base;
  for (const { name, needs, changes } of climbStages as readonly ClimbStage[]) {
    if (names.has(name) && (needs === undefined || names.has(needs))) recipe = { ...recipe, ...changes };
  }
  return recipe;
}

/** The parts of a network that is trained at a stage: those before it that it has, and its own. */
export function partsAt(stage: StageName, has: ReadonlySet<string>): StageName[] {
  const before = climbStages.slice(
    0,
    climbStages.findIndex(({ name }) => name === stage),
  );
  const kept = before
    .map(({ name }): StageName => name)
    .filter((name) => name === firstStage || has.has(name));
  return [...kept, stage];
}
