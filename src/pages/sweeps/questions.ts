import { percent } from "../../components/ui/numbers.js";
import { t } from "../../components/words/t.js";
import { sweepRecipe } from "../../lib/labs/experiments/sweeps.js";
import { finalScore } from "../../lib/labs/experiments/trial.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { nameOf } from "../../lib/training/settings.js";
import { planOf, type TypedSweep } from "./figures/sweep-form.js";
import type { SweepQuestion, SweepResult } from "./figures/sweep-question.js";
import { shortLabel, variedControls } from "./study/varied.js";

/** A question as it stands in the table below: what was seen is worked out from a sweep over its values. */
interface Asked extends Omit<SweepQuestion, "seen" | "typed"> {
  readonly typed: Pick<TypedSweep, "first" | "firstValues"> & Partial<TypedSweep>;
  /** The number of the choice that came true, from 0. */
  came(trials: readonly Trained[]): number;
  words(trials: readonly Trained[]): string;
}

/** A trial that has come to its end. */
interface Trained {
  readonly label: string;
  readonly chosen: Hyperparameters;
  /** Part of the held-out drawings that were right at the end; 0 for a trial that diverged. */
  readonly right: number;
}

const bestOf = (trials: readonly Trained[]) =>
  trials.reduce((best, one) => (one.right > best.right ? one : best));
const worstOf = (trials: readonly Trained[]) =>
  trials.reduce((worst, one) => (one.right < worst.right ? one : worst));
const spread = (trials: readonly Trained[]) => bestOf(trials).right - worstOf(trials).right;
const listed = (trials: readonly Trained[]) =>
  trials.map(({ label, right }) => `${label}: ${percent(right)}`).join("; ");
/** What a network that guesses gets, and a little more: ten classes. */
const learned = 0.15;

const asked: readonly Asked[] = [
  {
    id: "which-rate",
    typed: { first: "learningRate", firstValues: "0.0001, 0.01, 0.1, 1" },
    asks: t("Four learning rates, each at least ten times the one before. Which will end best?"),
    shows: t("Plain SGD, everything else equal. A line that starts well and breaks is worth a second look."),
    choices: ["0.0001", "0.01", "0.1", "1"],
    came: (trials) => trials.indexOf(bestOf(trials)),
    words: (trials) =>
      `${listed(trials)}. ${t("Too short a step crawls, too long a one destroys, and both look bad at the end.")}`,
  },
  {
    id: "only-luck",
    typed: { first: "seed", firstValues: "1, 2, 3, 4, 5" },
    asks: t("Train the very same network five times, from five seeds. How far apart will they end?"),
    shows: t("Nothing differs but chance: the first weights, the batches, and which drawings are held out."),
    choices: [t("Within 1 point"), t("1 to 3 points"), t("More than 3 points")],
    came: (trials) => (spread(trials) < 0.01 ? 0 : spread(trials) <= 0.03 ? 1 : 2),
    words: (trials) =>
      t(
        "From {worst} to {best}: {spread} points of pure chance. Two settings closer than that have not been told apart.",
        {
          worst: percent(worstOf(trials).right),
          best: percent(bestOf(trials).right),
          spread: (100 * spread(trials)).toFixed(1),
        },
      ),
  },
  {
    id: "which-batch",
    typed: { first: "batchSize", firstValues: "8, 32, 512, 4096" },
    asks: t("Every trial sees every drawing {n} times. Which batch size gets furthest?", {
      n: sweepRecipe.epochs,
    }),
    shows: t(
      "Small batches take many steps in an epoch, large ones few. Compare the columns of steps and of time.",
    ),
    choices: ["8", "32", "512", "4096"],
    came: (trials) => trials.indexOf(bestOf(trials)),
    words: (trials) => `${listed(trials)}. ${t("At one rate, a large batch is above all short of steps.")}`,
  },
  {
    id: "which-rules",
    typed: { first: "optimiser", firstValues: "adadelta, adagrad, adam, ftrl, sgd" },
    asks: t("Five optimisers, all at η = {rate}. How many of them will learn nothing?", {
      rate: sweepRecipe.learningRate,
    }),
    shows: t(
      "The same network, weights and batches. One rate for all does not mean one length of step for all.",
    ),
    choices: [t("None"), t("One"), t("Two or more")],
    came: (trials) => Math.min(2, trials.filter(({ right }) => right < learned).length),
    words: (trials) =>
      `${listed(trials)}. ${t("A rule can fail because it was given a rate that suits another.")}`,
  },
  {
    id: "one-rate-for-two",
    typed: {
      first: "optimiser",
      firstValues: "adam, sgd",
      second: "learningRate",
      secondValues: "0.001, 0.01, 0.1",
    },
    asks: t("Give Adam and SGD three rates each. Is one rate the best for both?"),
    shows: t(
      "Two settings at once make a grid. Choose the heat map: each row is a rule, each column a rate.",
    ),
    choices: [t("Yes, one is best for both"), t("No, each has a rate of its own")],
    came: (trials) => (bestRate(trials, "adam") === bestRate(trials, "sgd") ? 0 : 1),
    words: (trials) =>
      `${["adam", "sgd"].map((rule) => t("{rule} did best at {rate}", { rule: nameOf(rule), rate: bestRate(trials, rule) })).join(", ")}. ${t("Compare rules only at a rate that suits each.")}`,
  },
];

function bestRate(trials: readonly Trained[], rule: string): number {
  return bestOf(trials.filter(({ chosen }) => chosen.optimiser === rule)).chosen.learningRate;
}

/** The questions of this lab, in order. */
export const questions: readonly SweepQuestion[] = asked.map(({ came, words, ...question }) => ({
  ...question,
  seen(entries) {
    const trials = trainedOf(entries, {
      second: "",
      secondValues: "",
      perClass: "",
      others: "",
      ...question.typed,
    });
    return trials && { words: words(trials), came: came(trials) };
  },
}));

/** The trials of a typed sweep, in its order; undefined where the entries are those of another, or some have failed. */
function trainedOf(entries: SweepResult, typed: TypedSweep): readonly Trained[] | undefined {
  const { points } = planOf(typed, sweepRecipe);
  const same = points.every(({ hyperparameters }, k) => {
    const other = entries[k]?.point.hyperparameters;
    return other !== undefined && JSON.stringify(other) === JSON.stringify(hyperparameters);
  });
  if (!same || entries.length !== points.length || entries.some(({ found }) => !found)) return undefined;
  const varied = variedControls(entries.map(({ point }) => point.hyperparameters));
  return entries.map((entry) => ({
    label: shortLabel(varied, entry.point.hyperparameters),
    chosen: entry.point.hyperparameters,
    right: entry.state === "diverged" ? 0 : finalScore(entry).heldOut.accuracy,
  }));
}
