import type { LayerSize } from "../../core/network-size.js";

/** Multiplications of one sample's way through the dense layers. */
export interface Multiplications {
  /** xW of each layer. */
  readonly forward: number;
  /** xᵀ·dy of each layer. */
  readonly weights: number;
  /** dy·Wᵀ of each layer but the first, whose inputs nobody changes. */
  readonly inputs: number;
  /** (weights + inputs)/forward. */
  readonly ratio: number;
}

/**
 * Forward Σ in·out; backward Σ in·out for the weights, and again without the first layer for the inputs. Products with
 * pixels of paper are counted too.
 */
export function multiplications(layers: readonly LayerSize[]): Multiplications {
  const forward = layers.reduce((sum, { weights }) => sum + weights, 0);
  const inputs = forward - layers[0].weights;
  return { forward, weights: forward, inputs, ratio: (forward + inputs) / forward };
}
