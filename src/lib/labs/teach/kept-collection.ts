import {
  anyNumber,
  bytes,
  flag,
  listOf,
  named,
  oneOf,
  type Reader,
  recordFrom,
  shaped,
  text,
  texts,
  whole,
} from "../../data/readers.js";
import { conventions } from "../../drawing/conventions.js";
import { boxOf, type Drawing } from "../../drawing/drawing.js";
import { checkClassName, mostClasses } from "./class-name.js";
import { type Collection, type Ink, mostDrawings, type OwnDrawing } from "./collection.js";

/** What a record of a collection says it is. */
const format = "hand-drawn-networks/collection/1";

const numbers = listOf(anyNumber);

/** @throws TypeError or RangeError unless they can be drawn */
const readStrokes: Reader<Drawing> = (value) => {
  const strokes = listOf((stroke): Drawing[number] => {
    if (!Array.isArray(stroke) || stroke.length !== 2) throw new TypeError(`not a stroke: ${String(stroke)}`);
    const [xs, ys] = stroke.map(numbers);
    if (xs.length === 0) throw new RangeError("points of a stroke must be at least 1: 0");
    return [xs, ys];
  })(value);
  if (!boxOf(strokes)) throw new RangeError("strokes must be at least 1: 0");
  return strokes;
};

const readPixels: Reader<Uint8Array> = (value) => {
  const pixels = bytes(value);
  if (pixels.length !== 784) throw new RangeError(`pixels must be 784: ${pixels.length}`);
  return pixels;
};

const readInk: Reader<Ink> = (value) => {
  const { kind, strokes, pixels } = recordFrom("ink", value);
  return kind === "pixels"
    ? { kind, pixels: readPixels(pixels) }
    : { kind: oneOf(["strokes"])(kind), strokes: readStrokes(strokes) };
};

const readDrawing: Reader<OwnDrawing> = shaped({ id: whole, word: text, heldOut: flag, ink: readInk });

const readFields = shaped({
  convention: oneOf(conventions),
  classes: texts,
  drawings: listOf(readDrawing),
  nextId: whole,
});

/** A collection as it is kept in a browser's database, with the count of its changes. */
export function keptCollection(collection: Collection, revision: number): unknown {
  return { format, revision, ...collection };
}

/**
 * Reads what `keptCollection` made. What was kept may have been damaged, or changed by hand: it is taken whole or not at
 * all.
 *
 * @throws TypeError or RangeError that names the field at fault
 */
export function readKeptCollection(value: unknown): { collection: Collection; revision: number } {
  return named("collection", () => {
    const record = recordFrom("record", value);
    if (record.format !== format) throw new TypeError(`format must be ${format}: ${String(record.format)}`);
    const collection = readFields(record);
    expectConsistent(collection);
    return { collection, revision: named("revision", () => whole(record.revision)) };
  });
}

/** @throws RangeError when its parts contradict each other */
function expectConsistent({ classes, drawings, nextId }: Collection): void {
  if (classes.length > mostClasses) {
    throw new RangeError(`classes must be at most ${mostClasses}: ${classes.length}`);
  }
  if (drawings.length > mostDrawings) {
    throw new RangeError(`drawings must be at most ${mostDrawings}: ${drawings.length}`);
  }
  for (const [k, name] of classes.entries()) {
    if (checkClassName(name) !== name || classes.indexOf(name) !== k) {
      throw new RangeError(`classes must have a name each, and each another: ${name}`);
    }
  }
  const known = new Set(classes);
  const seen = new Set<number>();
  for (const { id, word } of drawings) {
    if (!known.has(word)) throw new RangeError(`class of drawing ${id} must be known: ${word}`);
    if (seen.has(id) || id >= nextId) throw new RangeError(`id of a drawing must be its own: ${id}`);
    seen.add(id);
  }
}
