import { pixelCount } from "../drawing/picture-size.js";
import { FormatError, hexOf } from "./format-error.js";

/** What the header of an `.npy` file says, checked, and where the numbers begin. */
export interface NpyLayout {
  /** Rows in the whole file. */
  readonly rows: number;
  /** Numbers in a row. */
  readonly cols: number;
  /** Place of the first number, in bytes. */
  readonly dataOffset: number;
}

/** A matrix of bytes read from an `.npy` file. */
export interface ByteRows {
  readonly rows: number;
  readonly cols: number;
  /** [rows × cols], row after row; a view of the file's bytes. */
  readonly data: Uint8Array;
}

/**
 * Reads the header of an `.npy` file (versions 1.0, 2.0 and 3.0) of bytes: dtype `|u1`, C order, shape [N × cols].
 *
 * @param bytes the file, or its beginning
 * @param file its name, for messages
 * @param cols numbers expected in a row; defaults to 784
 * @throws FormatError when it is anything else
 */
export function readNpyLayout(bytes: Uint8Array, file: string, cols = pixelCount): NpyLayout {
  const { header, start, end } = readNpyHeader(bytes, file);
  const fail = (expected: string, found: string): never => {
    throw new FormatError(file, start, expected, found);
  };
  if (header.descr !== "|u1" && header.descr !== "u1") fail("numbers of type |u1", header.descr);
  if (header.fortranOrder) fail("rows one after the other (C order)", "Fortran order");
  const [rows, width] = header.shape;
  if (header.shape.length !== 2 || width !== cols) fail(`shape (N, ${cols})`, `(${header.shape.join(", ")})`);
  if (!Number.isSafeInteger(rows * cols)) fail("a number of rows that can be counted", String(rows));
  return { rows, cols, dataOffset: end };
}

/**
 * Reads a whole `.npy` file of bytes.
 *
 * @param bytes the file
 * @param file its name, for messages
 * @param cols numbers expected in a row; defaults to 784
 * @throws FormatError when it is not such a file, is cut short, or goes on after its last row
 */
export function readNpy(bytes: Uint8Array, file: string, cols = pixelCount): ByteRows {
  const { rows, dataOffset } = readNpyLayout(bytes, file, cols);
  const length = dataOffset + rows * cols;
  if (bytes.length !== length) {
    throw new FormatError(
      file,
      Math.min(bytes.length, length),
      `${length} bytes for ${rows} rows`,
      `${bytes.length} bytes`,
    );
  }
  return { rows, cols, data: bytes.subarray(dataOffset) };
}

/**
 * Reads the first rows from the beginning of an `.npy` file.
 *
 * @param bytes the beginning of the file, at least as far as the last of these rows
 * @param count rows wanted; fewer are returned when the whole file has fewer
 * @throws FormatError when it is not such a file or does not reach that far
 */
export function readNpyStart(bytes: Uint8Array, file: string, count: number, cols = pixelCount): ByteRows {
  const { rows, dataOffset } = readNpyLayout(bytes, file, cols);
  const wanted = Math.min(count, rows);
  const end = dataOffset + wanted * cols;
  if (bytes.length < end) {
    throw new FormatError(file, bytes.length, `${end} bytes for ${wanted} rows`, `${bytes.length} bytes`);
  }
  return { rows: wanted, cols, data: bytes.subarray(dataOffset, end) };
}

/** The dictionary at the head of an `.npy` file. */
interface NpyHeader {
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
}

const magic = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59);
// NumPy itself refuses longer headers unless told otherwise.
const longestHeader = 10000;

type Literal = string | boolean | readonly number[];

const keys = ["descr", "fortran_order", "shape"];

/** The dictionary at the head of an `.npy` file, and where it lies, in bytes. */
export interface NpyHead {
  readonly header: NpyHeader;
  /** Place of the dictionary. */
  readonly start: number;
  /** Place of the first number. */
  readonly end: number;
}

/**
 * Reads the head of an `.npy` file: magic, version 1.0, 2.0 or 3.0, length, dictionary.
 *
 * @param bytes the file, or its beginning
 * @param file its name, for messages
 * @throws FormatError when it is anything else
 */
