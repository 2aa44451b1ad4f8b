import { FormatError } from "../../data/format-error.js";

/** Where a tensor lies: its bytes are those from `begin` to `end` after the header. */
export interface TensorEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/** What stands before the numbers of a safetensors file. */
export interface SafetensorsHeader {
  /** In the order in which they lie in the file, one after the other, up to its end. */
  readonly entries: readonly TensorEntry[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Where the numbers start, in bytes. */
  readonly start: number;
}

/** Longest header that is read, in bytes: a thousand times what the networks of this workbook need. */
const longestHeader = 2 ** 20;

/** Most dimensions of a tensor that is read. */
const mostDimensions = 8;

/**
 * Reads the header and holds its claims against the length of the file.
 *
 * @param bytes the whole file
 * @param file its name, for messages
 * @throws FormatError when the header is not what the format says, names something twice, or does not give
 *   every byte of the file to exactly one tensor
 */
export function readSafetensorsHeader(bytes: Uint8Array, file: string): SafetensorsHeader {
  const { header, start } = parseHeader(bytes, file);
  const metadata = readMetadata(header.__metadata__, file);
  const entries = Object.entries(header)
    .filter(([name]) => name !== "__metadata__")
    .map(([name, value]) => readEntry(name, value, bytes.length - start, file))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  expectNoGaps(entries, start, bytes.length, file);
  return { entries, metadata, start };
}

function parseHeader(bytes: Uint8Array, file: string): { header: Record<string, unknown>; start: number } {
  if (bytes.length < 8) throw new FormatError(file, bytes.length, "8 bytes of header length", "end of file");
  const claimed = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  const most = Math.min(longestHeader, bytes.length - 8);
  if (claimed > BigInt(most))
    throw new FormatError(file, 0, `a header of at most ${most} bytes`, `${claimed}`);
  const start = 8 + Number(claimed);
  const text = decode(bytes.subarray(8, start), file);
  if (!text.startsWith("{"))
    throw new FormatError(file, 8, "a header that begins with {", JSON.stringify(text.slice(0, 8)));
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {
    throw new FormatError(file, 8, "a header in JSON", JSON.stringify(text.slice(0, 20)));
  }
  if (!isRecord(header)) throw new FormatError(file, 8, "a header with names", kindOf(header));
  const double = firstDouble(text);
  if (double !== undefined) throw new FormatError(file, 8, "each name once", double.slice(0, 80));
  return { header, start };
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FormatError(file, 8, "a header in UTF-8", "other bytes");
  }
}

/**
 * The first name that an object of a JSON text has twice. `JSON.parse` keeps the last of the two in silence, so
 * that two readers could see two different files.
 */
function firstDouble(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, name, colon] of json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (colon) {
      const names = open[open.length - 1];
      const plain = String(JSON.parse(name));
      if (names.has(plain)) return plain;
      names.add(plain);
    }
  }
  return undefined;
}

function readMetadata(value: unknown, file: string): Record<string, string> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw new FormatError(file, 8, "__metadata__ with names", kindOf(value));
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => {
      if (typeof text !== "string")
        throw new FormatError(file, 8, `__metadata__.${name} to be a text`, kindOf(text));
      return [name, text];
    }),
  );
}

function readEntry(name: string, value: unknown, room: number, file: string): TensorEntry {
  const fail = (expected: string, found: unknown): never => {
    throw new FormatError(file, 8, `${name}: ${expected}`, kindOf(found));
  };
  if (!isRecord(value)) return fail("an entry with dtype, shape and data_offsets", value);
  const { dtype, shape, data_offsets: offsets } = value;
  if (dtype !== "F32") return fail("numbers of type F32", dtype);
  if (!isWholes(shape) || shape.length > mostDimensions) return fail("a shape of whole numbers", shape);
  if (!isWholes(offsets) || offsets.length !== 2) return fail("two offsets", offsets);
  const [begin, end] = offsets;
  if (!(begin <= end && end <= room)) return fail(`offsets in order and at most ${room}`, offsets);
  if (4 * countOf(shape) !== end - begin)
    return fail(`${end - begin} bytes, as the offsets say, for its shape`, shape);
  return { name, shape, begin, end };
}

/** Holds the tensors to lying one after the other, from the header's end to the file's. */
function expectNoGaps(entries: readonly TensorEntry[], start: number, length: number, file: string): void {
  let end = 0;
  for (const entry of entries) {
    if (entry.begin !== end) {
      const expected = `${entry.name} to begin at ${end}, without a gap or an overlap`;
      throw new FormatError(file, start + end, expected, `${entry.begin}`);
    }
    end = entry.end;
  }
  if (start + end !== length) {
    throw new FormatError(file, start + end, "the end of the file", `${length - start - end} more bytes`);
  }
}

/** How many numbers a tensor of this shape has. */
export function countOf(shape: readonly number[]): number {
  return shape.reduce((count, width) => count * width, 1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWholes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

/** A short text for any value: a header made in bad faith may hold one that is too deep or long to print. */
function kindOf(value: unknown): string {
  if (Array.isArray(value))
    return `[${value
      .slice(0, mostDimensions + 1)
      .map(kindOfMember)
      .join(", ")}]`;
  return kindOfMember(value);
}

function kindOfMember(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return JSON.stringify(value.slice(0, 20));
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
