import type { Backend } from "../backend.js";
import type { Matrix } from "../matrix.js";
import { growingBuffer } from "./buffer.js";
import { elementWiseDescription } from "./description.js";
import type { Layer } from "./layer.js";

/**
 * y = max(x, 0); backwards dx = dy where x > 0 and 0 elsewhere.
 *
 * @param backend that owns the matrices
 * @param width numbers in a row of x and of y
 */
export function reluLayer(backend: Backend, width: number): Layer {
  const outputRoom = growingBuffer(backend, width);
  const inputRoom = growingBuffer(backend, width);
  let output: Matrix | undefined;
  return {
    parameters: [],
    described: [elementWiseDescription("relu")],
    forward(x) {
      output = outputRoom(x.rows);
      backend.relu(x, output);
      return output;
    },
    backward(dy) {
      if (!output) throw new Error("relu: backward before forward");
      const dx = inputRoom(dy.rows);
      backend.reluGradient(output, dy, dx);
      return dx;
    },
  };
}
