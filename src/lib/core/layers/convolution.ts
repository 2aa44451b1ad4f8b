import type { Backend } from "../backend.js";
import { convolvedShape, type Window } from "../convolution/window.js";
import { type MapShape, type Maps, sizeOf } from "../maps.js";
import { biasDescription, type LayerDescription, listed } from "./description.js";
import type { WeightedLayer } from "./layer.js";
import { growingMaps, type MapLayer, type Parameter, parameter } from "./layer.js";
import type { LayerPlan } from "./plan.js";

/** A convolution with its parameters in reach. */
export interface ConvolutionLayer extends MapLayer {
  readonly weight: Parameter;
  readonly bias: Parameter;
  readonly window: Window;
}

/**
 * y = w ∗ x + b: each output map is a weighted sum of the pixels under a window that moves over the maps of x, with the
 * same weights at every place. Backwards dw, db and, where somebody needs it, dx. The formulas are in `kernels/`.
 *
 * Shapes: x batch of [channels × height × width], w [channels · k · k × outputs], b [1 × outputs]. Both start as zeros:
 * an initialiser fills w, whose rows are the k · k · channels inputs of an output.
 *
 * @param backend that owns the numbers
 * @param options name: of the layer, prefix of its parameters' names; input: shape of x; outputs: maps; window: k, s, p;
 *   needsInputGradient: whether `backward` works out dx, defaults to true
 * @throws RangeError when the window does not fit
 */
export function convolution(
  backend: Backend,
  {
    name,
    input,
    outputs,
    window,
    needsInputGradient = true,
  }: { name: string; input: MapShape; outputs: number; window: Window; needsInputGradient?: boolean },
): ConvolutionLayer {
  const shape = convolvedShape(input, outputs, window);
  const weight = parameter(backend, `${name}.weight`, input.channels * window.size ** 2, outputs);
  const bias = parameter(backend, `${name}.bias`, 1, outputs);
  const outputRoom = growingMaps(backend, shape);
  const inputRoom = growingMaps(backend, input);
  let x: Maps | undefined;

  return {
    weight,
    bias,
    window,
    shape,
    parameters: [weight, bias],
    described: [describe(weight, bias, window, input, shape)],
    forward(given) {
      x = given;
      const y = outputRoom(x.batch);
      backend.convolve(x, weight.value, bias.value, y, window);
      return y;
    },
    backward(dy) {
      if (!x) throw new Error(`${name}: backward before forward`);
      backend.convolutionWeightGradient(x, dy, weight.gradient, window);
      backend.convolutionBiasGradient(dy, bias.gradient);
      if (!needsInputGradient) return undefined;
      const dx = inputRoom(dy.batch);
      backend.convolutionInputGradient(dy, weight.value, dx, window);
      return dx;
    },
  };
}

/** Whether a layer with weights is a convolution. */
export function isConvolution(layer: WeightedLayer): layer is ConvolutionLayer {
  return "window" in layer;
}

function describe(
  weight: Parameter,
  bias: Parameter,
  { size, stride, padding }: Window,
  input: MapShape,
  output: MapShape,
): LayerDescription {
  return {
    type: "convolution",
    input: listed(input),
    output: listed(output),
    kernel: [size, size],
    stride,
    padding,
    weight: {
      tensor: weight.name,
      shape: [weight.value.rows, weight.value.cols],
      axes: ["in", "row", "column", "out"],
      sizes: [input.channels, size, size, output.channels],
    },
    bias: biasDescription(bias.name, output.channels),
    formula:
      "y[out, i, j] = bias[out] + Σ over in, row, column of " +
      "x[in, i · stride + row − padding, j · stride + column − padding] · weight[in, row, column, out], " +
      "where x is 0 beyond its edges; the window is not turned round",
  };
}

/** A convolution in a network. */
export function convolutionPlan(outputs: number, window: Window): LayerPlan {
  return {
    on: "maps",
    family: "conv",
    size(input) {
      const output = convolvedShape(input, outputs, window);
      const weights = input.channels * window.size ** 2 * outputs;
      return {
        output,
        product: `${window.size} · ${window.size} · ${input.channels} · ${outputs}`,
        weights,
        biases: outputs,
        products: (weights / outputs) * sizeOf(output),
      };
    },
    make({ backend, name, input, needsInputGradient }) {
      const layer = convolution(backend, { name, input, outputs, window, needsInputGradient });
      return { layer, weights: layer };
    },
  };
}
