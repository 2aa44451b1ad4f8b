import type { Backend } from "../backend.js";
import { rowShape, sizeOf } from "../maps.js";
import type { Matrix } from "../matrix.js";
import { biasDescription, type LayerDescription } from "./description.js";
import { growingBuffer, type Layer, type Parameter, parameter } from "./layer.js";
import type { LayerPlan } from "./plan.js";

/** A dense layer with its parameters in reach. */
export interface DenseLayer extends Layer {
  readonly weight: Parameter;
  readonly bias: Parameter;
}

/**
 * y = x·W + b; backwards dW = xᵀ·dy, db = Σᵢ dyᵢ, dx = dy·Wᵀ.
 *
 * Shapes: x [batch × in], W [in × out], b [1 × out], y [batch × out]. W and b start as zeros: an initialiser
 * fills W.
 *
 * @param backend that owns the matrices
 * @param options name: of the layer, prefix of its parameters' names; inputs and outputs: in and out;
 *   needsInputGradient: whether `backward` works out dx, defaults to true; the first layer has no use for it
 */
export function dense(
  backend: Backend,
  {
    name,
    inputs,
    outputs,
    needsInputGradient = true,
  }: { name: string; inputs: number; outputs: number; needsInputGradient?: boolean },
): DenseLayer {
  const weight = parameter(backend, `${name}.weight`, inputs, outputs);
  const bias = parameter(backend, `${name}.bias`, 1, outputs);
  const outputRoom = growingBuffer(backend, outputs);
  const inputRoom = growingBuffer(backend, inputs);
  let input: Matrix | undefined;

  return {
    weight,
    bias,
    parameters: [weight, bias],
    described: [describe(weight, bias, inputs, outputs)],
    forward(x) {
      input = x;
      const y = outputRoom(x.rows);
      backend.affine(x, weight.value, bias.value, y);
      return y;
    },
    backward(dy) {
      if (!input) throw new Error(`${name}: backward before forward`);
      backend.weightGradient(input, dy, weight.gradient);
      backend.biasGradient(dy, bias.gradient);
      if (!needsInputGradient) return undefined;
      const dx = inputRoom(dy.rows);
      backend.inputGradient(dy, weight.value, dx);
      return dx;
    },
  };
}

function describe(weight: Parameter, bias: Parameter, inputs: number, outputs: number): LayerDescription {
  const shape = [inputs, outputs];
  return {
    type: "dense",
    input: [inputs],
    output: [outputs],
    weight: { tensor: weight.name, shape, axes: ["in", "out"], sizes: shape },
    bias: biasDescription(bias.name, outputs),
    formula: "y[out] = bias[out] + Σ over in of x[in] · weight[in, out]",
  };
}

/** A dense layer in a network. */
export function densePlan(outputs: number): LayerPlan {
  return {
    on: "rows",
    family: "dense",
    size(input) {
      const inputs = sizeOf(input);
      const weights = inputs * outputs;
      return {
        output: rowShape(outputs),
        product: `${inputs} · ${outputs}`,
        weights,
        biases: outputs,
        products: weights,
      };
    },
    make({ backend, name, input, needsInputGradient }) {
      const layer = dense(backend, { name, inputs: sizeOf(input), outputs, needsInputGradient });
      return { layer, weights: layer };
    },
  };
}
