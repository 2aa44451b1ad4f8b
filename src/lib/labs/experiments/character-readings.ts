import { seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { joinForTest, selectRows } from "../../data/rows.js";
import { splitOf, stratifiedSplit } from "../../data/split.js";
import { characterReportedRecipe, part } from "./characters.js";
import type { Experiment } from "./experiment.js";
import { fewerRows } from "./fewer-rows.js";
import { type Reading, readingTrial, usualReading } from "./reading.js";
import { finalScore } from "./trial.js";

/** Of the training rows, so many of each class are trained on; the others are held out. The test rows have no part in it. */
const trainedPart = 0.9;
/** Rows of each class, and passes: less than a thirtieth of the work of a run on all rows. */
const perClass = 600;
const passes = 10;

/** Both Jacobians with every η, the other choices as given. */
function grid(choices: Partial<Reading>, etas: readonly number[]): Reading[] {
  return (["diagonal", "whole"] as const).flatMap((jacobian) =>
    etas.map((eta) => ({ ...usualReading, ...choices, jacobian, eta })),
  );
}

/**
 * One choice at a time changed from the usual reading, with η around the one that suits it. A step an iteration is the first
 * stage of the ladder; its η was chosen in the same way.
 */
const readings: readonly Reading[] = [
  ...grid({}, [0.003, 0.01, 0.03, 0.1, 0.3]),
  ...grid({ initial: "he-normal" }, [0.01, 0.03, 0.1]),
  ...grid({ initial: "small-normal" }, [0.01, 0.03, 0.1]),
  ...grid({ initial: "large-normal" }, [0.01, 0.03, 0.1]),
  ...grid({ initial: "uniform ±½" }, [0.01, 0.03, 0.1]),
  ...grid({ initial: "small-normal", ink: 255 }, [1e-6, 1e-5, 1e-4]),
  ...grid({ ink: 255 }, [1e-5, 1e-4]),
  ...grid({ order: "as filed" }, [0.03]),
];

/** A reading, and the name of its trial. */
export interface TriedReading extends Reading {
  readonly name: string;
}

/** All that are tried, in the order of the trials. */
export const triedReadings: readonly TriedReading[] = readings.map((reading) => {
  const { jacobian, initial, ink, order, eta } = reading;
  return { ...reading, name: [jacobian, initial, `0 to ${ink}`, order, `η = ${eta}`].join(", ") };
});

/** The training rows of a set, with a part of each class to test on in place of its test rows. */
function heldOut(dataset: Dataset): Dataset {
  const { seed } = characterReportedRecipe;
  const { train } = splitOf(dataset, seed);
  const inner = stratifiedSplit(dataset.labels, trainedPart, seededRandom(seed), train);
  return joinForTest(selectRows(dataset, inner.train), dataset, inner.test);
}

/** Readings of system 5 that come near to what was reported, searched on rows held out of the training rows. */
export const characterReadings: Experiment = {
  id: "characters-readings",
  system: 5,
  title: "Readings of 784–47–47, on rows held out",
  set: "characters",
  page: "train-characters",
  trials(dataset, { quick }) {
    const rows = heldOut(fewerRows(dataset, { train: quick ? 20 : perClass, test: 1 }));
    return triedReadings.map((reading) =>
      readingTrial(reading.name, rows, reading, { passes: quick ? 1 : passes }),
    );
  },
  figures: (results) =>
    (["diagonal", "whole"] as const).map((jacobian) => {
      const found = triedReadings
        .map(({ jacobian: tried, name }, k) => ({ tried, name, score: finalScore(results[k]) }))
        .filter(({ tried }) => tried === jacobian)
        .reduce((best, next) => (next.score.heldOut.accuracy > best.score.heldOut.accuracy ? next : best));
      return {
        ...part(`best held-out accuracy, ${jacobian}`, undefined, found.score.heldOut.accuracy),
        note: `${found.name}; ${passes} passes of a part of the training rows`,
      };
    }),
};

/** What the search found with one Jacobian, the other choices being equal. */
export interface FoundReading {
  /** The η with the best held-out accuracy at the end. */
  readonly eta: number;
  readonly heldOut: number;
  readonly training: number;
  /** Each η with which the network ended no better than by chance. */
  readonly lost: readonly number[];
}

/** A choice of beginning, scale and order, with both Jacobians. */
export interface FoundReadings extends Pick<Reading, "initial" | "ink" | "order"> {
  readonly diagonal: FoundReading;
  readonly whole: FoundReading;
}

/** Up to this part of the 47 classes right, a network tells nothing apart: chance gives 0.02. */
const chance = 0.05;

/**
 * The search in short: the best η of each choice.
 *
 * @param trials as `npm run reproduce` keeps them: the curve's last point has both accuracies
 */
export function foundReadings(
  trials: readonly { readonly name: string; readonly curve: readonly (readonly number[])[] }[],
): FoundReadings[] {
  const ends = new Map(trials.map(({ name, curve }) => [name, curve[curve.length - 1]]));
  const ofChoice = ({ initial, ink, order }: Reading, jacobian: Reading["jacobian"]): FoundReading => {
    const all = triedReadings
      .filter((tried) => tried.initial === initial && tried.ink === ink && tried.order === order)
      .filter((tried) => tried.jacobian === jacobian)
      .map(({ name, eta }) => {
        const [, , training = Number.NaN, , heldOut = Number.NaN] = ends.get(name) ?? [];
        return { eta, training, heldOut };
      });
    const best = all.reduce((first, next) => (next.heldOut > first.heldOut ? next : first));
    return { ...best, lost: all.filter(({ heldOut }) => heldOut < chance).map(({ eta }) => eta) };
  };
  const choices = new Map(
    triedReadings.map((tried) => [`${tried.initial} ${tried.ink} ${tried.order}`, tried]),
  );
  return [...choices.values()].map((choice) => ({
    initial: choice.initial,
    ink: choice.ink,
    order: choice.order,
    diagonal: ofChoice(choice, "diagonal"),
    whole: ofChoice(choice, "whole"),
  }));
}
