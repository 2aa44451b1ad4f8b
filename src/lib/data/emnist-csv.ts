import { FormatError } from "./format-error.js";
import type { LabelledRows } from "./npz.js";
import { transposeEach } from "./transpose-each.js";

const newline = 10;
const carriageReturn = 13;
const comma = 44;
const zero = 48;
/** What some spreadsheets write at the beginning of a file. */
const byteOrderMark = [0xef, 0xbb, 0xbf];
/** Bytes of the longest first line that is looked at as a header. */
const longestHeader = 65536;

/** How a file of comma-separated pictures is read. */
export interface CsvOptions {
  /** Number of classes: every label is below it; defaults to 256. */
  readonly classes?: number;
  /** Width and height of a picture, in pixels; defaults to 28. */
  readonly size?: number;
  /** Whether rows and columns are swapped in the file and to be swapped back, as EMNIST is shipped; defaults to true. */
  readonly transposed?: boolean;
}

/**
 * Reads EMNIST as comma-separated values: a line for each picture, its label first, then its 784 grey levels, whole
 * numbers from 0 to 255. There is no header; a first line of as many names, none of them a number, is passed over.
 *
 * The bytes are read one after the other, and no text is made of them: besides the file itself no more memory is
 * needed than the pictures take, twice that where they are turned upright.
 *
 * @param bytes the file
 * @param file its name, for messages
 * @throws FormatError with the line and the column of the first value that is no such number, of a line that has
 *   more values or fewer, and when there is no picture
 */
export function readEmnistCsv(
  bytes: Uint8Array,
  file: string,
  { classes = 256, size = 28, transposed = true }: CsvOptions = {},
): LabelledRows {
  const cols = size * size;
  const cursor: Cursor = { bytes, file, at: startOf(bytes), line: 1, column: 1 };
  if (isHeader(firstLine(bytes, cursor.at), cols + 1)) nextLine(cursor);
  const rows = linesFrom(bytes, cursor.at);
  if (rows === 0) throw new FormatError(file, cursor.at, "a line for each picture", "end of file");
  // Lines too short to be pictures need no room: they are refused below.
  const room = Math.min(rows, Math.ceil(bytes.length / (2 * cols + 1)));
  const labels = new Uint8Array(room);
  const data = new Uint8Array(room * cols);
  for (let row = 0; row < rows; row++) {
    labels[row] = takeValue(cursor, classes, "a label");
    for (let k = 0; k < cols; k++) {
      takeComma(cursor, cols + 1);
      data[row * cols + k] = takeValue(cursor, 256, "a grey level");
    }
    takeLineEnd(cursor, cols + 1);
  }
  return { images: { rows, cols, data: transposed ? transposeEach(data, size) : data }, labels };
}

/** Where in the file the next byte is read, and what people call that place. */
interface Cursor {
  readonly bytes: Uint8Array;
  readonly file: string;
  at: number;
  line: number;
  column: number;
}

function fail({ bytes, file, at, line, column }: Cursor, expected: string): never {
  const found = at < bytes.length ? shown(bytes.subarray(at, at + 12)) : "end of file";
  throw new FormatError(file, at, `${expected} in line ${line}, column ${column}`, found);
}

function shown(bytes: Uint8Array): string {
  return JSON.stringify(new TextDecoder("latin1").decode(bytes));
}

/** A whole number of one to three digits below a limit, stepped over. */
function takeValue(cursor: Cursor, limit: number, what: string): number {
  const { bytes, at } = cursor;
  let end = at;
  let value = 0;
  while (end < at + 3 && isDigit(bytes[end])) value = 10 * value + bytes[end++] - zero;
  if (end === at || isDigit(bytes[end]) || value >= limit) fail(cursor, `${what} from 0 to ${limit - 1}`);
  cursor.at = end;
  return value;
}

function takeComma(cursor: Cursor, values: number): void {
  if (cursor.bytes[cursor.at] !== comma) fail(cursor, `a comma, ${values} values in all,`);
  cursor.at++;
  cursor.column++;
}

function takeLineEnd(cursor: Cursor, values: number): void {
  const { bytes, at } = cursor;
  if (at === bytes.length) return;
  const end = bytes[at] === carriageReturn ? at + 1 : at;
  if (bytes[end] !== newline) fail(cursor, `the end of the line after ${values} values`);
  cursor.at = end + 1;
  cursor.line++;
  cursor.column = 1;
}

function nextLine(cursor: Cursor): void {
  const end = cursor.bytes.indexOf(newline, cursor.at);
  cursor.at = end < 0 ? cursor.bytes.length : end + 1;
  cursor.line++;
}

function startOf(bytes: Uint8Array): number {
  return byteOrderMark.every((byte, k) => bytes[k] === byte) ? byteOrderMark.length : 0;
}

function firstLine(bytes: Uint8Array, start: number): string {
  const line = bytes.subarray(start, start + longestHeader);
  const end = line.indexOf(newline);
  return new TextDecoder("latin1").decode(end < 0 ? line : line.subarray(0, end));
}

/** Whether a line is of so many names and no number. */
function isHeader(line: string, values: number): boolean {
  const names = line.split(",").map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  return names.length === values && names.every((name) => name !== "" && Number.isNaN(Number(name)));
}

/** Lines from a place on; what comes after the last line end is a line too. */
function linesFrom(bytes: Uint8Array, start: number): number {
  let lines = 0;
  let at = start;
  while (at < bytes.length) {
    const end = bytes.indexOf(newline, at);
    lines++;
    at = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= zero + 9;
}
