import { exp } from "../../../../core/numbers/exp.js";
import { normal, type Random } from "../../../../core/random.js";
import type { Drawing } from "../../../drawing.js";
import { placeStrokes, readStrokes, type StrokeText } from "../../notation.js";
import type { Point } from "../../shapes.js";
import { between, chance, pick } from "../../template.js";
import type { Variation } from "../../variation.js";
import { vary } from "../../vary.js";
import { joinedHand } from "./joined.js";
import { printed } from "./printed.js";
import { doubled, withSerifs } from "./style.js";

/** Units of a drawing in one of a glyph, which is 100 high. */
const scale = 2.55;

/** How the hands that draft differ. Chances are from 0 to 1. */
const hands = {
  /** Chance of a joined hand, where there is one. */
  joined: 0.25,
  serif: 0.3,
  /** Length of a serif, in units of a glyph. */
  serifs: [12, 34],
  outline: 0.2,
  /** How far an outline's lines are apart, in units of a glyph. */
  apart: [3, 10],
  /** Part of the hands that slant, and by how much: across for a unit down. */
  slanted: 0.4,
  slant: [0.08, 0.4],
  /** Standard deviations: of where a point is put, in units of a glyph, and of the logarithm of the width. */
  jitter: 2,
  width: 0.16,
} as const;

/** A steady hand: lines straight, corners sharp, strokes where they belong. */
const steady: Variation = {
  turn: 0.03,
  stretch: 0.08,
  shear: 0.04,
  bend: 0.015,
  strokeShift: 1.5,
  strokeScale: 0.02,
  strokeTurn: 0.02,
  wobble: 1.5,
  wobbleLength: 90,
  rounding: 1,
  ends: 3,
  lift: 0,
  missing: 0,
  repeated: 0,
  extra: 0,
  reordered: 0,
  reversed: 0,
  unfinished: 0,
};

const read = (
  ways: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly StrokeText[][]> =>
  new Map(Object.entries(ways).map(([name, texts]) => [name, texts.map((text) => [...readStrokes(text)])]));
const printedWays = read(printed);
const joinedWays = read(joinedHand);

/** Whether there is a way to draft a character. */
export function canDraft(name: string): boolean {
  return printedWays.has(name);
}

/**
 * A character as somebody prints, drafts, engraves or joins it: a few even lines, upright or slanted, with serifs or without,
 * single or in outline.
 *
 * @param name of the class
 * @param random the same generator state gives the same drawing
 * @throws RangeError when there is no such class
 */
export function draftedDrawing(name: string, random: Random): Drawing {
  const ways = printedWays.get(name);
  if (!ways) throw new RangeError(`class must have a drafted template: ${name}`);
  const joined = chance(random, hands.joined) ? joinedWays.get(name) : undefined;
  const lean = chance(random, hands.slanted) ? between(random, ...hands.slant) : 0;
  const wide = exp(hands.width * normal(random));
  const place = ([x, y]: Point): Point => {
    const down = y - 50 + hands.jitter * normal(random);
    const across = wide * (x + hands.jitter * normal(random)) - lean * down;
    return [scale * across, scale * (50 + down)];
  };
  const drawn = placeStrokes(pick(random, joined ?? ways), place);
  const serif = !joined && chance(random, hands.serif);
  const shaped = serif ? withSerifs(drawn, scale * between(random, ...hands.serifs)) : drawn;
  return vary(inOutline(shaped, random), random, steady);
}

function inOutline(drawing: Drawing, random: Random): Drawing {
  if (!chance(random, hands.outline)) return drawing;
  const apart = scale * between(random, ...hands.apart);
  return doubled(drawing, apart, chance(random, 0.5) ? apart : 0);
}
