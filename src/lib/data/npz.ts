import { pixelCount } from "../drawing/picture-size.js";
import { FormatError } from "./format-error.js";
import { eightByEight } from "./looks-like.js";
import type { ByteRows } from "./npy.js";
import { greyLevels, labelsOf, type NpyNumbers, readNpyNumbers } from "./npy-numbers.js";
import { zipMembers } from "./zip.js";

/** What a file of arrays holds: pictures, their labels, or both. */
export interface HeldArrays {
  readonly images?: ByteRows;
  /** [rows] */
  readonly labels?: Uint8Array;
}

const pictureShapes = ["784", "28,28", "28,28,1", "1,28,28"];
/** Names of arrays of labels, as people give them. */
const labelName = /(^|[^a-z])(y|labels?|targets?|class(es)?)([^a-z]|$)/i;
/** Parts of a data set by their names, in the order in which they are read. */
const parts = [/train/i, /val/i, /test/i];

/**
 * Pictures or labels of an `.npy` file: pictures are [N × 784], [N × 28 × 28], [N × 28 × 28 × 1] or [N × 1 × 28 × 28],
 * labels [N], [N × 1] or, a single 1 in each row, [N × classes].
 *
 * @throws FormatError when it is anything else
 */
export function readNpyArray(bytes: Uint8Array, file: string): HeldArrays {
  const array = readNpyNumbers(bytes, file);
  if (isPictures(array)) return { images: imagesOf([array]) };
  if (isLabels(array)) return { labels: labelsOf(array) };
  throw new FormatError(
    file,
    array.headerOffset,
    `shape (N, ${pixelCount}) or (N, 28, 28)`,
    shapeOf(array) + hintFor(array),
  );
}

/**
 * Reads a NumPy archive. Arrays are pictures or labels by their shapes, as `readNpyArray` says; labels belong to the
 * pictures that are as many, of the same part (train, test, …), whatever both are called: `x_train`, `images`, `X`,
 * `arr_0`, … Parts follow one another, those for training first.
 *
 * @param bytes the file, a zip archive, its members stored or deflated
 * @param file its name, for messages
 * @throws FormatError when it is anything else; one about a member is named after it, "drawings.npz/arr_0.npy"
 */
export async function readNpz(bytes: Uint8Array, file: string): Promise<HeldArrays> {
  const members = zipMembers(bytes, file);
  const arrays: Named[] = [];
  for (const member of members.filter(({ name }) => name.endsWith(".npy"))) {
    arrays.push({ name: member.name, ...readAny(await member.read(), `${file}/${member.name}`) });
  }
  const known = arrays.filter((one) => one.array !== undefined);
  const pictures = known.filter(({ array }) => isPictures(array)).sort((a, b) => partOf(a) - partOf(b));
  const labels = known.filter(({ array }) => isLabels(array));
  if (arrays.length === 1 && labels.length === 1) return { labels: labelsOf(expectArray(labels[0])) };
  if (pictures.length === 0)
    throw new FormatError(
      file,
      0,
      "an array of pictures, (N, 784) or (N, 28, 28)",
      told(
        arrays,
        members.map(({ name }) => name),
      ),
    );
  const found = pictures.map((one) => labelsFor(one, labels, file));
  const images = imagesOf(pictures.map(expectArray));
  if (found.every((one) => one === undefined)) {
    if (labels.length === 0) return { images };
    throw new FormatError(file, 0, `a label for each of ${images.rows} pictures`, told(labels, []));
  }
  const taken = found.map((one, k) => {
    if (one) return labelsOf(one);
    throw new FormatError(file, 0, `labels for ${pictures[k].name}`, told(arrays, []));
  });
  return { images, labels: joined(taken) };
}

interface Named {
  readonly name: string;
  /** Undefined where it is not of numbers. */
  readonly array?: NpyNumbers;
  readonly error?: FormatError;
}

