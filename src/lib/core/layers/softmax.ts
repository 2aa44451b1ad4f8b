import type { Backend } from "../backend.js";
import { softmax, softmaxGradient } from "../kernels/softmax.js";
import type { Matrix } from "../matrix.js";
import type { LayerDescription } from "./description.js";
import { growingBuffer, type Layer } from "./layer.js";

/** Softmax, as a card of weights lists it. */
export const softmaxDescription: LayerDescription = {
  type: "softmax",
  formula: "y[class] = exp(x[class] − m) / Σ over k of exp(x[k] − m), where m is the greatest of x",
};

/** p = softmax(z); backwards through the whole Jacobian. */
export function softmaxLayer(backend: Backend, classes: number): Layer {
  const outputRoom = growingBuffer(backend, classes);
  const inputRoom = growingBuffer(backend, classes);
  let output: Matrix | undefined;
  return {
    parameters: [],
    described: [softmaxDescription],
    forward(z) {
      output = outputRoom(z.rows);
      softmax(z, output);
      return output;
    },
    backward(dp) {
      if (!output) throw new Error("softmax: backward before forward");
      const dz = inputRoom(dp.rows);
      softmaxGradient(output, dp, dz);
      return dz;
    },
  };
}
