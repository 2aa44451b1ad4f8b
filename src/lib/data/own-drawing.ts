import { characterPicture } from "../drawing/character-picture.js";
import { type Convention, conventions } from "../drawing/conventions.js";
import { doodlePicture } from "../drawing/doodle-picture.js";
import { boxOf, type Drawing } from "../drawing/drawing.js";
import { anyNumber, listOf, maybe, oneOf, shaped, text } from "./readers.js";

/** What a drawing is said to be. */
export interface DrawingLabel {
  /** The data set that has such a class; pictures of the drawing are made as that one's are. */
  readonly convention: Convention;
  readonly name: string;
}

/** The one drawing of the reader that all chapters work on. */
export interface OwnDrawing {
  /** At least one stroke. */
  readonly strokes: Drawing;
  /** The data set whose pictures its picture is made like. */
  readonly convention: Convention;
  /** A class of that data set, or undefined where nothing has been said yet. */
  readonly name?: string | undefined;
  /** Whether the reader said so; otherwise a network did. */
  readonly saidByReader: boolean;
  /** Which of the kinds of doodle it is taken for where a loss needs one of them and it is none. */
  readonly countsAs?: string | undefined;
}

/** Under which it is kept. */
export const ownDrawingName = "drawing/own";

const version = 1;

/** Letters of the longest name of a class. */
const longestName = 60;

const readFields = shaped({
  strokes: readStrokes,
  convention: oneOf(conventions),
  name: maybe(text),
  saidByReader: (value) => value === true,
  countsAs: maybe(text),
});

/** The drawing as it is kept. */
export function writeOwnDrawing(drawing: OwnDrawing): string {
  return JSON.stringify({ version, ...drawing });
}

/** The drawing that was kept, or undefined where there is none that can be drawn. */
export function readOwnDrawing(kept: string | undefined): OwnDrawing | undefined {
  const found = parsed(kept);
  try {
    const drawing = readFields(found);
    const { convention, name, countsAs } = drawing;
    const isNamed = name === undefined || canBeNamed(convention, name);
    const isCounted = countsAs === undefined || canBeNamed("quick-draw", countsAs);
    return isNamed && isCounted && drawing.strokes.length > 0 ? drawing : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a class of a data set can have a name: a character is one letter or digit, and a drawing more. A course has classes of its own. */
function canBeNamed(convention: Convention, name: string): boolean {
  if (convention === "emnist") return /^[0-9A-Za-z]$/.test(name);
  return name.length > 1 && name.length <= longestName;
}

/** Strokes alone, as pads kept them before all had one drawing; undefined where there is none that can be drawn. */
export function readOldDrawing(kept: string | undefined): Drawing | undefined {
  try {
    const strokes = readStrokes(parsed(kept));
    return strokes.length > 0 ? strokes : undefined;
  } catch {
    return undefined;
  }
}

/** The picture of the drawing, made as those of its data set are. @returns [28 × 28], 0 paper … 255 ink */
export function ownPicture({ strokes, convention }: OwnDrawing): Uint8Array {
  return convention === "emnist" ? characterPicture(strokes) : doodlePicture(strokes);
}

function parsed(kept: string | undefined): unknown {
  try {
    return JSON.parse(kept ?? "");
  } catch {
    return undefined;
  }
}

/** @throws TypeError or RangeError when a stroke has no point, or one that is nowhere */
function readStrokes(value: unknown): Drawing {
  const strokes = listOf((stroke): readonly [readonly number[], readonly number[]] => {
    const [xs, ys, ...rest] = listOf(listOf(anyNumber))(stroke);
    if (rest.length > 0 || !(xs?.length > 0)) throw new TypeError(`not a stroke: ${String(stroke)}`);
    return [xs, ys];
  })(value);
  boxOf(strokes);
  return strokes;
}
