import { type Convention, conventions } from "../drawing/conventions.js";
import type { Dataset, Origin } from "./dataset.js";
import { FormatError, hexOf } from "./format-error.js";
import { gunzipFile } from "./gunzip-file.js";
import { gzip } from "./gzip.js";
import { selectRows } from "./rows.js";

/**
 * A data set in one compact file, gzipped: magic "HDNPACK1", the length of the header (u32, little-endian), the
 * header as JSON, the labels (a byte each), the pixels (a byte each). In a file of several slices the rows stand in another
 * order than in the data set: first every row whose number is 0 modulo the number of slices, then those with 1, and so on, so
 * that what has arrived of the file at any time is a fair part of every class.
 */
export const packMagic = "HDNPACK1";
const magic = new TextEncoder().encode(packMagic);
const headerStart = magic.length + 4;
const longestHeader = 65536;
const origins: readonly string[] = ["folder", "cache", "stand-in", "own"] satisfies Origin[];

export type PackHeader = Omit<Dataset, "pixels" | "labels"> & {
  readonly count: number;
  readonly slices?: number;
};

/** More slices than this would say nothing that fewer do not. */
const mostSlices = 64;

/**
 * The file of a data set.
 *
 * @param slices that it can be used in as it arrives; defaults to 1, the whole
 */
export async function writePack(whole: Dataset, slices = 1): Promise<Uint8Array> {
  const { pixels, labels, ...described } =
    slices > 1 ? selectRows(whole, rowsInSlices(whole.labels.length, slices)) : whole;
  const { testFrom } = whole;
  const header: PackHeader = {
    ...described,
    ...(testFrom === undefined ? {} : { testFrom }),
    count: labels.length,
    ...(slices > 1 ? { slices } : {}),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(headerStart + text.length + labels.length + pixels.length);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint32(magic.length, text.length, true);
  bytes.set(text, headerStart);
  bytes.set(labels, headerStart + text.length);
  bytes.set(pixels, headerStart + text.length + labels.length);
  return gzip(bytes);
}

/**
 * The data set of a file.
 *
 * @param packed the file
 * @param file its name, for messages
 * @throws FormatError when it is not such a file, is cut short, goes on too long or contradicts itself
 */
export async function readPack(packed: Uint8Array | ArrayBuffer, file = "pack"): Promise<Dataset> {
  const gzipped = packed instanceof Uint8Array ? packed : new Uint8Array(packed);
  if (gzipped[0] !== 0x1f || gzipped[1] !== 0x8b) {
    throw new FormatError(file, 0, "gzip's magic 1f 8b", hexOf(gzipped.subarray(0, 2)) || "end of file");
  }
  const bytes = await gunzipFile(gzipped, file);
  const { header, end } = readHeader(bytes, file);
  const labelEnd = end + header.count;
  const whole = labelEnd + header.count * header.width * header.height;
  if (bytes.length !== whole) {
    throw new FormatError(
      file,
      Math.min(bytes.length, whole),
      `${whole} bytes for ${header.count} pictures`,
      `${bytes.length} bytes`,
    );
  }
  return datasetOf(header, readLabels(bytes, header, end, file), bytes.slice(labelEnd));
}

/** The data set of what is there of a file: labels and pixels of its first slices, as they stand in it. */
export function datasetOf(
  { count, slices, ...described }: PackHeader,
  labels: Uint8Array,
  pixels: Uint8Array,
): Dataset {
  if (slices === undefined) return { ...described, labels, pixels };
  const rows = rowsInSlices(count, slices).slice(0, labels.length);
  const order = [...rows.keys()].sort((one, other) => rows[one] - rows[other]);
  return { ...described, ...selectRows({ ...described, labels, pixels }, order) };
}

/** For each place of a file of slices, the number of the row that stands there. */
export function rowsInSlices(count: number, slices: number): number[] {
  const all = Array.from({ length: count }, (_, row) => row);
  return Array.from({ length: slices }, (_, slice) => all.filter((row) => row % slices === slice)).flat();
}

/** The labels of a file. @param end of its header @throws FormatError for a label without a class */
export function readLabels(
  bytes: Uint8Array,
  { count, classes }: PackHeader,
  end: number,
  file: string,
): Uint8Array {
  const labels = bytes.slice(end, end + count);
  const wrong = labels.findIndex((label) => label >= classes.length);
  if (wrong >= 0) {
    throw new FormatError(file, end + wrong, `a label below ${classes.length}`, String(labels[wrong]));
  }
  return labels;
}

/** Whether enough of a file is there to read its header, or to see that it has none. */
export function hasHeader(bytes: Uint8Array): boolean {
  if (bytes.length < headerStart) return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true);
  return length > longestHeader || bytes.length >= headerStart + length;
}

/** The header of a file, and where it ends. @throws FormatError when it is none */
export function readHeader(bytes: Uint8Array, file: string): { header: PackHeader; end: number } {
  const found = bytes.subarray(0, magic.length);
  if (bytes.length < headerStart || magic.some((byte, k) => found[k] !== byte)) {
    throw new FormatError(file, 0, `magic ${hexOf(magic)}`, hexOf(found) || "end of file");
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true);
  const end = headerStart + length;
  if (length > longestHeader || end > bytes.length) {
    throw new FormatError(file, magic.length, `a header of at most ${longestHeader} bytes`, `${length}`);
  }
  const text = new TextDecoder().decode(bytes.subarray(headerStart, end));
  return { header: parseHeader(text, file), end };
}

function parseHeader(text: string, file: string): PackHeader {
  const fail = (expected: string, found: unknown): never => {
    throw new FormatError(file, headerStart, expected, JSON.stringify(found) ?? "nothing");
  };
  let header: Partial<PackHeader>;
  try {
    header = Object(JSON.parse(text));
  } catch {
    return fail("a header in JSON", text.slice(0, 20));
  }
  const { title, origin, source, licence, classes, width, height, convention, count, testFrom } = header;
  const { slices } = header;
  if (!(slices === undefined || isSize(slices, mostSlices))) return fail(`1 to ${mostSlices} slices`, slices);
  if (typeof title !== "string") return fail("a title", title);
  if (typeof source !== "string") return fail("a source", source);
  if (typeof licence !== "string") return fail("a licence", licence);
  if (!isOrigin(origin)) return fail(`an origin, one of ${origins.join(", ")}`, origin);
  if (!isNames(classes)) return fail("1 to 256 class names", classes);
  if (!isSize(width, 4096)) return fail("a width from 1 to 4096", width);
  if (!isSize(height, 4096)) return fail("a height from 1 to 4096", height);
  if (!isSize(count, 10 ** 9)) return fail("a count of pictures of at least 1", count);
  if (!(convention === undefined || isConvention(convention))) {
    return fail(`a convention, one of ${conventions.join(", ")}`, convention);
  }
  const shape = { classes, width, height, convention, count };
  const described = { title, origin, source, licence, ...shape, ...(slices === undefined ? {} : { slices }) };
  if (testFrom === undefined) return described;
  if (!isSize(testFrom, count)) return fail(`a first test row from 1 to ${count}`, testFrom);
  return { ...described, testFrom };
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === "string" && origins.includes(value);
}

function isConvention(value: unknown): value is Convention {
  return conventions.some((known) => known === value);
}

function isNames(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 256 &&
    value.every((name) => typeof name === "string")
  );
}

function isSize(value: unknown, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;
}
