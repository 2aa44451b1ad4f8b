import type { Backend } from "../core/backend.js";
import { pictureSteps } from "../core/kernels/picture-steps.js";
import { fusedMultiplyAdd } from "../core/numbers/fused-multiply-add.js";
import { referenceBackend } from "./reference.js";
import { summedProducts } from "./summed-products.js";

/**
 * The reference of the fused profile, in float32: plain loops whose multiply–add rounds once, on any processor. It is slow, and
 * there to tell what the fast one must give.
 */
export function fusedReferenceBackend(): Backend {
  const products = summedProducts(fusedMultiplyAdd);
  return {
    ...referenceBackend(),
    ...products,
    profile: "fused",
    pictureSteps: (layers, ink) => pictureSteps(layers, ink, products),
  };
}
