import { fillWith, type Initialiser } from "./initialiser.js";

/** w = 0.05 everywhere, to see what chance is for: the neurons of a layer are copies of one another and stay so. */
export const allEqual: Initialiser = (w) => fillWith(w, () => 0.05);
