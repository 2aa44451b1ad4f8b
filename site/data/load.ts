import { readFileSync } from "node:fs";
import { seededRandom } from "../../src/lib/core/random.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { readEmnistMapping } from "../../src/lib/data/emnist-mapping.js";
import { FormatError } from "../../src/lib/data/format-error.js";
import { gunzipFile } from "../../src/lib/data/gunzip-file.js";
import { expectSameCount, readIdxImages, readIdxLabels } from "../../src/lib/data/idx.js";
import { readNpy } from "../../src/lib/data/npy.js";
import { characterClasses, type SetName, sampleSets } from "../../src/lib/data/sample-sets.js";
import { standIn } from "../../src/lib/data/stand-in.js";
import { locateSamples, type Source } from "./locate.js";
import { bitmapFile, emnistFiles, pathOf } from "./sample-files.js";

/** Pictures of a class that the stand-in draws where nothing else is said. */
const standInPerClass: Readonly<Record<SetName, number>> = {
  doodles: 1500,
  sweeps: 1500,
  hypotheses: 1500,
  drawings: 500,
  characters: 400,
};

/** How the samples of a set are loaded. */
export interface LoadOptions {
  /** Pictures of a class that the stand-in draws. */
  readonly perClass?: number;
  /** Seed of the stand-in; defaults to 1. */
  readonly seed?: number;
}

/**
 * All samples of a set, from a source; those of EMNIST have NIST's test rows after the training rows.
 *
 * @param source defaults to the first that is there
 * @throws FormatError that names the file that is not what it should be
 */
export async function loadSamples(
  set: SetName,
  source: Source = locateSamples(set),
  { perClass = standInPerClass[set], seed = 1 }: LoadOptions = {},
): Promise<Dataset> {
  const { folder } = source;
  if (!folder) return standIn(set, perClass, seededRandom(seed));
  const known = sampleSets[set];
  if (known.kind === "emnist") return loadCharacters(folder, source);
  const parts = known.classes.map((name) => {
    const file = pathOf(folder, bitmapFile(name));
    return readNpy(readFileSync(file), file);
  });
  return {
    title: known.title,
    origin: source.origin,
    source: "The Quick, Draw! Dataset, made available by Google, Inc.: drawings by players of the game.",
    licence: "CC BY 4.0",
    classes: known.classes,
    width: 28,
    height: 28,
    convention: known.kind,
    pixels: joined(parts.map(({ data }) => data)),
    labels: joined(parts.map(({ rows }, label) => new Uint8Array(rows).fill(label))),
  };
}

async function loadCharacters(folder: string, { origin }: Source): Promise<Dataset> {
  expectMapping(pathOf(folder, emnistFiles.mapping));
  const train = await imagesAndLabels(folder, emnistFiles.trainImages, emnistFiles.trainLabels);
  const test = await imagesAndLabels(folder, emnistFiles.testImages, emnistFiles.testLabels);
  return {
    title: sampleSets.characters.title,
    origin,
    source:
      "EMNIST by Cohen, Afshar, Tapson and van Schaik (2017), made from NIST Special Database 19: characters written by hand.",
    licence: "published by NIST without a licence text; made from a data set of the U.S. Government",
    classes: characterClasses,
    width: 28,
    height: 28,
    convention: "emnist",
    pixels: joined([train.images.data, test.images.data]),
    labels: joined([train.labels, test.labels]),
    testFrom: train.labels.length,
  };
}

/** @throws FormatError when the file gives the labels other characters than the workbook does */
function expectMapping(file: string): void {
  const found = readEmnistMapping(readFileSync(file, "utf8"), file);
  const wrong = found.findIndex((character, label) => character !== characterClasses[label]);
  if (wrong >= 0) {
    throw new FormatError(file, 0, `${characterClasses[wrong]} for label ${wrong}`, found[wrong]);
  }
}

async function imagesAndLabels(folder: string, imageFile: string, labelFile: string) {
  const images = readIdxImages(await unpacked(pathOf(folder, imageFile)), imageFile);
  const labels = readIdxLabels(await unpacked(pathOf(folder, labelFile)), labelFile, characterClasses.length);
  expectSameCount(images, imageFile, labels, labelFile);
  return { images, labels };
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
