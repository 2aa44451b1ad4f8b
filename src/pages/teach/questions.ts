import { characterNetworks } from "../../components/draw/shipped-networks.js";
import type { LabQuestion } from "../../components/training/lab-questions.js";
import { percent } from "../../components/ui/numbers.js";
import { t } from "../../components/words/t.js";
import type { Score } from "../../lib/training/curve-recorder.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";

/** A training that came to its end with the settings of a question. */
export interface TeachResult {
  /** Id of the question. */
  readonly question: string;
  readonly epoch: number;
  readonly train: Score;
  readonly heldOut: Score;
  readonly trainRows: number;
  readonly heldOutRows: number;
}

/** A question whose preset is a beginning, and what differs from the recipe. */
export interface TeachQuestion extends LabQuestion<TeachResult> {
  readonly changes: Partial<Hyperparameters>;
  /** Name of a network to begin from; empty for none. */
  readonly from: string;
}

const varied = { augment: 0.8, epochs: 300 };
const choices = [t("Fewer than half"), t("Half to three quarters"), t("More than three quarters")];

const asked: readonly Omit<TeachQuestion, "seen" | "choices">[] = [
  {
    id: "ten-of-each",
    asks: t("Ten drawings of each kind, and a network that knows nothing. How many new ones will it read?"),
    shows: t(
      "Two layers of 16 sigmoids and plain descent, as in the project. Draw your own, or begin with samples.",
    ),
    changes: {},
    from: "",
  },
  {
    id: "shown-varied",
    asks: t("Show each drawing moved, turned and stretched, differently every time. Does that help?"),
    shows: t(
      "The same network and the same drawings. Only the way they are shown has changed, and for longer.",
    ),
    changes: varied,
    from: "",
  },
  {
    id: "better-units",
    asks: t("And with the better units and the better rule from the chapters before?"),
    shows: t("Two layers of 64 ReLUs, with Adam, on varied drawings. It needs fewer epochs."),
    changes: {
      ...varied,
      hidden: [64, 64],
      activation: "relu",
      optimiser: "adam",
      learningRate: 0.001,
      epochs: 100,
    },
    from: "",
  },
  {
    id: "strokes-known",
    asks: t("What if it begins with a network that reads letters, and has never seen a pizza?"),
    shows: t("All layers but the last are kept, and trained on for a few epochs. That is called transfer."),
    changes: { ...varied, optimiser: "adam", learningRate: 0.001, epochs: 15 },
    from: characterNetworks[0].name,
  },
];

/** The questions of this lab, in order. */
export const questions: readonly TeachQuestion[] = asked.map((question) => ({
  ...question,
  choices,
  seen: (result) => (result.question === question.id ? seenIn(result) : undefined),
}));

function seenIn({ epoch, train, heldOut, trainRows, heldOutRows }: TeachResult) {
  const few = heldOutRows < 30 ? ` ${t("Few are held out, so a drawing more or less counts for much.")}` : "";
  return {
    words: `${t("After {epoch} epochs it read {heldOut} of {n} drawings that it had not seen, and {train} of the {all} it was trained on.", { epoch, heldOut: percent(heldOut.accuracy, 0), n: heldOutRows, train: percent(train.accuracy, 0), all: trainRows })}${few}`,
    came: heldOut.accuracy < 0.5 ? 0 : heldOut.accuracy <= 0.75 ? 1 : 2,
  };
}
