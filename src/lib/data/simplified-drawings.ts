import type { Drawing, Stroke } from "../drawing/drawing.js";
import { FormatError } from "./format-error.js";

/** A drawing of Quick, Draw! with what was asked for. */
export interface NamedDrawing {
  /** What was to be drawn: "alarm clock". */
  readonly word: string;
  /** Its number in the data set, in digits. */
  readonly keyId: string;
  /** Whether the game recognised it. */
  readonly recognized: boolean;
  readonly drawing: Drawing;
  /** Whether the strokes are as the player's device measured them: any units, not yet simplified. */
  readonly raw: boolean;
  /** Fields that the format does not know, as they stand in the line. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** A drawing that is to be written; fields that the format does not know come last in its line. */
export type WrittenDrawing = Omit<NamedDrawing, "raw" | "rest"> & Partial<Pick<NamedDrawing, "rest">>;

/** What part of a file is read. */
export interface DrawingsOptions {
  /** Drawings wanted at most; defaults to all. */
  readonly limit?: number;
  /** Whether the bytes are the beginning of a file: a line without an end is then left out. Defaults to false. */
  readonly begun?: boolean;
  /**
   * What a drawing is of that does not say it. Given, a file may be anybody's: lines are then not asked for a number of the
   * data set and whether the game recognised them, and coordinates of those without a number may be any. Left out, they are.
   */
  readonly word?: string;
}

const newline = 10;
/** Strokes are lists of lists of numbers. */
const depthOfStrokes = 3;
/** Bytes of the longest line: far more than any drawing of Quick, Draw! has. */
const longestLine = 16 * 1024 * 1024;

/**
 * Reads drawings of Quick, Draw!, one JSON object a line: `{"word": "clock", "key_id": "5152802093400064",
 * "recognized": true, "drawing": [[[x₀, x₁, …], [y₀, y₁, …]], …]}`. Simplified strokes have whole coordinates from 0
 * to 255; raw ones have a third list, the times in milliseconds, which are left out, and any finite coordinates. Blank
 * lines are passed over. The objects may also be a JSON array, and lists of strokes may stand for them where `word` says
 * what they are of.
 *
 * Lines are read one after the other, so that the beginning of a large file costs no more than itself.
 *
 * @param bytes the file, or its beginning
 * @param file its name, for messages
 * @throws FormatError with the line, or the place in the array, of the first that is anything else, and when there is
 *   none; RangeError unless the limit is a whole number of at least 1
 */
export function readDrawings(bytes: Uint8Array, file: string, options: DrawingsOptions = {}): NamedDrawing[] {
  const { limit = Infinity } = options;
  if (!(limit >= 1) || (limit !== Infinity && !Number.isInteger(limit)))
    throw new RangeError(`limit must be a whole number of at least 1: ${limit}`);
  const drawings: NamedDrawing[] = [];
  for (const drawing of eachDrawing(bytes, file, options)) {
    drawings.push(drawing);
    if (drawings.length >= limit) break;
  }
  return drawings;
}

/** The drawings that `readDrawings` reads, one at a time, so that those need no room which nobody keeps. */
export function* eachDrawing(
  bytes: Uint8Array,
  file: string,
  { begun = false, word }: Omit<DrawingsOptions, "limit"> = {},
): Generator<NamedDrawing> {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const whole = begun ? undefined : wholeArray(bytes, at);
  if (whole) {
    for (const [n, item] of whole.entries())
      yield drawingOf(item, { file, at, line: n + 1, of: "drawing", word });
    return;
  }
  for (let line = 1; at < bytes.length; line++) {
    const end = bytes.indexOf(newline, at);
    if (end < 0 && begun) break;
    const one = bytes.subarray(at, end < 0 ? bytes.length : end);
    if (!one.every(isSpace)) yield readLine(one, { file, at, line, of: "line", word });
    at += one.length + 1;
  }
}

/** The items of a file that is a JSON array, of drawings or the strokes of one; undefined for others. */
function wholeArray(bytes: Uint8Array, start: number): unknown[] | undefined {
  const first = bytes.subarray(start).find((byte) => !isSpace(byte));
  if (first !== 0x5b) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes.subarray(start)));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  return depthOf(parsed) === depthOfStrokes ? [parsed] : parsed;
}

/** How deep a list is nested, by its first items. */
function depthOf(value: unknown): number {
  return Array.isArray(value) ? 1 + depthOf(value[0]) : 0;
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 13 || byte === newline;
}

/**
 * The file of simplified drawings, as `readDrawings` reads it.
 *
 * @throws RangeError when a coordinate is not a whole number from 0 to 255, a drawing has no stroke, a stroke no
 *   point, or a number of the data set is not in digits; TypeError when a stroke has more xs than ys or fewer
 */
