import { hasEnded, isOfPreset, type RunQuestion } from "../../components/training/preset-run.js";
import type { RunLog } from "../../components/training/run-log.js";
import { grouped, percent } from "../../components/ui/numbers.js";
import { t } from "../../components/words/t.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { doodleRecipe } from "../../lib/training/recipe.js";
import { span } from "./figures/spans.js";

/** A question as it stands in the table below: what was seen is worked out from a run that has its settings. */
interface Asked extends Omit<RunQuestion, "seen"> {
  /** The number of the choice that came true, from 0. */
  came(end: RunEnd): number;
  words(end: RunEnd): string;
}

/** How a run ended: parts of 1. */
interface RunEnd {
  readonly heldOut: number;
  readonly trained: number;
  readonly chance: number;
  /** The class that the network says most often, and how often. */
  readonly favourite: string;
  readonly favouriteShare: number;
}

const points = (part: number) => (100 * part).toFixed(1);

const asked: readonly Asked[] = [
  {
    id: "first-run",
    name: t("the recipe"),
    changes: {},
    asks: t("How many drawings that it has never seen will the network read?"),
    shows: t(
      "The recipe of this chapter, as it stands. Watch the heavy line: that is accuracy on drawings held out from training.",
    ),
    choices: [t("Fewer than 80 in 100"), t("80 to 90 in 100"), t("More than 90 in 100")],
    came: ({ heldOut }) => (heldOut < 0.8 ? 0 : heldOut <= 0.9 ? 1 : 2),
    words: ({ heldOut, chance }) =>
      t("It read {heldOut} of the held-out drawings. A guess would get {chance}.", {
        heldOut: percent(heldOut),
        chance: percent(chance, 0),
      }),
  },
  {
    id: "by-heart",
    name: t("no regularisation"),
    changes: { dropout: 0, l2: 0 },
    asks: t("Take dropout and L2 away. How much better will it know its own drawings than new ones?"),
    shows: t(
      "The same network with nothing to hold it back. Watch the gap between the dashed line, training, and the heavy one, held out.",
    ),
    choices: [t("By less than 2 points"), t("By 2 to 5 points"), t("By more than 5 points")],
    came: ({ heldOut, trained }) => (trained - heldOut < 0.02 ? 0 : trained - heldOut <= 0.05 ? 1 : 2),
    words: ({ heldOut, trained }) =>
      t(
        "It ended with {train} of its own drawings right and {heldOut} of the others: {gap} points apart. That gap is what overfitting looks like.",
        { train: percent(trained), heldOut: percent(heldOut), gap: points(trained - heldOut) },
      ),
  },
  {
    id: "eight-neurons",
    name: t("eight neurons"),
    changes: { hidden: [8] },
    asks: t("What if the whole hidden part were eight neurons?"),
    shows: t(
      "One hidden layer of eight, instead of two of 128. Look at the weights of the first layer too: there are only eight pictures.",
    ),
    choices: [t("It reads fewer than 60 in 100"), t("60 to 80 in 100"), t("More than 80 in 100")],
    came: ({ heldOut }) => (heldOut < 0.6 ? 0 : heldOut <= 0.8 ? 1 : 2),
    words: ({ heldOut }) =>
      t(
        "Eight neurons read {heldOut} of the held-out drawings. Width buys the rest, and each neuron less of it.",
        { heldOut: percent(heldOut) },
      ),
  },
  {
    id: "long-steps",
    name: t("too large a step"),
    changes: { learningRate: 1 },
    asks: t("Make every step a thousand times longer. Will it learn sooner?"),
    shows: t(
      "Adam with a learning rate of 1. Look at the confusion matrix: which columns have anything in them?",
    ),
    choices: [t("Yes, it gets there sooner"), t("It learns, and not as well"), t("It learns nothing")],
    came: ({ heldOut, chance }) => (heldOut > 0.85 ? 0 : heldOut > 1.5 * chance ? 1 : 2),
    words: ({ heldOut, favourite, favouriteShare }) =>
      t(
        "It ended at {heldOut}, and called {share} of the drawings {name}. The first steps threw the weights so far that most ReLUs stayed off.",
        { heldOut: percent(heldOut), share: percent(favouriteShare, 0), name: favourite },
      ),
  },
];

/** The questions of this lab, in order. */
export const questions: readonly RunQuestion[] = asked.map(({ came, words, ...question }) => ({
  ...question,
  seen(log) {
    const preset: Hyperparameters = { ...doodleRecipe, ...question.changes };
    const end = hasEnded(log) && isOfPreset(log, preset) ? endOf(log) : undefined;
    return end && { words: `${words(end)} (${conditions(log)})`, came: came(end) };
  },
}));

function endOf({ evaluation, whole, ready }: RunLog): RunEnd | undefined {
  if (!evaluation) return undefined;
  const classes = ready.classes.length;
  const said = ready.classes.map((_, k) =>
    evaluation.confusion.reduce((sum, count, cell) => (cell % classes === k ? sum + count : sum), 0),
  );
  const total = said.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...said);
  return {
    heldOut: evaluation.heldOut.accuracy,
    trained: whole?.train?.accuracy ?? 0,
    chance: 1 / classes,
    favourite: ready.classes[said.indexOf(most)],
    favouriteShare: most / total,
  };
}

/** What a run was trained on, and how long. */
function conditions({ ready, progress, hyperparameters: { seed } }: RunLog): string {
  const { epoch = 0, seconds = 0 } = progress ?? {};
  const values = { n: grouped(ready.trainRows), epoch, time: span(seconds), seed };
  return epoch === 1
    ? t("{n} drawings, {epoch} epoch, {time}, seed {seed}", values)
    : t("{n} drawings, {epoch} epochs, {time}, seed {seed}", values);
}
