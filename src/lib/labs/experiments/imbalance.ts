import { balancedAccuracy, recallOf } from "../../core/metrics.js";
import { mean } from "../../core/numbers/mean.js";
import type { Dataset } from "../../data/dataset.js";
import { ofClasses } from "../../data/rows.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import { denseRecipe } from "./convolutions.js";
import type { Experiment, Figure } from "./experiment.js";
import { firstOfEach, partedRows, trainAndTest } from "./parted-rows.js";
import {
  type ImbalanceMeasure,
  imbalanceFigure,
  imbalanceForks,
  imbalanceHammers,
  imbalanceMeasures,
} from "./reported.js";
import { accuracyOfMix } from "./test-mix.js";
import { finalScore, type Trial, type TrialResult } from "./trial.js";
import { trialOf } from "./trial-of.js";

/** The two classes: the frequent one and the rare one. */
export const imbalanceClasses = ["fork", "hammer"] as const;

/** Rows of a class that are used: 50,000 to train on, where there are so many. */
export const imbalanceLimits = { most: 52_000, mostTest: 2000 };
const quickLimits = { most: 100, mostTest: 20 };

/** What is done about it. */
export const cures = ["no cure", "repeated", "left out", "class weights", "repeated and varied"] as const;
export type Cure = (typeof cures)[number];

/** A network trained on so many of each class, over all seeds. */
export interface ImbalanceRow {
  /** Frequent drawings for each rare one, as it was reported. */
  readonly ratio: number;
  readonly cure: Cure;
  readonly seeds: number;
  /** Part of the training drawings that is right, as uneven as they are; mean of the seeds. */
  readonly training: number;
  /** Part of the rare test drawings that was found, mean of the seeds. */
  readonly found: number;
  /** Part of the frequent test drawings that was found, mean of the seeds. */
  readonly frequentFound: number;
  /** Of a test with as many of both. */
  readonly balancedAccuracy: number;
  /** Of a test that is as uneven as the training drawings were before any cure. */
  readonly unevenAccuracy: number;
}

/** Frequent drawings for each rare one, as they were reported: from 500 to 1. */
export const reportedRatios = imbalanceHammers.map((hammers) => imbalanceForks / hammers);

/** Rare drawings to train on, for each of the reported ratios: at least one. */
export function rareCounts(frequent: number): number[] {
  return imbalanceHammers.map((hammers) => Math.max(1, Math.round((frequent * hammers) / imbalanceForks)));
}

/** What the columns of the reported table are of, in a row of ours. The reported test is as uneven as the training set. */
export const imbalanceMeasureOf: Readonly<Record<ImbalanceMeasure, (row: ImbalanceRow) => number>> = {
  training: ({ training }) => training,
  test: ({ unevenAccuracy }) => unevenAccuracy,
  fork: ({ frequentFound }) => frequentFound,
  hammer: ({ found }) => found,
};

/** Rows of a table, from the results of all seeds that are in so far. */
export function imbalanceRows(results: readonly TrialResult[]): ImbalanceRow[] {
  const groups = new Map<string, TrialResult[]>();
  for (const result of results) {
    const key = result.name.replace(/, seed \d+$/, "");
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups].map(([key, group]) => {
    const [told, name] = key.split(", ");
    const ratio = Number(told.replace(" : 1", ""));
    const confusions = group.map(({ confusion }) => Uint32Array.from(confusion));
    const recalls = confusions.map((confusion) => recallOf(confusion, imbalanceClasses.length));
    const [frequentFound, found] = [0, 1].map((k) => mean(recalls.map((recall) => recall[k])));
    return {
      ratio,
      cure: cureNamed(name),
      seeds: group.length,
      training: mean(group.map((result) => finalScore(result).train.accuracy)),
      found,
      frequentFound,
      unevenAccuracy: accuracyOfMix(frequentFound, found, ratio),
      balancedAccuracy: mean(
        confusions.map((confusion) => balancedAccuracy(confusion, imbalanceClasses.length)),
      ),
    };
  });
}

