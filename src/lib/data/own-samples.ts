import { pixelCount, side } from "../drawing/picture-size.js";
import { rasterise } from "../drawing/rasterise.js";
import { simplify } from "../drawing/simplify.js";
import type { Dataset } from "./dataset.js";
import { readEmnistCsv } from "./emnist-csv.js";
import { readEmnistMapping } from "./emnist-mapping.js";
import { FormatError } from "./format-error.js";
import { gunzipFile } from "./gunzip-file.js";
import { expectSameCount, readIdxImages, readIdxLabels } from "./idx.js";
import { nameFromFile } from "./name-from-file.js";
import { readNpyImages, readNpz } from "./npz.js";
import { readPack } from "./pack.js";
import { type SampleFormat, sampleFormat } from "./sample-format.js";
import { characterClasses } from "./sample-sets.js";
import { type NamedDrawing, readDrawings } from "./simplified-drawings.js";

/** Width and height of a picture, in pixels. */
/** Classes that labels of one byte can tell apart. */
const mostClasses = 256;

/** A file and its name. */
export interface NamedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What a reader knows of a file besides what it says itself. */
export interface OwnOptions {
  /** The labels of a file of IDX images, as they are or gzipped. Without them all its pictures are of one class. */
  readonly labels?: NamedFile;
  /** EMNIST's mapping: the characters that the labels stand for. */
  readonly mapping?: NamedFile;
  /**
   * Whether rows and columns are swapped in a file of IDX images or of comma-separated values; defaults to whether
   * "emnist" is in its name.
   */
  readonly transposed?: boolean;
  /** Drawings read at most from a file of strokes; defaults to all. */
  readonly limit?: number;
}

/**
 * A data set from a reader's own file: pictures as `.npy` (one class, named after the file), `.npz`, EMNIST's `.csv`
 * or IDX, strokes as `.ndjson`, which are drawn as Quick, Draw! drew its bitmaps, or a pack of this workbook; each
 * as it is or gzipped.
 *
 * Labels that nothing names are called by their numbers, and those that no picture has are left out.
 *
 * @param bytes the file
 * @param file its name
 * @throws FormatError that names the file, what was expected and where; one that lists what can be read where the
 *   file is none of these
 */
export async function readOwnSamples(
  bytes: Uint8Array,
  file: string,
  options: OwnOptions = {},
): Promise<Dataset> {
  const unpacked = await maybeGunzip({ bytes, name: file });
  const format = sampleFormat(unpacked, file);
  if (format === "pack") return readOwnPack(bytes, file);
  const { pixels, labels, classes } = await readers[format](unpacked, file, options);
  if (labels.length === 0) throw new FormatError(file, unpacked.length, "at least one picture", "none");
  return {
    title: nameFromFile(file),
    origin: "own",
    source: `Read from ${file}, a file of the reader's own.`,
    licence: "as its owner says",
    classes,
    width: side,
    height: side,
    pixels,
    labels,
  };
}

type Samples = Pick<Dataset, "pixels" | "labels" | "classes">;
type ReadSamples = (bytes: Uint8Array, file: string, options: OwnOptions) => Samples | Promise<Samples>;

const readers: Readonly<Record<Exclude<SampleFormat, "pack">, ReadSamples>> = {
  npy: (bytes, file) => ofOneClass(readNpyImages(bytes, file).data, file),
  npz: async (bytes, file, options) => {
    const { images, labels } = await readNpz(bytes, file);
    return labelled(images.data, labels, file, options);
  },
  csv: (bytes, file, options) => {
    const { images, labels } = readEmnistCsv(bytes, file, { transposed: isTransposed(file, options) });
    return labelled(images.data, labels, file, options);
  },
  drawings: (bytes, file, { limit }) => ofDrawings(readDrawings(bytes, file, { limit }), file),
  "idx-images": async (bytes, file, options) => {
    const images = readIdxImages(bytes, file, { transposed: isTransposed(file, options) });
    if (!options.labels) return ofOneClass(images.data, file);
    const labelFile = options.labels.name;
    const labels = readIdxLabels(await maybeGunzip(options.labels), labelFile, mostClasses);
    expectSameCount(images, file, labels, labelFile);
    return labelled(images.data, labels, file, options);
  },
  "idx-labels": (_, file) => {
    throw new FormatError(file, 0, "images, to which labels can be added", "labels alone");
  },
};

async function maybeGunzip({ bytes, name }: NamedFile): Promise<Uint8Array> {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipFile(bytes, name) : bytes;
}

/** Pictures of the stand-in stay what they are, whoever hands them on. */
async function readOwnPack(bytes: Uint8Array, file: string): Promise<Dataset> {
  const dataset = await readPack(bytes, file);
  const { width, height, origin } = dataset;
  if (width !== side || height !== side) {
    throw new FormatError(file, 0, `pictures of ${side} × ${side} pixels`, `${width} × ${height}`);
  }
  return origin === "stand-in" ? dataset : { ...dataset, origin: "own" };
}

function ofOneClass(pixels: Uint8Array, file: string): Samples {
  return { pixels, labels: new Uint8Array(pixels.length / pixelCount), classes: [nameFromFile(file)] };
}

/** Pictures whose labels are named by a mapping, by EMNIST Balanced's own where the file says so, or by numbers. */
function labelled(pixels: Uint8Array, labels: Uint8Array, file: string, { mapping }: OwnOptions): Samples {
  const names = mapping
    ? readEmnistMapping(new TextDecoder().decode(mapping.bytes), mapping.name)
    : /emnist-balanced/i.test(file) && characterClasses;
  if (!names) return numbered(pixels, labels);
  const wrong = labels.findIndex((label) => label >= names.length);
  if (wrong >= 0) {
    throw new FormatError(file, 0, `labels below ${names.length}`, `${labels[wrong]} for picture ${wrong}`);
  }
  return { pixels, labels, classes: names };
}

function numbered(pixels: Uint8Array, labels: Uint8Array): Samples {
  const present = [...new Set(labels)].sort((a, b) => a - b);
  const places = new Map(present.map((label, place) => [label, place]));
  return { pixels, labels: labels.map((label) => places.get(label) ?? 0), classes: present.map(String) };
}

function ofDrawings(drawings: readonly NamedDrawing[], file: string): Samples {
  const classes = [...new Set(drawings.map(({ word }) => word))];
  if (classes.length > mostClasses) {
    throw new FormatError(file, 0, `at most ${mostClasses} different words`, String(classes.length));
  }
  const pixels = new Uint8Array(drawings.length * pixelCount);
  for (const [n, drawing] of drawings.entries()) pixels.set(pictureOf(drawing), n * pixelCount);
  return { pixels, labels: Uint8Array.from(drawings, ({ word }) => classes.indexOf(word)), classes };
}

function pictureOf({ drawing, raw }: NamedDrawing): Uint8Array {
  return rasterise(raw ? simplify(drawing) : drawing);
}

function isTransposed(file: string, { transposed = /emnist/i.test(file) }: OwnOptions): boolean {
  return transposed;
}
