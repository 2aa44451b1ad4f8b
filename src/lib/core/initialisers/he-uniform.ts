import { fillWith, type Initialiser } from "./initialiser.js";

/** w uniform in [−a, a) with a = √(6/in), of variance 2/in (He et al. 2015). */
export const heUniform: Initialiser = (w, random) => {
  const limit = Math.sqrt(6 / w.rows);
  fillWith(w, () => limit * (2 * random.uniform() - 1));
};
