import type { InitialiserName } from "../training/hyperparameters.js";
import { allZero } from "./all-zero.js";
import { heNormal } from "./he-normal.js";
import { heUniform } from "./he-uniform.js";
import type { Initialiser } from "./initialiser.js";
import { xavierUniform } from "./xavier-uniform.js";

/** The initialiser of a name. */
export function makeInitialiser(name: InitialiserName): Initialiser {
  switch (name) {
    case "xavier-uniform":
      return xavierUniform;
    case "he-normal":
      return heNormal;
    case "he-uniform":
      return heUniform;
    case "zeros":
      return allZero;
    default:
      throw new RangeError(`initialiser is not known: ${String(name satisfies never)}`);
  }
}
