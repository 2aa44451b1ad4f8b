import type { Dataset } from "../../data/dataset.js";
import { doodleClasses } from "../../data/doodles.js";
import type { Random } from "../../random.js";
import { rasterise } from "../rasterise.js";
import { templates } from "./templates.js";
import { vary } from "./vary.js";

/**
 * Doodles drawn by the workbook's own code, for a reader without the real ones. They are described as what they
 * are: nobody drew them.
 *
 * @param perClass pictures of each of the five classes
 * @param random the same generator state gives the same pictures
 * @throws RangeError unless perClass is a whole number ≥ 1
 */
export function standInDoodles(perClass: number, random: Random): Dataset {
  if (!(Number.isInteger(perClass) && perClass >= 1)) {
    throw new RangeError(`pictures of a class must be a whole number of at least 1: ${perClass}`);
  }
  const count = perClass * doodleClasses.length;
  const pixels = new Uint8Array(count * 784);
  const labels = new Uint8Array(count);
  for (const [label, name] of doodleClasses.entries()) {
    const ways = templates[name];
    for (let k = 0; k < perClass; k++) {
      const row = label * perClass + k;
      const drawing = vary(ways[random.below(ways.length)](random), random);
      pixels.set(rasterise(drawing), row * 784);
      labels[row] = label;
    }
  }
  return {
    title: "Stand-in doodles",
    origin: "stand-in",
    source: "Drawn by this workbook's own code from stroke templates; no person drew them.",
    licence: "MIT, as the workbook",
    classes: doodleClasses,
    width: 28,
    height: 28,
    pixels,
    labels,
  };
}
