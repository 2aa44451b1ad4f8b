import { fillWith, type Initialiser } from "./initialiser.js";
import { normal } from "./normal.js";

/** w normal with mean 0 and variance 2/in (He et al. 2015). */
export const heNormal: Initialiser = (w, random) => {
  const deviation = Math.sqrt(2 / w.rows);
  fillWith(w, () => deviation * normal(random));
};
