import type { Dataset } from "../../data/dataset.js";
import { FormatError } from "../../data/format-error.js";
import { gunzipFile } from "../../data/gunzip-file.js";
import { type NamedFile, type OwnOptions, readOwnSamples } from "../../data/own-samples.js";
import { type SampleFormat, sampleFormat } from "../../data/sample-format.js";
import { checkClassName } from "./class-name.js";
import { mostDrawings, type NewDrawing } from "./collection.js";
import { readCollectionFile } from "./collection-file.js";

/** Drawings from files that a reader brought along. */
export interface Brought {
  readonly drawings: readonly NewDrawing[];
  /** Drawings of the files that were left out, since only so many of a class were wanted. */
  readonly left: number;
}

/** A file, gunzipped where it was gzipped, and what it is; undefined for EMNIST's mapping. */
interface Known extends NamedFile {
  readonly format: SampleFormat | undefined;
}

/**
 * The drawings in files of samples: `.ndjson`, `.npy`, `.npz`, `.csv`, IDX or a pack of this workbook, as they are or
 * gzipped. A file of IDX labels belongs to the one file of IDX images beside it, and so does EMNIST's mapping.
 *
 * @param perClass how many of each class are taken at most, the first ones
 * @throws FormatError that names the file at fault; nothing is taken from the others then
 * @throws RangeError unless the number is a whole one of at least 1
 */
export async function readBroughtFiles(files: readonly NamedFile[], perClass: number): Promise<Brought> {
  if (!(Number.isInteger(perClass) && perClass >= 1)) {
    throw new RangeError(`drawings of each class must be a whole number of at least 1: ${perClass}`);
  }
  const known = await Promise.all(files.map(recognise));
  const options = companions(known);
  const found: NewDrawing[] = [];
  for (const file of known) {
    if (file.format === undefined || (file.format === "idx-labels" && options.labels)) continue;
    if (file.format === "drawings") found.push(...readCollectionFile(file.bytes, file.name));
    else found.push(...drawingsOf(await readOwnSamples(file.bytes, file.name, options), file.name));
  }
  const drawings = firstOfEach(found, perClass);
  if (drawings.length > mostDrawings) {
    const names = files.map(({ name }) => name).join(", ");
    throw new FormatError(names, 0, `at most ${mostDrawings} drawings`, String(drawings.length));
  }
  return { drawings, left: found.length - drawings.length };
}

async function recognise({ bytes, name }: NamedFile): Promise<Known> {
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? await gunzipFile(bytes, name) : bytes;
  if (/mapping.*\.txt$/i.test(name)) return { bytes: unpacked, name, format: undefined };
  return { bytes: unpacked, name, format: sampleFormat(unpacked, name) };
}

/** The labels and the mapping that belong to a file of IDX images. */
function companions(known: readonly Known[]): OwnOptions {
  const images = known.filter(({ format }) => format === "idx-images");
  const labels = known.filter(({ format }) => format === "idx-labels");
  const [mapping] = known.filter(({ format }) => format === undefined);
  if (labels.length > 1 || (labels.length === 1 && images.length !== 1)) {
    throw new FormatError(
      labels[0].name,
      0,
      "one file of IDX images beside one of labels",
      `${images.length} of images and ${labels.length} of labels`,
    );
  }
  return { labels: labels[0], mapping };
}

function drawingsOf({ classes, labels, pixels, width, height }: Dataset, file: string): NewDrawing[] {
  const size = width * height;
  const words = classes.map((name) => {
    try {
      return checkClassName(name);
    } catch (error) {
      throw new FormatError(file, 0, "names of classes", error instanceof Error ? error.message : name);
    }
  });
  return Array.from(labels, (label, row) => ({
    word: words[label],
    heldOut: false,
    ink: { kind: "pixels", pixels: pixels.slice(row * size, (row + 1) * size) },
  }));
}

function firstOfEach(drawings: readonly NewDrawing[], perClass: number): NewDrawing[] {
  const counts = new Map<string, number>();
  return drawings.filter(({ word }) => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return count <= perClass;
  });
}
