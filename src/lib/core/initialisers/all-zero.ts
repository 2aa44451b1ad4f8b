import { fillWith, type Initialiser } from "./initialiser.js";

/**
 * w = 0, to see what chance is for: the neurons of a layer then stay copies of one another, and behind a ReLU
 * no gradient reaches them at all.
 */
export const allZero: Initialiser = (w) => fillWith(w, () => 0);
