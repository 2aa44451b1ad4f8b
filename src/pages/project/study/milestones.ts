import { grouped, percent } from "../../../components/ui/numbers.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import { type CountedLayer, countedLayers, countOf } from "../../../lib/core/convolution/layer-table.js";
import { messageOf } from "../../../lib/core/message-of.js";
import { pixelCount } from "../../../lib/drawing/picture-size.js";
import { causes, type ProjectRecord } from "../../../lib/exercises/project-record.js";
import { checkClassName } from "../../../lib/labs/teach/class-name.js";
import { networkInWords, settingsOf } from "./recipe.js";
import { seedDifference } from "./seed-difference.js";

/** What a project has on this machine now, beside its record. */
export interface ProjectFacts {
  /** Drawings of each class, in the order of the classes of the collection; none where there are no drawings. */
  readonly counts: readonly number[];
  readonly classes: readonly string[];
  /** Key of the rows as a lock would have it now; empty where there are no drawings. */
  readonly key: string;
  /** Pairs of near-duplicates. */
  readonly pairs: number;
}

/** "stale" where it was reached, and something before it has changed since. */
export interface Milestone {
  readonly state: "open" | "done" | "stale";
  /** What is missing, what changed, or what was found. */
  readonly message: string;
}

type Check = (project: ProjectRecord, facts: ProjectFacts) => Milestone;

const open = (message: string): Milestone => ({ state: "open", message });
const done = (message: string): Milestone => ({ state: "done", message });
const stale = (message: string): Milestone => ({ state: "stale", message });

/** Drawings that a class has at least, and how many times as many as the smallest the largest may have. */
const leastOfClass = 10;
const mostUneven = 3;
/** Words that make a sentence, at least. */
const wordsOfSentence = 5;
/** Mistakes that are given a cause, where there are so many. */
export const mistakesToExplain = 5;
export const leastSeeds = 3;

/** The classes of a project as they were typed. @throws RangeError when one is no name */
export function classesOf({ classes }: Pick<ProjectRecord, "classes">): string[] {
  return classes
    .split(",")
    .filter((name) => name.trim() !== "")
    .map(checkClassName);
}

/** Key of a training: its rows and its settings. */
export function trainingKey({ lock, settings }: ProjectRecord): string {
  return `${lock?.key ?? ""} ${settings}`;
}

/** Parameters of the network that is chosen; undefined where its convolutions do not fit a picture. */
export function parametersOf(
  { settings }: Pick<ProjectRecord, "settings">,
  classes: number,
): number | undefined {
  const layers = layersOf(settings, classes);
  return typeof layers === "string" ? undefined : countOf(layers);
}

/** The layers with weights, or why there can be no such network. */
function layersOf(settings: string, classes: number): readonly CountedLayer[] | string {
  try {
    return countedLayers(settingsOf(settings), pixelCount, classes);
  } catch (error) {
    return messageOf(error);
  }
}

/** A number as it may be typed: "25,450", "0.5"; NaN for anything else. */
export function typedNumber(text: string): number {
  const plain = text.trim().replace(/(\d)[,\s](?=\d{3}\b)/g, "$1");
  return plain === "" ? Number.NaN : Number(plain);
}

function isSentence(text: string): boolean {
  return text.trim().split(/\s+/).filter(Boolean).length >= wordsOfSentence;
}

const classesCheck: Check = (project) => {
  let names: string[];
  try {
    names = classesOf(project);
  } catch (error) {
    return open(`${whyOf(error)}.`);
  }
  const twice = names.find(
    (name, k) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < k,
  );
  if (twice !== undefined)
    return open(t("“{name}” is there twice. Each class needs a name of its own.", { name: twice }));
  if (names.length < 2)
    return open(
      t(
        names.length === 1
          ? "Name at least two classes, with commas between. There is one."
          : "Name at least two classes, with commas between. There are none.",
      ),
    );
  if (names.length > 10) return open(t("Ten classes are the most. There are {n}.", { n: names.length }));
  if (!isSentence(project.purpose))
    return open(t("Say in a sentence what the network is for, and for whom."));
  return done(t("{n} classes: {names}.", { n: names.length, names: names.join(", ") }));
};

