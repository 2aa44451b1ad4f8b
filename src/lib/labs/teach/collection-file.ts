import { FormatError } from "../../data/format-error.js";
import { nameFromFile } from "../../data/name-from-file.js";
import { eachDrawing, type NamedDrawing, writeSimplifiedDrawings } from "../../data/simplified-drawings.js";
import type { Drawing } from "../../drawing/drawing.js";
import { pixelCount, side } from "../../drawing/picture-size.js";
import { simplify } from "../../drawing/simplify.js";
import { checkClassName } from "./class-name.js";
import type { Collection, Ink, NewDrawing } from "./collection.js";
import { wholeStrokes } from "./whole-strokes.js";

/** Drawings from files that a reader brought along. */
export interface Brought {
  readonly drawings: readonly NewDrawing[];
  /** Drawings of the files that were left out, since only so many of a class were wanted or there was room for. */
  readonly left: number;
}

/** Pixels across a picture. */

/**
 * A collection as a file in the format of Quick, Draw!, one drawing a line. Two fields are added that its readers pass over:
 * `held_out`, and `pixels` of a picture that is not made of strokes, its 784 grey levels in base64. Such a picture stands in
 * `drawing` as a stroke for each run of ink.
 */
export function writeCollectionFile({ drawings }: Collection): Uint8Array<ArrayBuffer> {
  return writeSimplifiedDrawings(
    drawings.map(({ id, word, heldOut, ink }) => ({
      word,
      keyId: String(id),
      recognized: true,
      drawing: strokesOf(ink),
      rest:
        ink.kind === "pixels" ? { held_out: heldOut, pixels: toBase64(ink.pixels) } : { held_out: heldOut },
    })),
  );
}

/**
 * The drawings of a file in the format of Quick, Draw!, simplified or raw, from this workbook or from elsewhere; those
 * that say no class are of the one that the file is named after.
 *
 * @param bytes the file
 * @param file its name, for messages
 * @param perClass how many of each class are taken at most, the first ones; defaults to all
 * @throws FormatError that names the line at fault; nothing is taken then
 */
export function readCollectionFile(bytes: Uint8Array, file: string, perClass = Infinity): Brought {
  const drawings: NewDrawing[] = [];
  const counts = new Map<string, number>();
  let left = 0;
  let place = 0;
  for (const line of eachDrawing(bytes, file, { word: nameFromFile(file) })) {
    place++;
    try {
      const word = checkClassName(line.word);
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      if (count > perClass) left++;
      else drawings.push({ word, heldOut: heldOutOf(line.rest), ink: inkOf(line) });
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      throw new FormatError(file, 0, `a class and ink for drawing ${place}`, error.message);
    }
  }
  return { drawings, left };
}

function heldOutOf({ held_out = false }: NamedDrawing["rest"]): boolean {
  if (typeof held_out !== "boolean") {
    throw new TypeError(`held_out must be true or false: ${String(held_out)}`);
  }
  return held_out;
}

function inkOf({ drawing, raw, rest: { pixels } }: NamedDrawing): Ink {
  if (pixels === undefined) {
    return { kind: "strokes", strokes: raw ? wholeStrokes(simplify(drawing)) : drawing };
  }
  if (typeof pixels !== "string") throw new TypeError(`pixels must be a text in base64: ${String(pixels)}`);
  return { kind: "pixels", pixels: fromBase64(pixels) };
}

/** The runs of ink in the rows of a picture, as strokes. */
function strokesOf(ink: Ink): Drawing {
  if (ink.kind === "strokes") return wholeStrokes(ink.strokes);
  const { pixels } = ink;
  const place = (k: number) => Math.round(((k + 0.5) * 255) / side);
  const most = Math.max(...pixels);
  const isInk = (k: number) => 2 * pixels[k] >= Math.max(1, most);
  const strokes: [number[], number[]][] = [];
  for (let k = 0; k < pixels.length; k++) {
    const [row, column] = [Math.floor(k / side), k % side];
    if (!isInk(k)) continue;
    if (column > 0 && isInk(k - 1)) strokes[strokes.length - 1][0][1] = place(column);
    else
      strokes.push([
        [place(column), place(column)],
        [place(row), place(row)],
      ]);
  }
  return strokes.length > 0 ? strokes : [[[0], [0]]];
}

function toBase64(pixels: Uint8Array): string {
  return btoa(String.fromCharCode(...pixels));
}

function fromBase64(text: string): Uint8Array {
  let decoded: string;
  try {
    decoded = atob(text);
  } catch {
    throw new TypeError(`pixels must be in base64: ${text.slice(0, 20)}`);
  }
  if (decoded.length !== pixelCount) {
    throw new RangeError(`pixels must be ${pixelCount}: ${decoded.length}`);
  }
  return Uint8Array.from(decoded, (letter) => letter.charCodeAt(0));
}
