import { fillWith, type Initialiser } from "./initialiser.js";

/** w uniform in [−a, a) with a = √(6/(in + out)), of variance 2/(in + out) (Glorot and Bengio 2010). */
export const xavierUniform: Initialiser = (w, random) => {
  const limit = Math.sqrt(6 / (w.rows + w.cols));
  fillWith(w, () => limit * (2 * random.uniform() - 1));
};
