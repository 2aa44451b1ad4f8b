import type { Backend } from "../backend.js";
import type { Matrix } from "../matrix.js";
import { growingBuffer } from "./buffer.js";
import type { Layer } from "./layer.js";

/**
 * y = f(x), element by element; backwards dx = dy·f′, with the slope f′ taken from y.
 *
 * @param backend that owns the matrices
 * @param width numbers in a row of x and of y
 * @param f the function, in float64
 * @param slopeAt f′ as a function of y = f(x)
 */
export function elementWise(
  backend: Backend,
  width: number,
  f: (x: number) => number,
  slopeAt: (y: number) => number,
): Layer {
  const outputRoom = growingBuffer(backend, width);
  const inputRoom = growingBuffer(backend, width);
  let output: Matrix | undefined;
  return {
    parameters: [],
    forward(x) {
      const y = outputRoom(x.rows);
      for (let i = 0; i < y.rows; i++) {
        for (let j = 0; j < y.cols; j++) y.data[i * y.stride + j] = f(x.data[i * x.stride + j]);
      }
      output = y;
      return y;
    },
    backward(dy) {
      if (!output) throw new Error("backward before forward");
      const dx = inputRoom(dy.rows);
      for (let i = 0; i < dx.rows; i++) {
        for (let j = 0; j < dx.cols; j++) {
          dx.data[i * dx.stride + j] =
            dy.data[i * dy.stride + j] * slopeAt(output.data[i * output.stride + j]);
        }
      }
      return dx;
    },
  };
}