export function readNpyHeader(bytes: Uint8Array, file: string): NpyHead {
  const { text, start, end } = headerText(bytes, file);
  return { header: parseNpyHeader(text, file, start), start, end };
}

/**
 * Parses the Python dictionary `{'descr': '|u1', 'fortran_order': False, 'shape': (10, 784), }`.
 *
 * @param text the header, padding included
 * @param file its name, for messages
 * @param offset of the text in the file, in bytes, for messages
 * @throws FormatError at the first byte that does not belong there, or when a key is missing or doubled
 */
function parseNpyHeader(text: string, file: string, offset: number): NpyHeader {
  let at = 0;
  const fail = (expected: string): never => {
    const found = at < text.length ? JSON.stringify(text.slice(at, at + 12)) : "end of header";
    throw new FormatError(file, offset + at, expected, found);
  };
  /** The match of a sticky pattern here, stepped over with the spaces after it. */
  const take = (pattern: RegExp, expected: string): RegExpExecArray => {
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? fail(expected);
    at += match[0].length;
    while (text[at] === " ") at++;
    return match;
  };
  const string = () =>
    take(/'([^'\\]*)'|"([^"\\]*)"/y, "a string")
      .slice(1)
      .find((part) => part !== undefined) ?? "";

  function literal(key: string): Literal {
    if (key === "descr") return string();
    if (key === "fortran_order") return take(/True|False/y, "True or False")[0] === "True";
    return tuple();
  }

  function tuple(): number[] {
    const numbers: number[] = [];
    take(/\(/y, "(");
    while (text[at] !== ")") {
      // Python 2 wrote long numbers as 10L.
      numbers.push(Number(take(/(\d{1,15})L?/y, "a number of rows or columns")[1]));
      if (text[at] !== ")") take(/,/y, ", or )");
    }
    take(/\)/y, ")");
    return numbers;
  }

  const found = new Map<string, Literal>();
  take(/ *\{/y, "{");
  while (text[at] !== "}") {
    const key = string();
    if (!keys.includes(key) || found.has(key)) fail(`each of ${keys.join(", ")} once`);
    take(/:/y, ":");
    found.set(key, literal(key));
    if (text[at] !== "}") take(/,/y, ", or }");
  }
  take(/\}/y, "}");
  take(/\s*$/y, "nothing more than spaces");
  return complete(found, fail);
}

function complete(found: ReadonlyMap<string, Literal>, fail: (expected: string) => never): NpyHeader {
  const descr = found.get("descr");
  const fortranOrder = found.get("fortran_order");
  const shape = found.get("shape");
  if (typeof descr !== "string" || typeof fortranOrder !== "boolean" || !Array.isArray(shape)) {
    return fail(`each of ${keys.join(", ")} once`);
  }
  return { descr, fortranOrder, shape };
}

function headerText(bytes: Uint8Array, file: string): { text: string; start: number; end: number } {
  const found = bytes.subarray(0, magic.length);
  if (found.length < magic.length || magic.some((byte, k) => found[k] !== byte)) {
    throw new FormatError(file, 0, `magic ${hexOf(magic)}`, found.length > 0 ? hexOf(found) : "end of file");
  }
  const version = bytes[6];
  if (!(version >= 1 && version <= 3) || bytes[7] !== 0) {
    throw new FormatError(file, 6, "version 1.0, 2.0 or 3.0", hexOf(bytes.subarray(6, 8)) || "end of file");
  }
  const start = version === 1 ? 10 : 12;
  if (bytes.length < start) throw new FormatError(file, 8, "the header's length", "end of file");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > longestHeader)
    throw new FormatError(file, 8, `a header of at most ${longestHeader} bytes`, `${length}`);
  const end = start + length;
  if (bytes.length < end) throw new FormatError(file, start, `a header of ${length} bytes`, "end of file");
  const text = new TextDecoder(version === 3 ? "utf-8" : "latin1").decode(bytes.subarray(start, end));
  return { text, start, end };
}