export function writeSimplifiedDrawings(drawings: readonly WrittenDrawing[]): Uint8Array<ArrayBuffer> {
  const lines = drawings.map(({ word, keyId, recognized, drawing, rest = {} }, n) => {
    if (!isDigits(keyId)) throw new RangeError(`key of drawing ${n} must be in digits: ${keyId}`);
    if (word === "") throw new RangeError(`word of drawing ${n} must not be empty: ${word}`);
    expectSimplified(drawing, n);
    return `${JSON.stringify({ word, key_id: keyId, recognized, drawing, ...rest })}\n`;
  });
  return new TextEncoder().encode(lines.join(""));
}

/** Where a line stands. */
interface Place {
  readonly file: string;
  /** In bytes. */
  readonly at: number;
  /** Counted from 1. */
  readonly line: number;
  /** What is counted. */
  readonly of: "line" | "drawing";
  readonly word: string | undefined;
}

function fail({ file, at, line, of }: Place, expected: string, found: unknown): never {
  const text = JSON.stringify(found) ?? "nothing";
  throw new FormatError(file, at, `${expected} in ${of} ${line}`, text.slice(0, 40));
}

function readLine(bytes: Uint8Array, place: Place): NamedDrawing {
  if (bytes.length > longestLine) fail(place, `at most ${longestLine} bytes`, bytes.length);
  const text = new TextDecoder().decode(bytes);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail(place, "a JSON object", text.slice(0, 20));
  }
  return drawingOf(parsed, place);
}

function drawingOf(parsed: unknown, place: Place): NamedDrawing {
  const own =
    place.word === undefined ? {} : { word: place.word, key_id: String(place.line), recognized: true };
  const listed = place.word !== undefined && Array.isArray(parsed) ? { drawing: parsed } : parsed;
  if (typeof listed !== "object" || listed === null || Array.isArray(listed))
    return fail(place, "a JSON object", parsed);
  const { word, key_id, recognized, drawing, ...rest }: Record<string, unknown> = { ...own, ...listed };
  if (typeof word !== "string" || word === "") return fail(place, "a word", word);
  if (typeof key_id !== "string" || !isDigits(key_id)) return fail(place, "a key_id in digits", key_id);
  if (typeof recognized !== "boolean") return fail(place, "recognized, true or false", recognized);
  if (!Array.isArray(drawing) || drawing.length === 0) return fail(place, "a drawing of strokes", drawing);
  const lists = Array.isArray(drawing[0]) && drawing[0].length === 3 ? 3 : 2;
  const isElsewhere = place.word !== undefined && !("key_id" in listed);
  const raw = lists === 3 || (isElsewhere && drawing.flat(2).some((value) => !isSimplified(value)));
  return {
    word,
    keyId: key_id,
    recognized,
    drawing: drawing.map((stroke) => readStroke(stroke, lists, raw, place)),
    raw,
    rest,
  };
}

function readStroke(stroke: unknown, lists: number, raw: boolean, place: Place): Stroke {
  if (!Array.isArray(stroke) || stroke.length !== lists)
    return fail(place, `${lists} lists for each stroke`, stroke);
  const isCoordinate = raw ? Number.isFinite : isSimplified;
  for (const list of stroke) {
    if (!Array.isArray(list) || list.length === 0) fail(place, "a list of coordinates", list);
    if (list.length !== stroke[0].length) fail(place, "lists of equal length", stroke);
    const wrong = list.find((value: unknown) => !isCoordinate(value));
    if (wrong !== undefined) fail(place, raw ? "a number" : "a whole number from 0 to 255", wrong);
  }
  return [stroke[0], stroke[1]];
}

function expectSimplified(drawing: Drawing, n: number): void {
  if (drawing.length === 0) throw new RangeError(`strokes of drawing ${n} must be at least 1: 0`);
  for (const [xs, ys] of drawing) {
    if (xs.length !== ys.length)
      throw new TypeError(
        `a stroke of drawing ${n} has ${xs.length} x but another number of y: ${ys.length}`,
      );
    if (xs.length === 0) throw new RangeError(`points of a stroke of drawing ${n} must be at least 1: 0`);
    const wrong = [...xs, ...ys].find((value) => !isSimplified(value));
    if (wrong !== undefined)
      throw new RangeError(`coordinates of drawing ${n} must be whole numbers from 0 to 255: ${wrong}`);
  }
}

function isDigits(value: string): boolean {
  return /^\d{1,20}$/.test(value);
}

function isSimplified(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 255;
}
