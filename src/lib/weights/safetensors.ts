import { FormatError } from "../data/format-error.js";
import type { NamedWeights } from "../network-weights.js";

/** The tensors of a file and what was written about them. */
export interface Safetensors {
  readonly tensors: readonly NamedWeights[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** Longest header that is read, as in the format's own reader. */
const longestHeader = 100_000_000;

/** One entry of the header, checked. */
interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/**
 * Writes tensors in the safetensors format: the header's length (u64, little-endian), the header in JSON, then the
 * numbers of each tensor as little-endian float32, one after the other.
 *
 * @param tensors in the order in which they are to lie in the file
 * @param metadata texts kept in the header
 * @throws RangeError when two have the same name, or one has not as many numbers as its shape says
 */
export function writeSafetensors(
  tensors: readonly NamedWeights[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const entries = new Map<string, unknown>();
  if (Object.keys(metadata).length > 0) entries.set("__metadata__", metadata);
  let end = 0;
  for (const { name, shape, data } of tensors) {
    if (entries.has(name)) throw new RangeError(`tensors must have different names: ${name}`);
    if (product(shape) !== data.length) {
      throw new RangeError(`${name} must have ${product(shape)} numbers: ${data.length}`);
    }
    entries.set(name, { dtype: "F32", shape, data_offsets: [end, end + 4 * data.length] });
    end += 4 * data.length;
  }
  const header = Object.fromEntries(entries);
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = 8 + Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(start + end).fill(0x20, 8, start);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  bytes.set(text, 8);
  let at = start;
  for (const { data } of tensors) {
    for (const value of data) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}

/**
 * Reads a safetensors file of float32 tensors. Every claim of the header is held against the file's length
 * before anything is allocated.
 *
 * @param bytes the file
 * @param file its name, for messages
 * @throws FormatError when the header is not what the format says, lies about lengths, or leaves gaps
 */
export function readSafetensors(bytes: Uint8Array, file = "weights"): Safetensors {
  const { header, start } = readHeader(bytes, file);
  const metadata = readMetadata(header.__metadata__, file);
  const entries = Object.entries(header)
    .filter(([name]) => name !== "__metadata__")
    .map(([name, value]) => readEntry(name, value, bytes.length - start, file))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  let end = 0;
  for (const entry of entries) {
    if (entry.begin !== end) {
      throw new FormatError(
        file,
        start + end,
        `${entry.name} to begin at ${end}, without a gap or an overlap`,
        `${entry.begin}`,
      );
    }
    end = entry.end;
  }
  if (start + end !== bytes.length) {
    throw new FormatError(
      file,
      start + end,
      "the end of the file",
      `${bytes.length - start - end} more bytes`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, end);
  const tensors = entries.map(({ name, shape, begin, end: last }) => ({
    name,
    shape,
    data: Float32Array.from({ length: (last - begin) / 4 }, (_, k) => view.getFloat32(begin + 4 * k, true)),
  }));
  return { tensors, metadata };
}

function readHeader(bytes: Uint8Array, file: string): { header: Record<string, unknown>; start: number } {
  if (bytes.length < 8) throw new FormatError(file, bytes.length, "8 bytes of header length", "end of file");
  const claimed = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  const most = Math.min(longestHeader, bytes.length - 8);
  if (claimed > BigInt(most))
    throw new FormatError(file, 0, `a header of at most ${most} bytes`, `${claimed}`);
  const start = 8 + Number(claimed);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(8, start));
  } catch {
    throw new FormatError(file, 8, "a header in UTF-8", "other bytes");
  }
  if (!text.startsWith("{"))
    throw new FormatError(file, 8, "a header that begins with {", JSON.stringify(text.slice(0, 8)));
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {
    throw new FormatError(file, 8, "a header in JSON", JSON.stringify(text.slice(0, 20)));
  }
  if (!isRecord(header)) throw new FormatError(file, 8, "a header with names", typeof header);
  expectNoDoubles(text, header, file);
  return { header, start };
}

/** JSON.parse keeps the last of two equal names; the text then has more names than the object. */
function expectNoDoubles(text: string, header: Record<string, unknown>, file: string): void {
  const names = topLevelNames(text);
  if (names.length !== Object.keys(header).length) {
    const double = names.find((name, k) => names.indexOf(name) !== k);
    throw new FormatError(file, 8, "each name once", String(double));
  }
}

/** Names of the outermost object of a JSON text, doubles and all. */
function topLevelNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [token, name, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g)) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    else if (depth === 1 && colon) names.push(String(JSON.parse(name)));
  }
  return names;
}

function readMetadata(value: unknown, file: string): Record<string, string> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw new FormatError(file, 8, "__metadata__ with names", typeof value);
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => {
      if (typeof text !== "string")
        throw new FormatError(file, 8, `__metadata__.${name} to be a text`, typeof text);
      return [name, text];
    }),
  );
}

function readEntry(name: string, value: unknown, room: number, file: string): Entry {
  const fail = (expected: string, found: unknown): never => {
    throw new FormatError(file, 8, `${name}: ${expected}`, JSON.stringify(found) ?? "nothing");
  };
  if (!isRecord(value)) return fail("an entry with dtype, shape and data_offsets", value);
  const { dtype, shape, data_offsets: offsets } = value;
  if (dtype !== "F32") return fail("numbers of type F32", dtype);
  if (!isWholes(shape) || shape.length > 8) return fail("a shape of whole numbers", shape);
  if (!isWholes(offsets) || offsets.length !== 2) return fail("two offsets", offsets);
  const [begin, end] = offsets;
  if (!(begin <= end && end <= room)) return fail(`offsets in order and at most ${room}`, offsets);
  if (4 * product(shape) !== end - begin)
    return fail(`${end - begin} bytes, as the offsets say, for its shape`, shape);
  return { name, shape, begin, end };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWholes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function product(shape: readonly number[]): number {
  return shape.reduce((size, width) => size * width, 1);
}