function readAny(bytes: Uint8Array, file: string): Omit<Named, "name"> {
  try {
    return { array: readNpyNumbers(bytes, file) };
  } catch (error) {
    if (error instanceof FormatError) return { error };
    throw error;
  }
}

function expectArray({ array, name }: Named): NpyNumbers {
  if (!array) throw new TypeError(`array must be of numbers: ${name}`);
  return array;
}

function isPictures(array: NpyNumbers | undefined): boolean {
  return array !== undefined && pictureShapes.includes(array.shape.slice(1).join());
}

function isLabels(array: NpyNumbers | undefined): boolean {
  if (!array) return false;
  const [, classes = 1, ...rest] = array.shape;
  // 64 are the pixels of 8 × 8.
  return array.shape.length >= 1 && rest.length === 0 && classes >= 1 && classes <= 256 && classes !== 64;
}

function partOf({ name }: Named): number {
  return parts.findIndex((part) => part.test(name));
}

/** The array of labels of an array of pictures; undefined when there is none. */
function labelsFor(pictures: Named, labels: readonly Named[], file: string): NpyNumbers | undefined {
  const rows = expectArray(pictures).shape[0];
  const fitting = labels.filter(
    (one) => partOf(one) === partOf(pictures) && expectArray(one).shape[0] === rows,
  );
  const named = fitting.filter(({ name }) => labelName.test(name));
  const [first, ...others] = fitting.length > 1 ? named : fitting;
  if (others.length > 0 || (!first && fitting.length > 0)) {
    throw new FormatError(file, 0, `one array of labels for ${pictures.name}`, told(fitting, []));
  }
  return first?.array;
}

function imagesOf(arrays: readonly NpyNumbers[]): ByteRows {
  const data = joined(arrays.map(greyLevels));
  return { rows: data.length / pixelCount, cols: pixelCount, data };
}

function joined(arrays: readonly Uint8Array[]): Uint8Array {
  if (arrays.length === 1) return arrays[0];
  const whole = new Uint8Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}

/** What is in an archive, in words, and what to do where that is known. */
function told(arrays: readonly Named[], members: readonly string[]): string {
  const names = arrays.map(({ name }) => name.replace(/\.npy$/, ""));
  const pickled = arrays.find(({ error }) => error?.found.includes("pickled"));
  if (pickled && names.some((name) => name === "train") && names.some((name) => name === "test")) {
    return "sketch-rnn’s strokes, which Python pickled. Take the same class as .ndjson instead, from the simplified drawings of Quick, Draw!";
  }
  if (arrays.length === 0) return zipLooksLike(members);
  const hints = arrays.map(({ array }) => (array ? hintFor(array) : "")).find((hint) => hint !== "");
  const list = arrays
    .slice(0, 8)
    .map(({ name, array }) => `${name.replace(/\.npy$/, "")} ${array ? shapeOf(array) : "of another kind"}`);
  return `${list.join(", ")}${pickled?.error ? `; ${pickled.error.found}` : ""}${hints ?? ""}`;
}

function shapeOf({ shape }: NpyNumbers): string {
  return `(${shape.join(", ")})`;
}

function hintFor({ shape: [, ...picture] }: NpyNumbers): string {
  if (["64", "8,8"].includes(picture.join())) return `. ${eightByEight}`;
  return picture.length >= 2 ? ". Make the pictures grey and 28 × 28 pixels" : "";
}

/** What a zip archive without arrays looks like by the names in it. */
function zipLooksLike(names: readonly string[]): string {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const list = names.slice(0, 4).join(", ") || "nothing";
  if (has(/^xl\//)) return "an Excel workbook. Save it as CSV and open that";
  if (has(/^word\/|^ppt\/|^content\.xml$/))
    return "an office document. Save its numbers as CSV and open that";
  if (has(/data\.pkl$/))
    return "a file of PyTorch, which can run code. Save the numbers with np.savez, weights as .safetensors";
  return `a zip archive of ${list}. Unpack it and open the files in it`;
}
