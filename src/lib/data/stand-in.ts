import type { Random } from "../core/random.js";
import { characterPen } from "../drawing/character-pen.js";
import { characterPicture } from "../drawing/character-picture.js";
import { doodlePicture } from "../drawing/doodle-picture.js";
import type { Drawing } from "../drawing/drawing.js";
import { characterTemplates } from "../drawing/stand-in/characters/index.js";
import { doodleTemplates } from "../drawing/stand-in/doodles/index.js";
import { pick, type Template } from "../drawing/stand-in/template.js";
import { characterVariation, doodleVariation, type Variation } from "../drawing/stand-in/variation.js";
import { vary } from "../drawing/stand-in/vary.js";
import type { Dataset } from "./dataset.js";
import { type QuickDrawClass, type SampleSet, type SetName, sampleSets } from "./sample-sets.js";

/** How a class is drawn, and how much its drawings differ. */
interface Kind {
  readonly ways: readonly Template[];
  readonly variation: Variation;
}

/** There is one for each class that a lab uses. */
const ofDoodles: Readonly<Record<QuickDrawClass, readonly Template[]>> = doodleTemplates;
const kinds: ReadonlyMap<string, Kind> = new Map([
  ...kindsOf(ofDoodles, doodleVariation),
  ...kindsOf(characterTemplates, characterVariation),
]);

function kindsOf(
  templates: Readonly<Record<string, readonly Template[]>>,
  variation: Variation,
): [string, Kind][] {
  return Object.entries(templates).map(([name, ways]) => [name, { ways, variation }]);
}

/** Whether the workbook's own code can draw a class. */
export function canDraw(name: string): boolean {
  return kinds.has(name);
}

/**
 * A drawing of a class by the workbook's own code: one of the ways of drawing it, varied.
 *
 * @param name the class: "clock" or "A"
 * @param random the same generator state gives the same drawing
 * @throws RangeError when there is no such class
 */
export function standInDrawing(name: string, random: Random): Drawing {
  const kind = kinds.get(name);
  if (!kind) throw new RangeError(`class must have a stroke template: ${name}`);
  return vary(pick(random, kind.ways)(random), random, kind.variation);
}

/**
 * Pictures of a set's classes drawn by the workbook's own code, for a reader without the real ones. They are
 * described as what they are: nobody drew them.
 *
 * @param set its name, or what it is made of
 * @param perClass pictures of each class
 * @param random the same generator state gives the same pictures
 * @throws RangeError unless perClass is a whole number ≥ 1, and for a class that cannot be drawn
 */
export function standIn(set: SetName | SampleSet, perClass: number, random: Random): Dataset {
  if (!(Number.isInteger(perClass) && perClass >= 1)) {
    throw new RangeError(`pictures of a class must be a whole number of at least 1: ${perClass}`);
  }
  const { classes, title, kind } = typeof set === "string" ? sampleSets[set] : set;
  const picture = kind === "emnist" ? characterOf : doodleOf;
  const count = perClass * classes.length;
  const pixels = new Uint8Array(count * 784);
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    labels[row] = Math.floor(row / perClass);
    pixels.set(picture(classes[labels[row]], random), row * 784);
  }
  return {
    title: `Stand-in for ${title}`,
    origin: "stand-in",
    source: "Drawn by this workbook's own code from stroke templates; no person drew them.",
    licence: "MIT, as the workbook",
    classes,
    width: 28,
    height: 28,
    convention: kind,
    pixels,
    labels,
  };
}

function doodleOf(name: string, random: Random): Uint8Array {
  return doodlePicture(standInDrawing(name, random));
}

function characterOf(name: string, random: Random): Uint8Array {
  return characterPicture(standInDrawing(name, random), characterPen(random));
}
