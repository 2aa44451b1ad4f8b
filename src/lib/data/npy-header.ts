import { FormatError, hexOf } from "./format-error.js";

/** The dictionary at the head of an `.npy` file. */
export interface NpyHeader {
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
      numbers.push(Number(take(/\d{1,15}/y, "a number of rows or columns")[0]));
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