/** Why the drawings will not do yet; undefined where they do, and rows can be held out. */
export function dataProblem(
  { duplicates }: Pick<ProjectRecord, "duplicates">,
  { counts, classes, key, pairs }: ProjectFacts,
): string | undefined {
  if (counts.length === 0) return t("There are no drawings yet.");
  const few = classes.flatMap((name, k) =>
    counts[k] < leastOfClass ? [t("{name} has {n}", { name, n: counts[k] })] : [],
  );
  if (few.length > 0)
    return t("Each class needs at least {n} drawings: {list}.", { n: leastOfClass, list: few.join(", ") });
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (most > mostUneven * least) {
    const [rare, frequent] = [classes[counts.indexOf(least)], classes[counts.indexOf(most)]];
    return t(
      "The classes are too uneven: {frequent} has {most}, {rare} {least}. The largest may have {n} times as many as the smallest.",
      { frequent, most, rare, least, n: mostUneven },
    );
  }
  if (pairs > 0 && !isSentence(duplicates)) {
    return t(
      pairs === 1
        ? "{n} pair is nearly the same. Remove one of each, or say in a sentence why they stay."
        : "{n} pairs are nearly the same. Remove one of each, or say in a sentence why they stay.",
      { n: pairs },
    );
  }
  return key === "" ? t("The seed must be a whole number.") : undefined;
}

const dataCheck: Check = (project, facts) => {
  const { lock } = project;
  if (!lock) {
    const problem = dataProblem(project, facts);
    return open(problem ?? t("The drawings will do. Now hold rows out, before anything is trained."));
  }
  if (facts.counts.length === 0) {
    return stale(t("The drawings are not in this browser. Bring them back, or begin the data again."));
  }
  if (lock.key !== facts.key) {
    return stale(t("The drawings or the seed changed after rows were held out. Hold rows out again."));
  }
  if (lock.classes.join() !== facts.classes.join()) {
    return stale(t("The classes changed after rows were held out. Hold rows out again."));
  }
  return done(
    t("{train} rows to train on, {validation} for validation, {heldOut} held out and locked.", {
      train: lock.train,
      validation: lock.validation,
      heldOut: lock.heldOut,
    }),
  );
};

function namesOrNone(classes: string): string[] {
  try {
    return classesOf({ classes });
  } catch {
    return [];
  }
}

const networkCheck: Check = (project) => {
  const classes = project.lock?.classes.length ?? namesOrNone(project.classes).length;
  if (classes < 2) return open(t("The network needs classes first."));
  const layers = layersOf(project.settings, classes);
  if (typeof layers === "string")
    return open(t("These convolutions do not fit a picture: {why}.", { why: libraryWords(layers) }));
  const said = typedNumber(project.parameters);
  if (Number.isNaN(said)) return open(t("Count its parameters, weights and biases, and type the number."));
  if (said === countOf(layers)) return done(t("{n} parameters.", { n: grouped(said) }));
  return open(miscounted(said, layers, networkInWords(settingsOf(project.settings), classes)));
};

/** What is wrong about a count of parameters. */
function miscounted(said: number, layers: readonly CountedLayer[], network: string): string {
  if (said === layers.reduce((sum, { weights }) => sum + weights, 0))
    return t("Those are the weights. Each output of a layer has a bias as well.");
  if (said === layers.reduce((sum, { products, biases }) => sum + products + biases, 0))
    return t("A filter has the same weights at every place it visits: count them once.");
  const isDense = layers.every(({ name }) => name.startsWith("dense"));
  return t(
    isDense
      ? "It is not {n}. Go through {network} layer by layer: (in + 1) · out each."
      : "It is not {n}. Go through {network} layer by layer: a filter has k · k weights for each map that it reads, and a bias; what is left of the maps after pooling goes into the dense layers, (in + 1) · out each.",
    { n: grouped(said), network },
  );
}

const trainingCheck: Check = (project) => {
  const { training, lock } = project;
  if (!lock) return open(t("Hold rows out first."));
  if (!training) return open(t("Train the network."));
  if (training.of !== trainingKey(project))
    return stale(t("The data or the settings changed after this training. Train again."));
  const { firstLoss, lastLoss, validation, baseline, largest } = training;
  if (!(lastLoss < firstLoss)) {
    return open(
      t("The loss did not fall: from {first} to {last}. Try another learning rate.", {
        first: firstLoss.toFixed(3),
        last: lastLoss.toFixed(3),
      }),
    );
  }
  if (!(validation > baseline)) {
    return open(
      t(
        "{part} of the validation rows are right. Always saying “{name}” gets {baseline}. Change something and train again.",
        { part: percent(validation), name: largest, baseline: percent(baseline) },
      ),
    );
  }
  return done(
    t(
      "The loss fell from {first} to {last}. {part} of the validation rows are right; always saying “{name}” gets {baseline}.",
      {
        first: firstLoss.toFixed(3),
        last: lastLoss.toFixed(3),
        part: percent(validation),
        name: largest,
        baseline: percent(baseline),
      },
    ),
  );
};

