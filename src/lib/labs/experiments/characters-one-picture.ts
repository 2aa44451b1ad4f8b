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
    { jacobian: "whole", eta: 0.003 },
    { jacobian: "diagonal", eta: 0.0003 },
    { jacobian: "whole", eta: 0.01 },
    { jacobian: "diagonal", eta: 0.01, centred: true },
    { jacobian: "diagonal", eta: 0.001 },
    { jacobian: "whole", eta: 0.003, order: "as filed" },
    { jacobian: "whole", eta: 0.001, order: "as filed" },
  ] as const
).map((changes) => {
  const run = { ...usualReading, centred: false, ...changes };
  const words = [run.jacobian, run.centred && "centred", run.order !== usualReading.order && run.order];
  return { ...run, name: [...words.filter(Boolean), `η = ${run.eta}`].join(", ") };
});

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
