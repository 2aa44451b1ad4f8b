import { fillWith, type Initialiser } from "./initialiser.js";
import { normal } from "./normal.js";

/** w normal with mean 0 and a deviation that takes no notice of the size of the layer: to see what goes wrong then. */
export function fixedNormal(deviation: number): Initialiser {
  if (!(deviation > 0)) throw new RangeError(`deviation must be above 0: ${deviation}`);
  return (w, random) => fillWith(w, () => deviation * normal(random));
}