const guessCheck = ({ low, high }: ProjectRecord): string | undefined => {
  const [from, to] = [typedNumber(low), typedNumber(high)];
  if (!(from >= 0 && to <= 100)) return t("Say first, in percent, between which two numbers it will be.");
  return from < to ? undefined : t("The first number must be smaller than the second.");
};

/** Whether the reader has said what to expect, so that the held-out rows may be looked at; else why not. */
export function whyNotMeasure(project: ProjectRecord, facts: ProjectFacts): string | undefined {
  if (dataCheck(project, facts).state !== "done") return t("The data come first.");
  if (trainingCheck(project, facts).state !== "done") return t("The network must be trained first.");
  return guessCheck(project);
}

const figureCheck: Check = (project) => {
  const { measured, training, looks } = project;
  if (!measured) return open(guessCheck(project) ?? t("Now measure, once."));
  if (measured.of !== training?.hash)
    return stale(
      t("This is the figure of another network. Predict again, and measure again: that is one more look."),
    );
  const { right, count, low, high } = measured;
  const part = right / count;
  const isInside = part >= low && part <= high;
  const sentences = [
    t("{right} of {count} are right, {part}.", { right, count, part: percent(part) }),
    t(isInside ? "It lies in your interval." : "It lies outside your interval."),
  ];
  if (looks !== 1) sentences.push(t("The held-out rows were looked at {n} times.", { n: looks }));
  return done(sentences.join(" "));
};

const errorsCheck: Check = ({ measured, training, causes: given, causesOf, causesNote }) => {
  if (!measured) return open(t("Measure first."));
  if (measured.of !== training?.hash || (given.length > 0 && causesOf !== measured.of))
    return stale(t("The network changed. Look at the mistakes of the new one."));
  const need = Math.min(mistakesToExplain, measured.mistakes.length);
  const rows = new Set(measured.mistakes.map(({ row }) => row));
  const named = given.filter(
    ({ row, cause }) => rows.has(row) && causes.some((known) => known === cause),
  ).length;
  if (named < need) {
    return open(
      t("{n} of {all} mistakes have a cause. Give {more} more one.", {
        n: named,
        all: need,
        more: need - named,
      }),
    );
  }
  if (!isSentence(causesNote)) return open(t("Say in a sentence what the mistakes have in common."));
  return done(t("{n} mistakes have a cause.", { n: named }));
};

const comparisonCheck: Check = (project) => {
  const { comparison, verdict, lock } = project;
  if (!lock) return open(t("Hold rows out first."));
  if (!comparison) return open(t("Change one setting and train both, with the same seeds."));
  if (comparison.of !== trainingKey(project))
    return stale(t("The data or the settings changed after this comparison. Compare again."));
  if (comparison.seeds.length < leastSeeds)
    return open(
      t("At least {n} seeds are needed: {found}.", { n: leastSeeds, found: comparison.seeds.length }),
    );
  if (verdict === "") return open(t("Say which is better, or that it can’t be told."));
  const found = seedDifference(comparison.one, comparison.other);
  const interval = { low: points(found.low), high: points(found.high) };
  if (verdict === found.verdict)
    return done(
      t("That is what the figures say: the difference lies from {low} to {high} points.", interval),
    );
  if (found.verdict === "can’t tell")
    return open(
      t(
        "The figures don’t carry that: the difference lies from {low} to {high} points, and 0 is among them.",
        interval,
      ),
    );
  return open(
    t(
      "The figures say more, or something else: the difference lies from {low} to {high} points, all on one side of 0.",
      interval,
    ),
  );
};

function points(part: number): string {
  return (100 * part).toFixed(1).replace("-", "−");
}

const reportCheck =
  (before: readonly Milestone[]): Check =>
  ({ limits }) => {
    const missing = before.flatMap(({ state }, k) => (state === "done" ? [] : [k + 1]));
    if (missing.length > 0) return open(t("Still open: {list}.", { list: missing.join(", ") }));
    if (!isSentence(limits)) return open(t("Say in a sentence what this network can’t do."));
    return done(t("All eight are reached. Print the report, and save the card with the weights."));
  };

/** How far a project is: its eight milestones, in order. */
export function milestones(project: ProjectRecord, facts: ProjectFacts): readonly Milestone[] {
  const before = [
    classesCheck,
    dataCheck,
    networkCheck,
    trainingCheck,
    figureCheck,
    errorsCheck,
    comparisonCheck,
  ].map((check) => check(project, facts));
  return [...before, reportCheck(before)(project, facts)];
}