function trials(dataset: Dataset, { quick }: { quick: boolean }): Trial[] {
  const two = ofClasses(dataset, imbalanceClasses);
  const { train, test } = partedRows(two, quick ? quickLimits : imbalanceLimits);
  const most = train[0].length;
  const counts = rareCounts(most);
  const tried = quick ? [0, counts.length - 1] : [...counts.keys()];
  const recipe = { ...denseRecipe, epochs: quick ? 2 : denseRecipe.epochs };
  const steps = recipe.epochs * Math.ceil((2 * most) / recipe.batchSize);
  const seeds = quick ? 1 : seedsFor(most);
  return tried.flatMap((k) =>
    cures.flatMap((cure) =>
      Array.from({ length: seeds }, (_, s) => {
        const rows = rowsWith(cure, [train[0], rareRows(train[1], counts[k], s)]);
        const perEpoch = Math.ceil((rows[0].length + rows[1].length) / recipe.batchSize);
        const chosen = { ...recipe, ...changesOf(cure), epochs: Math.round(steps / perEpoch), seed: s + 1 };
        return trialOf(`${reportedRatios[k]} : 1, ${cure}, seed ${s + 1}`, chosen, () =>
          trainAndTest(two, rows, test),
        );
      }),
    ),
  );
}

/** So many trainings with other seeds that a small set has a mean, and a large one an end. */
function seedsFor(rows: number): number {
  return Math.max(1, Math.min(5, Math.floor(5000 / rows)));
}

/** Other rare drawings for each seed: which few they are decides much. */
function rareRows(rows: Uint32Array, count: number, seed: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => rows[(seed * count + i) % rows.length]);
}

/** Rows over and over again, until they are so many. */
export function repeatedTo(rows: Uint32Array, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => rows[i % rows.length]);
}

function rowsWith(cure: Cure, [frequent, rare]: readonly [Uint32Array, Uint32Array]): readonly Uint32Array[] {
  switch (cure) {
    case "repeated":
    case "repeated and varied":
      return [frequent, repeatedTo(rare, frequent.length)];
    case "left out":
      return firstOfEach([frequent, rare], rare.length);
    default:
      return [frequent, rare];
  }
}

function changesOf(cure: Cure): Partial<Hyperparameters> {
  if (cure === "class weights") return { balanceClasses: true };
  return cure === "repeated and varied" ? { augment: 0.8 } : {};
}

function figures(results: readonly TrialResult[]): Figure[] {
  return imbalanceRows(results).flatMap((row) =>
    row.cure === "no cure" ? reportedFiguresOf(row) : [figureOf(row)],
  );
}

/** Beside the four numbers of its row of the reported table. */
function reportedFiguresOf(row: ImbalanceRow): Figure[] {
  const names: Readonly<Record<ImbalanceMeasure, string>> = {
    training: "training accuracy",
    test: "accuracy on a test as uneven as the training set",
    fork: "forks found",
    hammer: "hammers found",
  };
  const rare = imbalanceForks / row.ratio;
  return imbalanceMeasures.map((measure) => ({
    name: `${names[measure]} at ${row.ratio} : 1, no cure`,
    unit: "part",
    reported: imbalanceFigure(rare, measure),
    ours: imbalanceMeasureOf[measure](row),
    note: `reported for ${imbalanceForks.toLocaleString("en-GB")} forks and ${rare.toLocaleString("en-GB")} hammers`,
  }));
}

function figureOf({ ratio, cure, found }: ImbalanceRow): Figure {
  return { name: `hammers found at ${ratio} : 1, ${cure}`, unit: "part", ours: found };
}

function cureNamed(name: string): Cure {
  const cure = cures.find((known) => known === name);
  if (!cure) throw new RangeError(`cure must be one of ${cures.join(", ")}: ${name}`);
  return cure;
}

/** H4: a rare class is missed. Forks against fewer and fewer hammers, and what helps. */
export const imbalance: Experiment = {
  id: "imbalance",
  system: 4,
  title: "A rare class is missed",
  set: "drawings",
  page: "data-experiments",
  trials,
  figures,
};
