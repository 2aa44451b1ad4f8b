import type { InsideState, PixelMode } from "../../components/inside/inside-state.js";
import type { LabQuestion } from "../../components/training/lab-questions.js";
import type { Seen } from "../../components/training/seen.js";
import { decimal, percent } from "../../components/ui/numbers.js";
import { t } from "../../components/words/t.js";
import { pushesOf } from "../../lib/labs/inside/pushes.js";

/** What was found, and the question it was found for. */
export interface InsideResult {
  readonly question: string;
  readonly found: Seen;
}

/** A question whose preset is something that is tried on the network at work. */
export interface InsideQuestion extends LabQuestion<InsideResult> {
  /** What is asked of each pixel then. */
  readonly mode: PixelMode;
  /** On the button that tries it. */
  readonly button: string;
  /** Tries it, and leaves the state so that it can be seen. */
  attempt(state: InsideState): Seen;
}

const asked: readonly Omit<InsideQuestion, "seen">[] = [
  {
    id: "loudest-unit",
    asks: t("Silence the unit that speaks loudest for the answer. Will the network change its mind?"),
    shows: t("It takes the unit of the last hidden layer with the longest warm bar and sets it to 0."),
    button: t("Silence it"),
    mode: "ink",
    choices: [
      t("Yes, it reads something else"),
      t("No, but it is less sure"),
      t("No, it is about as sure as before"),
    ],
    attempt: silenceLoudest,
  },
  {
    id: "runner-up",
    asks: t("Ask about the class that came second. How much of your ink speaks for it?"),
    shows: t("It asks about the runner-up, and colours each pixel by what its ink adds to that score."),
    button: t("Ask about the runner-up"),
    mode: "ink",
    choices: [t("Under a third of it"), t("A third to two thirds"), t("Over two thirds")],
    attempt: inkForRunnerUp,
  },
  {
    id: "one-square",
    asks: t(
      "Cover one square of 3 × 3 pixels, wherever it hurts most. How much of the lead over the runner-up goes?",
    ),
    shows: t("It covers every place in turn, and colours each pixel by what the score lost."),
    button: t("Cover every place"),
    mode: "cover",
    choices: [t("Under a tenth of the lead"), t("A tenth to a half"), t("Over half of it")],
    attempt: coverWorst,
  },
  {
    id: "from-biases",
    asks: t("How much of the winning score comes from your ink, and not from the biases?"),
    shows: t("It adds up slope × ink over all pixels, and sets that beside the score."),
    button: t("Add it up"),
    mode: "ink",
    choices: [t("Under half"), t("Half to all of it"), t("More than all: the biases speak against it")],
    attempt: inkInScore,
  },
];

/** The questions of this lab, in order. */
export const questions: readonly InsideQuestion[] = asked.map((question) => ({
  ...question,
  seen: (result) => (result.question === question.id ? result.found : undefined),
}));

/** Begins with the answer of the whole network. */
function fresh(state: InsideState): void {
  state.wanted = undefined;
  state.silenced = undefined;
  state.compute();
}

function silenceLoudest(state: InsideState): Seen {
  fresh(state);
  const [before] = state.scores();
  const stage = state.stages.length - 2;
  const pushes = pushesOf(state.stages[stage]);
  const loudest = pushes.indexOf(Math.max(...pushes));
  state.choose(stage, loudest);
  state.silence();
  state.compute();
  const [after] = state.scores();
  const fell = before.p - after.p;
  const came = after.label !== before.label ? 0 : fell > 0.01 ? 1 : 2;
  return {
    words: t(
      "Unit {n} pushed {name} by {push}. With it the network said {name} ({before}), without it {other} ({after}).",
      {
        n: loudest + 1,
        name: before.name,
        push: decimal(pushes[loudest], 2),
        before: percent(before.p),
        other: after.name,
        after: percent(after.p),
      },
    ),
    came,
  };
}

function inkForRunnerUp(state: InsideState): Seen {
  fresh(state);
  const [, second] = state.scores();
  state.wanted = second.label;
  state.compute();
  const inked = inkPixels(state);
  const { values } = state.pixels("ink");
  const part = inked.filter((k) => values[k] > 0).length / Math.max(1, inked.length);
  return {
    words: t("{part} of the pixels with ink speak for {name}, which came second with {p}.", {
      part: percent(part, 0),
      name: second.name,
      p: percent(second.p),
    }),
    came: part < 1 / 3 ? 0 : part <= 2 / 3 ? 1 : 2,
  };
}

function coverWorst(state: InsideState): Seen {
  fresh(state);
  const [first, second] = state.scores();
  const lost = Math.max(...state.pixels("cover").values);
  const part = lost / (first.z - second.z);
  return {
    words: t("{first} led {second} by {lead}. The worst square costs its score {lost}: {part} of the lead.", {
      first: first.name,
      second: second.name,
      lead: decimal(first.z - second.z, 1),
      lost: decimal(lost, 1),
      part: percent(part, 0),
    }),
    came: part < 0.1 ? 0 : part <= 0.5 ? 1 : 2,
  };
}

function inkInScore(state: InsideState): Seen {
  fresh(state);
  const [{ name, z }] = state.scores();
  const ink = Array.from(state.pixels("ink").values).reduce((sum, value) => sum + value, 0);
  const part = ink / z;
  return {
    words: t("The ink adds {ink} to a score of {z} for {name}; the biases add the other {rest}.", {
      ink: decimal(ink, 1),
      z: decimal(z, 1),
      name,
      rest: decimal(z - ink, 1),
    }),
    came: part < 0.5 ? 0 : part <= 1 ? 1 : 2,
  };
}

/** Pixels that have ink. */
function inkPixels({ stages }: InsideState): number[] {
  return [...stages[0].values.keys()].filter((k) => stages[0].values[k] > 0);
}
