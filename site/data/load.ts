import { readFileSync } from "node:fs";
import { seededRandom } from "../../src/lib/core/random.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { readEmnistMapping, splitClasses } from "../../src/lib/data/emnist-mapping.js";
import { FormatError } from "../../src/lib/data/format-error.js";
import { gunzipFile } from "../../src/lib/data/gunzip-file.js";
import { expectSameCount, readIdxImages, readIdxLabels } from "../../src/lib/data/idx.js";
import { readNpy } from "../../src/lib/data/npy.js";
import type { SetName } from "../../src/lib/data/sample-sets.js";
import { standIn } from "../../src/lib/data/stand-in.js";
import { pixelCount } from "../../src/lib/drawing/picture-size.js";
import { readClassFolder } from "./class-folder.js";
import { type LabSet, labSet, workbookSet } from "./lab-sets.js";
import { locateSamples, locateSet, type Source, shownSet } from "./locate.js";
import { bitmapFile, emnistFilesOf, pathOf } from "./sample-files.js";

/** Pictures of a class that the stand-in draws where nothing else is said. */
const standInPerClass: Readonly<Record<SetName, number>> = {
  doodles: 1500,
  sweeps: 1500,
  hypotheses: 1500,
  drawings: 500,
  characters: 400,
};

/** Rows of a class of EMNIST that are taken at most: as many as the balanced split has. */
const most = { train: 2400, test: 400 } as const;

/** How the samples of a set are loaded. */
export interface LoadOptions {
  /** Pictures of a class that the stand-in draws. */
  readonly perClass?: number;
  /** Seed of the stand-in; defaults to 1. */
  readonly seed?: number;
}

/**
 * All samples of a set, from a source; those of EMNIST have NIST's test rows after the training rows. Where the course chose
 * classes that are not at hand and that the workbook's own code cannot draw, they are those of the workbook.
 *
 * @param source defaults to the first that is there
 * @throws FormatError that names the file that is not what it should be
 */
export async function loadSamples(
  set: SetName,
  source: Source = locateSamples(set),
  options: LoadOptions = {},
): Promise<Dataset> {
  const known = shownSet(set, source);
  const { perClass = standInPerClass[set] } = options;
  if (known.folder !== undefined) return loadClassFolder(known, known.folder);
  return loadSet(known, source, { ...options, perClass });
}

/** All drawings of the workbook's own classes, whatever the course chose for the pad. */
export async function loadWorkbookDrawings(): Promise<Dataset> {
  if (!labSet("drawings").own) return loadSamples("drawings");
  const set = workbookSet("drawings");
  return loadSet(set, locateSet(set), { perClass: standInPerClass.drawings });
}

async function loadSet(
  set: LabSet,
  source: Source,
  { perClass, seed = 1 }: LoadOptions & { readonly perClass: number },
): Promise<Dataset> {
  const { folder } = source;
  if (!folder) return standIn(set, perClass, seededRandom(seed));
  if (set.kind === "emnist") return loadCharacters(folder, source, set);
  const parts = set.classes.map((name) => {
    const file = pathOf(folder, bitmapFile(name));
    return readNpy(readFileSync(file), file);
  });
  return {
    title: set.title,
    origin: source.origin,
    source: "The Quick, Draw! Dataset, made available by Google, Inc.: drawings by players of the game.",
    licence: "CC BY 4.0",
    classes: set.classes,
    width: 28,
    height: 28,
    convention: set.kind,
    pixels: joined(parts.map(({ data }) => data)),
    labels: joined(parts.map(({ rows }, label) => new Uint8Array(rows).fill(label))),
  };
}

async function loadClassFolder({ title, classes, kind }: LabSet, folder: string): Promise<Dataset> {
  const parts = await readClassFolder(folder);
  return {
    title,
    origin: "folder",
    source: "Drawings that were collected for this course.",
    licence: "as their owners say",
    classes,
    width: 28,
    height: 28,
    convention: kind,
    pixels: joined(parts.map(({ pixels }) => pixels)),
    labels: joined(parts.map(({ pixels }, label) => new Uint8Array(pixels.length / pixelCount).fill(label))),
  };
}

async function loadCharacters(folder: string, { origin }: Source, set: LabSet): Promise<Dataset> {
  const files = emnistFilesOf(set.split);
  expectMapping(pathOf(folder, files.mapping), set);
  const train = fewer(await imagesAndLabels(folder, files.trainImages, files.trainLabels, set), most.train);
  const test = fewer(await imagesAndLabels(folder, files.testImages, files.testLabels, set), most.test);
  return {
    title: set.title,
    origin,
    source:
      "EMNIST by Cohen, Afshar, Tapson and van Schaik (2017), made from NIST Special Database 19: characters written by hand.",
    licence: "published by NIST without a licence text; made from a data set of the U.S. Government",
    classes: set.classes,
    width: 28,
    height: 28,
    convention: "emnist",
    pixels: joined([train.pixels, test.pixels]),
    labels: joined([train.labels, test.labels]),
    testFrom: train.labels.length,
  };
}

/** @throws FormatError when the file gives the labels other characters than the set has */
function expectMapping(file: string, { split, classes }: LabSet): void {
  const { first } = splitClasses(split);
  const found = readEmnistMapping(readFileSync(file, "utf8"), file, classes.length, first);
  const wrong = found.findIndex((character, place) => character !== classes[place]);
  if (wrong >= 0) {
    throw new FormatError(file, 0, `${classes[wrong]} for label ${first + wrong}`, found[wrong]);
  }
}

interface Rows {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

async function imagesAndLabels(
  folder: string,
  imageFile: string,
  labelFile: string,
  { split, classes }: LabSet,
): Promise<Rows> {
  const { first } = splitClasses(split);
  const images = readIdxImages(await unpacked(pathOf(folder, imageFile)), imageFile);
  const labels = readIdxLabels(await unpacked(pathOf(folder, labelFile)), labelFile, first + classes.length);
  expectSameCount(images, imageFile, labels, labelFile);
  return { pixels: images.data, labels: labels.map((label) => label - first) };
}

/** At most so many rows of each class, the first: the largest splits are more than a page can hold. */
function fewer({ pixels, labels }: Rows, perClass: number): Rows {
  const seen = new Map<number, number>();
  const rows = [...labels.keys()].filter((row) => {
    const count = seen.get(labels[row]) ?? 0;
    seen.set(labels[row], count + 1);
    return count < perClass;
  });
  if (rows.length === labels.length) return { pixels, labels };
  const kept = new Uint8Array(rows.length * pixelCount);
  for (const [k, row] of rows.entries()) {
    kept.set(pixels.subarray(row * pixelCount, (row + 1) * pixelCount), k * pixelCount);
  }
  return { pixels: kept, labels: Uint8Array.from(rows, (row) => labels[row]) };
}

const unpacked = (path: string) => gunzipFile(readFileSync(path), path);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
