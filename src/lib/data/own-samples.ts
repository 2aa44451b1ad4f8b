import { pixelCount, side } from "../drawing/picture-size.js";
import { rasterise } from "../drawing/rasterise.js";
import { simplify } from "../drawing/simplify.js";
import { readCsv } from "./csv.js";
import type { Dataset } from "./dataset.js";
import { emnistSplit, type Mapping, readMapping, splitMapping } from "./emnist-mapping.js";
import { FormatError } from "./format-error.js";
import { gunzipFile } from "./gunzip-file.js";
import { readIdxImages, readIdxLabels } from "./idx.js";
import { nameFromFile } from "./name-from-file.js";
import { type HeldArrays, readNpyArray, readNpz } from "./npz.js";
import { isTransposed } from "./orientation.js";
import { readPack } from "./pack.js";
import { type SampleFormat, sampleFormat } from "./sample-format.js";
import { type NamedDrawing, readDrawings } from "./simplified-drawings.js";
import { transposeEach } from "./transpose-each.js";

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
  /**
   * The labels of a file of pictures alone, as `labelsIn` reads them. Without them all its pictures are of one class.
   */
  readonly labels?: NamedFile;
  /** EMNIST's mapping: the characters that the labels stand for. */
  readonly mapping?: NamedFile;
  /**
   * Whether rows and columns are swapped in a file of pictures with labels; found out by the pictures where it is left
   * out and they are characters, else by whether "emnist" is in its name.
   */
  readonly transposed?: boolean;
  /** Drawings read at most from a file of strokes; defaults to all. */
  readonly limit?: number;
}

/**
 * A data set from a reader's own file: pictures as `.npy` or `.npz`, `.csv` or IDX, strokes as `.ndjson`, which are
 * drawn as Quick, Draw! drew its bitmaps, or a pack of this workbook; each as it is or gzipped. Pictures without labels
 * are of one class, named after the file.
 *
 * Labels are called by the mapping, by the split of EMNIST that the file's name says, or by their numbers; those that no
 * picture has are left out then.
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

/** The labels in a file that holds nothing else: IDX, an array of NumPy or an archive of one; undefined for others. */
export async function labelsIn({ bytes, name }: NamedFile): Promise<Uint8Array | undefined> {
  const unpacked = await maybeGunzip({ bytes, name });
  switch (sampleFormat(unpacked, name)) {
    case "idx-labels":
      return readIdxLabels(unpacked, name, mostClasses);
    case "npy":
      return readNpyArray(unpacked, name).labels;
    case "npz": {
      const { images, labels } = await readNpz(unpacked, name);
      return images ? undefined : labels;
    }
    default:
      return undefined;
  }
}

type Samples = Pick<Dataset, "pixels" | "labels" | "classes">;
type ReadSamples = (bytes: Uint8Array, file: string, options: OwnOptions) => Samples | Promise<Samples>;

const readers: Readonly<Record<Exclude<SampleFormat, "pack">, ReadSamples>> = {
  npy: (bytes, file, options) => ofArrays(readNpyArray(bytes, file), file, options),
  npz: async (bytes, file, options) => ofArrays(await readNpz(bytes, file), file, options),
  csv: (bytes, file, options) => {
    const { data, labels, names } = readCsv(bytes, file);
    if (!labels) return ofOneClass(data, file);
    return labelled(data, labels, file, options, names);
  },
  drawings: (bytes, file, { limit }) =>
    ofDrawings(readDrawings(bytes, file, { limit, word: nameFromFile(file) }), file),
  "idx-images": (bytes, file, options) =>
    ofArrays({ images: readIdxImages(bytes, file, { transposed: false }) }, file, options),
  "idx-labels": (_, file) => failLabels(file),
  mapping: (_, file) => {
    throw new FormatError(file, 0, "pictures, which a mapping can name", "a mapping alone");
  },
};

function failLabels(file: string): never {
  throw new FormatError(file, 0, "images, to which labels can be added", "labels alone");
}

/** Pictures with their labels, from the same file or from another. */
async function ofArrays({ images, labels }: HeldArrays, file: string, options: OwnOptions): Promise<Samples> {
  if (!images) return failLabels(file);
  if (labels) return labelled(images.data, labels, file, options);
  if (!options.labels) {
    const isTurned = options.transposed ?? /emnist/i.test(file);
    return ofOneClass(isTurned ? transposeEach(images.data, side) : images.data, file);
  }
  const other = await labelsIn(options.labels);
  if (!other) throw new FormatError(options.labels.name, 0, "labels alone", "something else");
  if (other.length !== images.rows) {
    const expected = `${images.rows} labels, as many as ${file} has images`;
    throw new FormatError(options.labels.name, 4, expected, `${other.length}`);
  }
  return labelled(images.data, other, file, options);
}

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

/** Pictures the right way up, whose labels are named by texts, a mapping, a split of EMNIST, or numbers. */
function labelled(
  pixels: Uint8Array,
  labels: Uint8Array,
  file: string,
  options: OwnOptions,
  texts?: readonly string[],
): Samples {
  const mapping = texts ? new Map(texts.map((text, k) => [k, text])) : mappingOf(labels, file, options);
  const unnamed = mapping ? labels.findIndex((label) => !mapping.has(label)) : -1;
  if (mapping && unnamed >= 0) {
    const expected = `labels from ${Math.min(...mapping.keys())} to ${Math.max(...mapping.keys())}, which have names`;
    throw new FormatError(file, 0, expected, `${labels[unnamed]} for picture ${unnamed}`);
  }
  const namings = mapping ? [mapping] : guesses;
  const isTurned =
    options.transposed ??
    isTransposed(
      pixels,
      labels,
      namings.map((names) => (label) => names.get(label)),
    ) ??
    /emnist/i.test(file);
  const upright = isTurned ? transposeEach(pixels, side) : pixels;
  if (!mapping) return numbered(upright, labels);
  const known = [...mapping.keys()];
  const places = new Map(known.map((label, place) => [label, place]));
  return {
    pixels: upright,
    labels: labels.map((label) => places.get(label) ?? 0),
    classes: [...mapping.values()],
  };
}

/** What labels without a mapping may stand for. */
const guesses: readonly Mapping[] = ["balanced", "letters", "byclass"].map((split) =>
  splitMapping(split, Uint8Array.of()),
);

function mappingOf(labels: Uint8Array, file: string, { mapping }: OwnOptions): Mapping | undefined {
  if (mapping) return readMapping(new TextDecoder().decode(mapping.bytes), mapping.name);
  const split = emnistSplit(file);
  return split === undefined ? undefined : splitMapping(split, labels);
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
