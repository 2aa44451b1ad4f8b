import type { LabQuestion } from "../../components/training/lab-questions.js";
import { percent } from "../../components/ui/numbers.js";
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
const points = (part: number) => `${(100 * part).toFixed(1)} points`;
const second = (seconds: number) => timeText(seconds);

const asked: readonly Asked[] = [
  {
    id: "many-small-steps",
    trains: ["mini-batches"],
    asks: `The project took ${time.text}. How far do ten passes in batches of 128 get you?`,
    shows: "Its network, with cross-entropy and mini-batches. Watch the clock below.",
    choices: ["Less than half of the characters", "Half to seven in ten", "More than seven in ten"],
    came: ([end]) => (end.right < 0.5 ? 0 : end.right <= 0.7 ? 1 : 2),
    words: ([end]) =>
      `${percent(end.right)} of the test characters, after ${second(end.seconds)} of training.`,
  },
  {
    id: "adam-beside",
    trains: ["mini-batches", "Adam"],
    asks: "Change nothing but the rule, from plain descent to Adam. What does it bring?",
    shows:
      "Two runs, one after the other, with the same network and the same number of steps. Compare their lines.",
    choices: ["Under 2 points", "2 to 10 points", "More than 10 points"],
    came: ([plain, adam]) => {
      const gain = adam.right - plain.right;
      return gain < 0.02 ? 0 : gain <= 0.1 ? 1 : 2;
    },
    words: ([plain, adam]) =>
      `${percent(plain.right)} with plain descent, ${percent(adam.right)} with Adam: ${points(adam.right - plain.right)}.`,
  },
  {
    id: "dropped-units",
    trains: ["wider", "dropout"],
    asks: "Drop a fifth of the hidden units in every step. Does the network read more characters, or fewer?",
    shows: "Compare both columns of the table: what it knows of its own characters, and of the others.",
    choices: ["Fewer", "The same, within half a point", "More"],
    came: ([wide, dropped]) => {
      const gain = dropped.right - wide.right;
      return gain < -0.005 ? 0 : gain <= 0.005 ? 1 : 2;
    },
    words: ([wide, dropped]) =>
      `${percent(wide.right)} without dropout, ${percent(dropped.right)} with it: ${points(dropped.right - wide.right)}.`,
  },
  {
    id: "window-beats",
    trains: ["convolution"],
    asks: `A network that looks through small windows: will it pass the reported ${test.text}, and how soon?`,
    shows:
      "Two convolutions before a layer of 128. It works harder on each character, so the steps come more slowly.",
    choices: ["Not at all", "Within half a minute", "It takes longer than that"],
    came: ([{ past }]) => (past === undefined ? 0 : past <= 30 ? 1 : 2),
    words: ([{ right, past }]) =>
      `${past === undefined ? "It did not pass it" : `It was past it after ${second(past)}`}, and ended at ${percent(right)}.`,
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
