import type { Backend } from "../backend.js";
import type { Matrix } from "../matrix.js";
import { entryOf, type Named } from "../named.js";
import { sigmoid } from "../numbers/sigmoid.js";
import { tanh } from "../numbers/tanh.js";
import { type ElementWiseName, elementWiseDescription } from "./description.js";
import { growingBuffer, type Layer } from "./layer.js";
import { type LayerPlan, sameSize } from "./plan.js";

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

/** y = σ(x) = 1/(1 + e⁻ˣ); backwards dx = dy·y·(1 − y). */
export function sigmoidLayer(backend: Backend, width: number): Layer {
  return elementWise("sigmoid", backend, width, sigmoid, (y) => y * (1 - y));
}

/** y = tanh x; backwards dx = dy·(1 − y²). */
export function tanhLayer(backend: Backend, width: number): Layer {
  return elementWise("tanh", backend, width, tanh, (y) => 1 - y * y);
}

/** y = x, a layer that leaves out the bend: to see what the bend is for. */
function identityLayer(backend: Backend, width: number): Layer {
  return elementWise(
    "identity",
    backend,
    width,
    (x) => x,
    () => 1,
  );
}

/** A layer of numbers one by one. */
type ActivationLayer = (backend: Backend, width: number) => Layer;

/** Every activation that can be chosen. */
export const activations = [
  { name: "relu", label: "ReLU", make: reluLayer },
  { name: "sigmoid", label: "sigmoid", make: sigmoidLayer },
  { name: "tanh", label: "tanh", make: tanhLayer },
] as const satisfies readonly (Named & { make: ActivationLayer })[];
export type ActivationName = (typeof activations)[number]["name"];

/** The same, and none. */
export const activationsOrNone = [
  ...activations,
  { name: "identity", label: "none", make: identityLayer },
] as const;
export type ActivationOrNone = (typeof activationsOrNone)[number]["name"];

/** The activation of a name in a network. */
export function activationPlan(name: ActivationOrNone): LayerPlan {
  const { make } = entryOf("activation", activationsOrNone, name);
  return { on: "either", size: sameSize, make: ({ backend, width }) => ({ layer: make(backend, width) }) };
}
