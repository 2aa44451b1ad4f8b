import type { Backend } from "../backend.js";
import type { Matrix } from "../matrix.js";
import type { Random } from "../random.js";
import { growingBuffer, type Layer } from "./layer.js";
import { type LayerPlan, sameSize } from "./plan.js";

/**
 * y = x ⊙ M in training, y = x in predicting; backwards dx = dy ⊙ M.
 *
 * Inverted dropout (Srivastava et al. 2014): an element of the mask M is 0 with chance r and 1/(1 − r)
 * otherwise, so that the expectation of y is x and predicting needs no scaling.
 *
 * @param backend that owns the matrices
 * @param options width: numbers in a row; rate: asked before each batch for the drop rate r, 0 ≤ r < 1;
 *   random: where the masks come from
 * @throws RangeError in `forward` when r is not in [0, 1)
 */
export function dropout(
  backend: Backend,
  { width, rate, random }: { width: number; rate: () => number; random: Random },
): Layer {
  const maskRoom = growingBuffer(backend, width);
  const outputRoom = growingBuffer(backend, width);
  const inputRoom = growingBuffer(backend, width);
  let mask: Matrix | undefined;
  return {
    parameters: [],
    described: [],
    forward(x, mode) {
      const r = rate();
      if (!(r >= 0 && r < 1)) throw new RangeError(`drop rate must be in [0, 1): ${r}`);
      mask = undefined;
      if (mode === "predict" || r === 0) return x;
      mask = maskRoom(x.rows);
      dropMask(mask, r, random);
      const y = outputRoom(x.rows);
      backend.multiply(x, mask, y);
      return y;
    },
    backward(dy) {
      if (!mask) return dy;
      const dx = inputRoom(dy.rows);
      backend.multiply(dy, mask, dx);
      return dx;
    },
  };
}

/**
 * Mᵢⱼ = 0 with chance r, and 1/(1 − r) otherwise: the mask of inverted dropout, whose mean is 1.
 *
 * @param mask [batch × width], overwritten
 * @param r drop rate, 0 ≤ r < 1
 */
export function dropMask(mask: Matrix, r: number, random: Random): void {
  const { data, rows, cols, stride } = mask;
  const kept = 1 / (1 - r);
  for (let i = 0; i < rows; i++) {
    for (let k = i * stride; k < i * stride + cols; k++) data[k] = random.uniform() < r ? 0 : kept;
  }
}

/** Dropout in a network. */
export function dropoutPlan(rate: () => number, random: Random): LayerPlan {
  return {
    on: "either",
    size: sameSize,
    make: ({ backend, width }) => ({ layer: dropout(backend, { width, rate, random }) }),
  };
}
