import type { Backend } from "../backend.js";
import type { Matrix } from "../matrix.js";
import { growingBuffer } from "./buffer.js";
import { type ElementWiseName, elementWiseDescription } from "./description.js";
import type { Layer } from "./layer.js";

/**
 * y = f(x), element by element; backwards dx = dy·f′, with the slope f′ taken from y.
 *
 * @param name of the function
 * @param backend that owns the matrices
 * @param width numbers in a row of x and of y
 * @param f the function, in float64
 * @param slopeAt f′ as a function of y = f(x)
 */
export function elementWise(
  name: ElementWiseName,
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
    described: [elementWiseDescription(name)],
    forward(x) {
      output = outputRoom(x.rows);
      const xs = x.data;
      const ys = output.data;
      for (let i = 0; i < x.rows; i++) {
        for (let j = 0; j < x.cols; j++) ys[i * output.stride + j] = f(xs[i * x.stride + j]);
      }
      return output;
    },
    backward(dy) {
      if (!output) throw new Error(`${name}: backward before forward`);
      const dx = inputRoom(dy.rows);
      const ys = output.data;
      const dys = dy.data;
      const dxs = dx.data;
      for (let i = 0; i < dy.rows; i++) {
        for (let j = 0; j < dy.cols; j++) {
          dxs[i * dx.stride + j] = dys[i * dy.stride + j] * slopeAt(ys[i * output.stride + j]);
        }
      }
      return dx;
    },
  };
}
