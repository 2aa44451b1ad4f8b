import { type Convention, conventions } from "../drawing/conventions.js";
import type { Dataset, Origin } from "./dataset.js";
import { FormatError, hexOf } from "./format-error.js";
import { gunzipFile } from "./gunzip-file.js";
import { gzip } from "./gzip.js";

/**
 * A data set in one compact file, gzipped: magic "HDNPACK1", the length of the header (u32, little-endian), the
 * header as JSON, the labels (a byte each), the pixels (a byte each).
 */
export const packMagic = "HDNPACK1";
const magic = new TextEncoder().encode(packMagic);
const headerStart = magic.length + 4;
const longestHeader = 65536;
const origins: readonly string[] = ["folder", "cache", "stand-in", "own"] satisfies Origin[];

type Header = Omit<Dataset, "pixels" | "labels"> & { readonly count: number };

/** The file of a data set. */
export async function writePack(dataset: Dataset): Promise<Uint8Array> {
  const { pixels, labels, ...described } = dataset;
  const header: Header = { ...described, count: labels.length };
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
  const labels = bytes.slice(end, labelEnd);
  const wrong = labels.findIndex((label) => label >= header.classes.length);
  if (wrong >= 0) {
    throw new FormatError(file, end + wrong, `a label below ${header.classes.length}`, String(labels[wrong]));
  }
  const { count: _, ...described } = header;
  return { ...described, labels, pixels: bytes.slice(labelEnd) };
}

function readHeader(bytes: Uint8Array, file: string): { header: Header; end: number } {
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

function parseHeader(text: string, file: string): Header {
  const fail = (expected: string, found: unknown): never => {
    throw new FormatError(file, headerStart, expected, JSON.stringify(found) ?? "nothing");
  };
  let header: Partial<Header>;
  try {
    header = Object(JSON.parse(text));
  } catch {
    return fail("a header in JSON", text.slice(0, 20));
  }
  const { title, origin, source, licence, classes, width, height, convention, count, testFrom } = header;
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
  const described = { title, origin, source, licence, classes, width, height, convention, count };
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
