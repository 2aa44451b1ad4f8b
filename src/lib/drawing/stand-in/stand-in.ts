import type { Dataset } from "../../data/dataset.js";
import { type SetName, sampleSets } from "../../data/sample-sets.js";
import type { Random } from "../../random.js";
import type { Drawing } from "../drawing.js";
import { rasterise } from "../rasterise.js";
import { type Template, templates } from "./templates.js";
import { vary } from "./vary.js";

/**
 * A drawing of a class by the workbook's own code: one of the ways of drawing it, varied.
 *
 * @param name the class: "clock"
 * @param random the same generator state gives the same drawing
 * @throws RangeError when there is no such class
 */
export function standInDrawing(name: string, random: Random): Drawing {
  const ways = Object.entries<readonly Template[]>(templates).find(([known]) => known === name)?.[1];
  if (!ways) throw new RangeError(`class must have a stroke template: ${name}`);
  return vary(ways[random.below(ways.length)](random), random);
}

/**
 * Pictures of a set's classes drawn by the workbook's own code, for a reader without the real ones. They are
 * described as what they are: nobody drew them.
 *
 * @param perClass pictures of each class
 * @param random the same generator state gives the same pictures
 * @throws RangeError unless perClass is a whole number ≥ 1
 */
export function standIn(set: SetName, perClass: number, random: Random): Dataset {
  if (!(Number.isInteger(perClass) && perClass >= 1)) {
    throw new RangeError(`pictures of a class must be a whole number of at least 1: ${perClass}`);
  }
  const { classes, title } = sampleSets[set];
  const count = perClass * classes.length;
  const pixels = new Uint8Array(count * 784);
  const labels = new Uint8Array(count);
  for (const [label, name] of classes.entries()) {
    for (let k = 0; k < perClass; k++) {
      const row = label * perClass + k;
      pixels.set(rasterise(standInDrawing(name, random)), row * 784);
      labels[row] = label;
    }
  }
  return {
    title: `Stand-in for ${title}`,
    origin: "stand-in",
    source: "Drawn by this workbook's own code from stroke templates; no person drew them.",
    licence: "MIT, as the workbook",
    classes,
    width: 28,
    height: 28,
    pixels,
    labels,
  };
}
