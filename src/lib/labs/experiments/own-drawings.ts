import { seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { disturbed } from "../../data/disturbed.js";
import { fewOfEach, joinForTest, selectRows } from "../../data/rows.js";
import { teachRecipe } from "../teach/recipe.js";
import type { Experiment, Figure } from "./experiment.js";
import { type ReportedFigure, reportedFigure } from "./reported.js";
import { finalScore, meanAccuracy, type Trial, type TrialResult } from "./trial.js";

/** Drawings of a class: to train on, as many as make about 500 of ten classes, and to test on. */
const perClass = { train: 50, test: 200 } as const;
const classCounts = [10, 6];
const seeds = [1, 2, 3];

/** The rows of the first classes of a set. */
function ofFirstClasses(dataset: Dataset, count: number): Dataset {
  const rows = Uint32Array.from(dataset.labels.keys()).filter((row) => dataset.labels[row] < count);
  return { ...selectRows(dataset, rows), classes: dataset.classes.slice(0, count) };
}

/** So many drawings of each of the first classes to train on, and others to test on, which stay the same. */
export function fewDrawings(dataset: Dataset, classes: number, { train, test } = perClass): Dataset {
  const own = ofFirstClasses(dataset, classes);
  const random = seededRandom(2);
  const mixed = fewOfEach(own.labels, Uint32Array.from(own.labels.keys()), train + test, random);
  const taken = own.classes.map(() => 0);
  const first = mixed.filter((row) => ++taken[own.labels[row]] <= train);
  const chosen = new Set(first);
  return joinForTest(
    selectRows(own, first),
    own,
    mixed.filter((row) => !chosen.has(row)),
  );
}

/** The same to train on; the drawings to test on are moved by up to 3 pixels along each axis. */
function testedShifted(dataset: Dataset): Dataset {
  const from = dataset.testFrom ?? dataset.labels.length;
  const rows = Uint32Array.from(dataset.labels.keys());
  const moved = disturbed(dataset, rows.subarray(from), "shifted", seededRandom(3));
  return joinForTest(
    selectRows(dataset, rows.subarray(0, from)),
    moved,
    Uint32Array.from(moved.labels.keys()),
  );
}

/** Epochs that the project reported, with batches of 10. */
const reportedEpochs = 50_000;

/** The same drawings with pixels of 0 or 1 alone, as the project's were. */
function blackAndWhite(dataset: Dataset): Dataset {
  return { ...dataset, pixels: dataset.pixels.map((level) => (level < 128 ? 0 : 255)) };
}

/** System 2: a network for as few drawings as a few people draw. */
export const ownDrawings: Experiment = {
  id: "own-drawings",
  system: 2,
  title: "784–16–16 on 50 drawings a class",
  set: "drawings",
  page: "teach",
  trials(dataset, { quick }) {
    const run = (name: string, used: Dataset, seed: number, epochs = teachRecipe.epochs): Trial => ({
      name: `${name}, seed ${seed}`,
      dataset: used,
      hyperparameters: { ...teachRecipe, seed, epochs: quick ? 5 : epochs },
    });
    const few = classCounts.map((count) => fewDrawings(dataset, count));
    const moved = testedShifted(few[0]);
    return [
      ...few.flatMap((used, k) => seeds.map((seed) => run(`${classCounts[k]} classes`, used, seed))),
      ...seeds.map((seed) => run("10 classes, moved to test", moved, seed)),
      run("10 classes, black and white, 50,000 epochs", blackAndWhite(few[0]), seeds[0], reportedEpochs),
    ];
  },
  figures(results) {
    const of = (k: number) => results.slice(k * seeds.length, (k + 1) * seeds.length);
    const figure = (name: string, own: readonly TrialResult[], reported?: ReportedFigure): Figure => ({
      name,
      unit: "part",
      reported,
      ours: meanAccuracy(own),
      note: noteOn(own[0]),
    });
    const long = results[results.length - 1];
    return [
      ...classCounts.map((count, k) =>
        figure(`test accuracy, ${count} classes`, of(k), reportedFigure("2.accuracy")),
      ),
      figure("test accuracy, 10 classes, test drawings moved by up to 3 pixels", of(classCounts.length)),
      figure(
        "test accuracy, 10 classes, black and white, 50,000 epochs",
        [long],
        reportedFigure("2.accuracy"),
      ),
      {
        name: "training accuracy, 10 classes, black and white, 50,000 epochs",
        unit: "part",
        reported: reportedFigure("2.accuracy"),
        ours: finalScore(long).train.accuracy,
        note: "of the drawings that it was trained on; on which drawings the project counted is not reported",
      },
    ];
  },
};

function noteOn({ rows: { train, heldOut } }: TrialResult): string {
  return `${train} training drawings by as many people, tested on ${heldOut} others; the project's were drawn by its users, and how it tested is not reported`;
}
