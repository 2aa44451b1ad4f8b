import type { Backend } from "../backend.js";
import type { Matrix } from "../matrix.js";
import type { Random } from "../random.js";
import { growingBuffer } from "./buffer.js";
import type { Layer } from "./layer.js";

/**
 * y = x ⊙ mask in training, y = x in predicting; backwards dx = dy ⊙ mask.
 *
 * Inverted dropout (Srivastava et al. 2014): an element of the mask is 0 with chance p and 1/(1 − p)
 * otherwise, so that the expectation of y is x and predicting needs no scaling.
 *
 * @param backend that owns the matrices
 * @param options width: numbers in a row; rate: asked before each batch for the drop rate p, 0 ≤ p < 1;
 *   random: where the masks come from
 * @throws RangeError in `forward` when p is not in [0, 1)
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
    forward(x, mode) {
      const p = rate();
      if (!(p >= 0 && p < 1)) throw new RangeError(`drop rate must be in [0, 1): ${p}`);
      mask = undefined;
      if (mode === "predict" || p === 0) return x;
      mask = maskRoom(x.rows);
      fillMask(mask, p, random);
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

function fillMask(mask: Matrix, p: number, random: Random): void {
  const { data, rows, cols, stride } = mask;
  const kept = 1 / (1 - p);
  for (let i = 0; i < rows; i++) {
    for (let k = i * stride; k < i * stride + cols; k++) data[k] = random.uniform() < p ? 0 : kept;
  }
}
