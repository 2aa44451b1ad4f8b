import type { Random } from "../core/random.js";
import type { Dataset } from "./dataset.js";
import { splitOf, stratifiedSplit } from "./split.js";

/** The data set of some of its rows, in the order given: whether they are for testing is then for the caller to know. */
export function selectRows(dataset: Dataset, rows: ArrayLike<number>): Dataset {
  const size = dataset.width * dataset.height;
  const pixels = new Uint8Array(rows.length * size);
  const labels = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!(row >= 0 && row < dataset.labels.length)) {
      throw new RangeError(`row must be in [0, ${dataset.labels.length}): ${row}`);
    }
    pixels.set(dataset.pixels.subarray(row * size, (row + 1) * size), i * size);
    labels[i] = dataset.labels[row];
  }
  const { testFrom: _, ...described } = dataset;
  return { ...described, pixels, labels };
}

/**
 * A data set to train on one set of pictures and test on another: the rows of the one, then those of the other as its
 * test rows.
 *
 * @param train described like the whole
 * @param testRows which rows of `test` are tested on
 * @throws RangeError when classes or sizes differ
 */
export function joinForTest(train: Dataset, test: Dataset, testRows: Uint32Array): Dataset {
  const [here, there] = [describeShape(train), describeShape(test)];
  if (here !== there) throw new RangeError(`data sets to join must both have ${here}: ${there}`);
  const tested = selectRows(test, testRows);
  const pixels = new Uint8Array(train.pixels.length + tested.pixels.length);
  pixels.set(train.pixels);
  pixels.set(tested.pixels, train.pixels.length);
  const labels = new Uint8Array(train.labels.length + tested.labels.length);
  labels.set(train.labels);
  labels.set(tested.labels, train.labels.length);
  return { ...train, pixels, labels, testFrom: train.labels.length };
}

function describeShape({ classes, width, height }: Dataset): string {
  return `${width} × ${height} pixels and the classes ${classes.join(", ")}`;
}

/** A data set in two parts, the first of which can be used alone. */
export interface InParts {
  /** The first rows to train on, and all to test on. */
  readonly first: Dataset;
  /** The other rows to train on; none where there are no others. */
  readonly rest: Dataset | undefined;
}

/**
 * A data set parted, for pages that begin with fewer rows.
 *
 * @param count rows to train on in the first part, at most
 */
export function inParts(dataset: Dataset, count: number): InParts {
  const { train, test } = splitOf(dataset, 1);
  const rest = train.subarray(count);
  return {
    first: joinForTest(selectRows(dataset, train.subarray(0, count)), dataset, test),
    rest: rest.length > 0 ? selectRows(dataset, rest) : undefined,
  };
}

/** Both parts together: the rows to train on in their old order, then those to test on. */
export function together(first: Dataset, rest: Dataset): Dataset {
  const { labels, testFrom = labels.length } = first;
  const rows = Uint32Array.from(labels.keys());
  const train = selectRows(first, rows.subarray(0, testFrom));
  const both = joinForTest(train, rest, Uint32Array.from(rest.labels.keys()));
  return joinForTest({ ...both, testFrom: undefined }, first, rows.subarray(testFrom));
}

/**
 * The data set of some of its classes, in the order given: the k-th of them has label k. Test rows stay test rows.
 *
 * @param names of the classes that are kept
 * @throws RangeError when the data set has no such class
 */
export function ofClasses(dataset: Dataset, names: readonly string[]): Dataset {
  const kept = names.map((name) => labelOf(dataset, name));
  const rows = Uint32Array.from(dataset.labels.keys()).filter((row) => kept.includes(dataset.labels[row]));
  const selected = selectRows(dataset, rows);
  const { testFrom } = dataset;
  return {
    ...selected,
    classes: names,
    labels: selected.labels.map((label) => kept.indexOf(label)),
    ...(testFrom === undefined ? {} : { testFrom: rows.filter((row) => row < testFrom).length }),
  };
}

function labelOf({ classes }: Dataset, name: string): number {
  const label = classes.indexOf(name);
  if (label < 0) throw new RangeError(`class must be one of ${classes.join(", ")}: ${name}`);
  return label;
}

/**
 * How many rows the rarest class has: as many as every class can give.
 *
 * @param labels class of each row: [count]
 * @throws RangeError when a class has no row
 */
export function rowsOfRarest(labels: Uint8Array, classes: readonly string[]): number {
  const counts = new Array<number>(classes.length).fill(0);
  for (const label of labels) counts[label]++;
  const empty = counts.indexOf(0);
  if (empty >= 0) throw new RangeError(`each class must have a row: ${classes[empty]}`);
  return Math.min(...counts);
}

/**
 * The first rows of every class, as many of each as the rarest has: [classes][rows].
 *
 * @param most rows of a class at most; defaults to all that there are
 * @throws RangeError when a class has no rows
 */
export function firstOfClasses(
  { labels, classes }: Pick<Dataset, "labels" | "classes">,
  most = Infinity,
): Uint32Array[] {
  const count = Math.min(most, rowsOfRarest(labels, classes));
  const rows = classes.map((): number[] => []);
  for (const [row, label] of labels.entries()) if (rows[label].length < count) rows[label].push(row);
  return rows.map((ofClass) => Uint32Array.from(ofClass));
}

/**
 * A data set with equally many rows of each class: the first ones, as many as the rarest class has. What has equal rows
 * already comes out as it is.
 *
 * @param most rows of a class; defaults to as many as the rarest has
 * @throws RangeError when a class has no rows
 */
export function equalRows(dataset: Dataset, most = Infinity): Dataset {
  const { classes, labels } = dataset;
  const counts = classes.map(() => 0);
  for (const label of labels) counts[label]++;
  const least = Math.min(...counts);
  if (!(least >= 1)) {
    throw new RangeError(`every class must have rows: ${classes[counts.indexOf(least)]} has ${least}`);
  }
  const perClass = Math.min(least, most);
  const taken = classes.map(() => 0);
  return selectRows(
    dataset,
    Array.from(labels.keys()).filter((row) => taken[labels[row]]++ < perClass),
  );
}

/** Some rows of each class, for pages that show a few. */
export function fewOfEach(
  labels: Uint8Array,
  rows: Uint32Array,
  perClass: number,
  random: Random,
): Uint32Array {
  const taken = new Map<number, number>();
  const { train: mixed } = stratifiedSplit(labels, 1, random, rows);
  return mixed.filter((row) => {
    const count = (taken.get(labels[row]) ?? 0) + 1;
    taken.set(labels[row], count);
    return count <= perClass;
  });
}

/**
 * The classes with the most rows, in the order of the data set; of two with as many the earlier one.
 *
 * @param count how many of them
 * @throws RangeError when there are not so many
 */
export function bestFilled(
  { labels, classes }: Pick<Dataset, "labels" | "classes">,
  count: number,
): string[] {
  if (!(count <= classes.length)) {
    throw new RangeError(`classes asked for must be at most ${classes.length}: ${count}`);
  }
  const rows = classes.map(() => 0);
  for (const label of labels) rows[label]++;
  const chosen = new Set(
    [...classes.keys()].toSorted((one, other) => rows[other] - rows[one] || one - other).slice(0, count),
  );
  return classes.filter((_, label) => chosen.has(label));
}
