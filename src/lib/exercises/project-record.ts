import {
  anyNumber,
  fraction,
  listOf,
  maybe,
  recordFrom,
  shaped,
  text,
  texts,
  whole,
} from "../data/readers.js";

/** Causes of a mistake that a reader can name. */
export const causes = ["ambiguous drawing", "wrong label", "rare form", "preprocessing", "other"] as const;

const readDescription = shaped({ title: text, origin: text, source: text, licence: text });

const readLock = shaped({
  /** `datasetHash` of all rows and the seed that parted them. */
  key: text,
  classes: texts,
  /** Drawings of each class. */
  counts: listOf(whole),
  train: whole,
  validation: whole,
  heldOut: whole,
  /** Pairs of near-duplicates among all rows. */
  pairs: whole,
  /** How often rows were drawn, this time included. */
  times: whole,
});

const readTraining = shaped({
  /** Key of the lock and the settings. */
  of: text,
  /** `weightHash` of the weights. */
  hash: text,
  /** On the training rows, before the first epoch and after the last. */
  firstLoss: anyNumber,
  lastLoss: anyNumber,
  /** Parts that are right. */
  train: fraction,
  validation: fraction,
  /** Part of the validation rows that are of the largest class, and its name. */
  baseline: fraction,
  largest: text,
});

const readMistake = shaped({
  /** Row in the data set. */
  row: whole,
  label: whole,
  predicted: whole,
  /** p of the class that was said. */
  sure: fraction,
});

const readMeasured = shaped({
  /** `weightHash` of the weights that were measured. */
  of: text,
  right: whole,
  count: whole,
  /** [classes × classes], a row for each true class. */
  confusion: listOf(whole),
  /** The surest first. */
  mistakes: listOf(readMistake),
  /** Parts between which the reader expected it. */
  low: fraction,
  high: fraction,
});

const readComparison = shaped({
  /** Key of the lock and the settings of the one; the change, as "learningRate=0.01", makes the other. */
  of: text,
  change: text,
  seeds: listOf(whole),
  /** Parts of the validation rows that are right, seed by seed. */
  one: listOf(fraction),
  other: listOf(fraction),
});

const readFields = shaped({
  purpose: text,
  /** As they were typed, with commas between. */
  classes: text,
  /** Where drawings come from that the reader did not make; undefined where all are the reader's. */
  given: maybe(readDescription),
  splitSeed: text,
  /** Why near-duplicates stay. */
  duplicates: text,
  lock: maybe(readLock),
  /** Hyperparameters that differ from the usual ones, as in an address. */
  settings: text,
  /** Parameters, as the reader counted them. */
  parameters: text,
  training: maybe(readTraining),
  low: text,
  high: text,
  /** How often the held-out rows were looked at. */
  looks: whole,
  measured: maybe(readMeasured),
  /** Causes of mistakes, by row, for the network with the hash `causesOf`. */
  causesOf: text,
  causes: listOf(shaped({ row: whole, cause: text })),
  causesNote: text,
  changeKey: text,
  changeValue: text,
  comparison: maybe(readComparison),
  verdict: text,
  limits: text,
});

/** A reader's final project, without its drawings and weights: what was typed, and what was found. */
export type ProjectRecord = ReturnType<typeof readFields>;

/** What a project was found to be, part by part. */
export type ProjectTraining = ReturnType<typeof readTraining>;
export type ProjectMeasured = ReturnType<typeof readMeasured>;
export type ProjectComparison = ReturnType<typeof readComparison>;
export type ProjectMistake = ReturnType<typeof readMistake>;

/** Under which it is kept. */
export const projectName = "project/final";

const version = 1;

/** A project before its first word. */
export const emptyProject: ProjectRecord = {
  purpose: "",
  classes: "",
  given: undefined,
  splitSeed: "1",
  duplicates: "",
  lock: undefined,
  settings: "",
  parameters: "",
  training: undefined,
  low: "",
  high: "",
  looks: 0,
  measured: undefined,
  causesOf: "",
  causes: [],
  causesNote: "",
  changeKey: "learningRate",
  changeValue: "",
  comparison: undefined,
  verdict: "",
  limits: "",
};

/** A project as it is kept. */
export function writeProject(project: ProjectRecord): string {
  return JSON.stringify({ version, ...project });
}

/** A project that was kept, or undefined when it is none. */
export function readProject(kept: string | undefined): ProjectRecord | undefined {
  if (kept === undefined) return undefined;
  try {
    const found = recordFrom("project", JSON.parse(kept));
    return found.version === version ? readFields(found) : undefined;
  } catch {
    return undefined;
  }
}
