import type { LabQuestion } from "../../components/training/lab-questions.js";
import { percent } from "../../components/ui/numbers.js";
import { t } from "../../components/words/t.js";
import { reportedCharacters } from "../../lib/labs/experiments/characters.js";
import { timeText } from "./figures/ladder-record.js";
import type { EndedRecipe, LadderResult } from "./figures/ladder-state.js";

/** A question whose preset is some recipes of the ladder. */
export interface LadderQuestion extends LabQuestion<LadderResult> {
  /** Names of the recipes that are trained for it, in turn. */
  readonly trains: readonly [string, ...string[]];
}

/** A question as it stands in the table below: what was seen is worked out from its recipes, in their order. */
interface Asked extends Omit<LadderQuestion, "seen"> {
  /** The number of the choice that came true, from 0. */
  came(ends: readonly EndedRecipe[]): number;
  words(ends: readonly EndedRecipe[]): string;
}

const { test, time } = reportedCharacters;
const points = (part: number) => (100 * part).toFixed(1);
const second = (seconds: number) => timeText(seconds);

const asked: readonly Asked[] = [
  {
    id: "many-small-steps",
    trains: ["mini-batches"],
    asks: t("The project took {time}. How far do ten passes in batches of 128 get you?", { time: time.text }),
    shows: t("Its network, with cross-entropy and mini-batches. Watch the clock below."),
    choices: [t("Less than half of the characters"), t("Half to seven in ten"), t("More than seven in ten")],
    came: ([end]) => (end.right < 0.5 ? 0 : end.right <= 0.7 ? 1 : 2),
    words: ([end]) =>
      t("{right} of the test characters, after {time} of training.", {
        right: percent(end.right),
        time: second(end.seconds),
      }),
  },
  {
    id: "adam-beside",
    trains: ["mini-batches", "Adam"],
    asks: t("Change nothing but the rule, from plain descent to Adam. What does it bring?"),
    shows: t(
      "Two runs, one after the other, with the same network and the same number of steps. Compare their lines.",
    ),
    choices: [t("Under 2 points"), t("2 to 10 points"), t("More than 10 points")],
    came: ([plain, adam]) => {
      const gain = adam.right - plain.right;
      return gain < 0.02 ? 0 : gain <= 0.1 ? 1 : 2;
    },
    words: ([plain, adam]) =>
      t("{plain} with plain descent, {adam} with Adam: {gain} points.", {
        plain: percent(plain.right),
        adam: percent(adam.right),
        gain: points(adam.right - plain.right),
      }),
  },
  {
    id: "dropped-units",
    trains: ["wider", "dropout"],
    asks: t(
      "Drop a fifth of the hidden units in every step. Does the network read more characters, or fewer?",
    ),
    shows: t("Compare both columns of the table: what it knows of its own characters, and of the others."),
    choices: [t("Fewer"), t("The same, within half a point"), t("More")],
    came: ([wide, dropped]) => {
      const gain = dropped.right - wide.right;
      return gain < -0.005 ? 0 : gain <= 0.005 ? 1 : 2;
    },
    words: ([wide, dropped]) =>
      t("{wide} without dropout, {dropped} with it: {gain} points.", {
        wide: percent(wide.right),
        dropped: percent(dropped.right),
        gain: points(dropped.right - wide.right),
      }),
  },
  {
    id: "window-beats",
    trains: ["convolution"],
    asks: t("A network that looks through small windows: will it pass the reported {goal}, and how soon?", {
      goal: test.text,
    }),
    shows: t(
      "Two convolutions before a layer of 128. It works harder on each character, so the steps come more slowly.",
    ),
    choices: [t("Not at all"), t("Within half a minute"), t("It takes longer than that")],
    came: ([{ past }]) => (past === undefined ? 0 : past <= 30 ? 1 : 2),
    words: ([{ right, past }]) =>
      past === undefined
        ? t("It did not pass it, and ended at {right}.", { right: percent(right) })
        : t("It was past it after {time}, and ended at {right}.", {
            time: second(past),
            right: percent(right),
          }),
  },
];

/** The questions of this lab, in order. */
export const questions: readonly LadderQuestion[] = asked.map(({ came, words, ...question }) => ({
  ...question,
  seen(results) {
    const ends = question.trains.flatMap((name) => results.get(name) ?? []);
    return ends.length === question.trains.length ? { words: words(ends), came: came(ends) } : undefined;
  },
}));
