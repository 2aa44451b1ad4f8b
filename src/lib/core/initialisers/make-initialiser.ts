import type { InitialiserName } from "../../training/hyperparameters.js";
import { allEqual } from "./all-equal.js";
import { allZero } from "./all-zero.js";
import { fixedNormal } from "./fixed-normal.js";
import { heNormal } from "./he-normal.js";
import { heUniform } from "./he-uniform.js";
import type { Initialiser } from "./initialiser.js";
import { xavierUniform } from "./xavier-uniform.js";

/** The standard deviation of weights that begin too small for a deep network. */
export const smallDeviation = 0.01;

/** The initialiser of a name. */
export function makeInitialiser(name: InitialiserName): Initialiser {
  switch (name) {
    case "xavier-uniform":
      return xavierUniform;
    case "he-normal":
      return heNormal;
    case "he-uniform":
      return heUniform;
    case "small-normal":
      return fixedNormal(smallDeviation);
    case "large-normal":
      return fixedNormal(1);
    case "zeros":
      return allZero;
    case "all-equal":
      return allEqual;
    default:
      throw new RangeError(`initialiser is not known: ${String(name satisfies never)}`);
  }
}
