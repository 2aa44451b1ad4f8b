import { characterReportedRecipe, part, reportedCharacters, rowsNote } from "./characters.js";
import type { Experiment, Figure } from "./experiment.js";
import { fewerRows } from "./fewer-rows.js";
import { type Reading, readingTrial, usualReading } from "./reading.js";
import { finalScore, type TrialResult } from "./trial.js";

/** A run of the second reading, and whether its last layer is centred as it trains. */
export interface OnePictureRun extends Reading {
  readonly name: string;
  readonly centred: boolean;
}

/**
 * A step after each picture, as the document's formulas are written. η was not reported: each Jacobian has more than one,
 * and none is chosen by the test rows.
 */
export const onePictureRuns: readonly OnePictureRun[] = (
  [
    ["whole", 0.003],
    ["diagonal", 0.0003],
    ["whole", 0.01],
    ["diagonal", 0.01, true],
    ["diagonal", 0.001],
  ] as const
).map(([jacobian, eta, centred = false]) => ({
  ...usualReading,
  jacobian,
  eta,
  centred,
  name: `${jacobian}${centred ? ", centred" : ""}, η = ${eta}`,
}));

/** System 5 read as a step after each picture, 100 passes. */
export const charactersOnePicture: Experiment = {
  id: "characters-one-picture",
  system: 5,
  title: "784–47–47, squared error, a step after each picture",
  set: "characters",
  page: "train-characters",
  trials(dataset, { quick }) {
    const used = quick ? fewerRows(dataset, { train: 40, test: 10 }) : dataset;
    const passes = quick ? 2 : characterReportedRecipe.epochs;
    return onePictureRuns.map((run) => readingTrial(run.name, used, run, { passes, centred: run.centred }));
  },
  figures: (results) => results.flatMap((result, k) => figuresOf(result, onePictureRuns[k])),
};

/** Accuracies and time of a run; those of the document's own gradient stand beside what was reported. */
function figuresOf(result: TrialResult, { name, jacobian, centred }: OnePictureRun): Figure[] {
  const { heldOut, train, seconds } = finalScore(result);
  const own = jacobian === "diagonal" && !centred;
  const { test, training, time } = reportedCharacters;
  return [
    part(
      `test accuracy, ${name}`,
      own ? test : undefined,
      heldOut.accuracy,
      own ? rowsNote(result) : undefined,
    ),
    part(`training accuracy, ${name}`, own ? training : undefined, train.accuracy),
    {
      name: `time for 100 passes, ${name}`,
      unit: "seconds",
      reported: own ? time : undefined,
      ours: seconds,
      note: "of training, on another machine",
    },
  ];
}
