import { unzip, type ZipEntry } from "unzipit";
import { FormatError } from "./format-error.js";
import type { ByteRows } from "./npy.js";
import { expectBytes, type IntegerArray, readNpyIntegers } from "./npy-integers.js";

/** Pictures with their labels, as a file holds them. */
export interface LabelledRows {
  readonly images: ByteRows;
  /** [rows] */
  readonly labels: Uint8Array;
}

/** Bytes that a member may grow to: more than all of Quick, Draw! that a page could hold. */
const largestMember = 512 * 1024 * 1024;

/**
 * Reads a NumPy archive of pictures with labels: `arr_0` are the images, [N × 784] or [N × 28 × 28], `arr_1` the
 * labels, [N] or [N × 1]; whole numbers from 0 to 255 of any width.
 *
 * @param bytes the file, a zip archive, its members stored or deflated
 * @param file its name, for messages
 * @param size width and height of a picture, in pixels; defaults to 28
 * @throws FormatError when it is anything else; one about a member is named after it, "drawings.npz/arr_0.npy"
 */
export async function readNpz(bytes: Uint8Array, file: string, size = 28): Promise<LabelledRows> {
  const entries = await entriesOf(bytes, file);
  const images = await readImages(entries, file, size);
  const labels = await readLabels(entries, file, images.rows);
  return { images, labels };
}

/**
 * Pictures from an `.npy` file of whole numbers, [N × size²] or [N × size × size].
 *
 * @throws FormatError when it is anything else
 */
export function readNpyImages(bytes: Uint8Array, file: string, size = 28): ByteRows {
  const integers = readNpyIntegers(bytes, file);
  const [rows, ...picture] = integers.shape;
  if (![`${size * size}`, `${size},${size}`].includes(picture.join())) {
    failShape(integers, file, `shape (N, ${size * size}) or (N, ${size}, ${size})`);
  }
  return { rows, cols: size * size, data: expectBytes(integers, file, "grey level") };
}

type Entries = Readonly<Record<string, ZipEntry>>;

async function entriesOf(bytes: Uint8Array, file: string): Promise<Entries> {
  try {
    return (await unzip(bytes)).entries;
  } catch (cause) {
    throw new FormatError(file, 0, "a zip archive", reasonOf(cause));
  }
}

async function readImages(entries: Entries, file: string, size: number): Promise<ByteRows> {
  return readNpyImages(await member(entries, file, "arr_0.npy"), `${file}/arr_0.npy`, size);
}

async function readLabels(entries: Entries, file: string, rows: number): Promise<Uint8Array> {
  const name = `${file}/arr_1.npy`;
  const integers = readNpyIntegers(await member(entries, file, "arr_1.npy"), name);
  const [count, ...rest] = integers.shape;
  if (count !== rows || rest.some((length) => length !== 1)) {
    failShape(integers, name, `shape (${rows}), a label for each image`);
  }
  return expectBytes(integers, name, "label");
}

function failShape({ shape, headerOffset }: IntegerArray, file: string, expected: string): never {
  throw new FormatError(file, headerOffset, expected, `(${shape.join(", ")})`);
}

async function member(entries: Entries, file: string, name: string): Promise<Uint8Array> {
  if (!Object.hasOwn(entries, name)) {
    const found = Object.keys(entries).slice(0, 8).join(", ") || "nothing";
    throw new FormatError(file, 0, `a member ${name}`, found);
  }
  const entry = entries[name];
  if (!(entry.size <= largestMember)) {
    throw new FormatError(`${file}/${name}`, 0, `at most ${largestMember} bytes`, `${entry.size}`);
  }
  try {
    return new Uint8Array(await entry.arrayBuffer());
  } catch (cause) {
    throw new FormatError(`${file}/${name}`, 0, "a whole member of a zip archive", reasonOf(cause));
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
