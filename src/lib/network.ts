import type { Backend } from "./backend.js";
import { makeInitialiser } from "./initialisers/make-initialiser.js";
import { type DenseLayer, dense } from "./layers/dense.js";
import { dropout } from "./layers/dropout.js";
import type { Layer, Mode, Parameter } from "./layers/layer.js";
import { reluLayer } from "./layers/relu.js";
import { sigmoidLayer } from "./layers/sigmoid.js";
import { tanhLayer } from "./layers/tanh.js";
import type { Matrix } from "./matrix.js";
import type { Random } from "./random.js";
import type { ActivationName, InitialiserName } from "./training/hyperparameters.js";

/** Dense layers with an activation and dropout between them; the last gives the scores of the classes. */
export interface Network {
  readonly inputs: number;
  readonly classes: number;
  readonly layers: readonly Layer[];
  readonly denseLayers: readonly DenseLayer[];
  /** In the order of the layers, weight before bias. */
  readonly parameters: readonly Parameter[];
  /** z: [batch × classes], the scores before softmax, of x: [batch × inputs]. */
  forward(x: Matrix, mode: Mode): Matrix;
  /** Fills the gradient of every parameter from dz = ∂L/∂z of the last forward pass. */
  backward(dz: Matrix): void;
}

/** What a network is made of. */
export interface NetworkOptions {
  inputs: number;
  hidden: readonly number[];
  classes: number;
  activation: ActivationName;
  initialiser: InitialiserName;
  /** Asked before each batch for the chance that a hidden unit is dropped; defaults to 0. */
  dropRate?: () => number;
  /** Where the initial weights come from. */
  initialRandom: Random;
  /** Where dropout's masks come from; needed only with `dropRate`. */
  dropoutRandom?: Random;
  /** Whether the gradient by the pictures themselves is worked out too; defaults to false. */
  needsInputGradient?: boolean;
}

/**
 * inputs → hidden … → classes: z = dense(… drop(act(dense(x)))).
 *
 * @throws RangeError when a width is not a whole number ≥ 1
 */
export function buildNetwork(backend: Backend, options: NetworkOptions): Network {
  const { inputs, hidden, classes, activation, dropRate, dropoutRandom } = options;
  const widths = [inputs, ...hidden, classes];
  for (const width of widths) expectWidth(width);
  const initialise = makeInitialiser(options.initialiser);
  const layers: Layer[] = [];
  const denseLayers: DenseLayer[] = [];
  for (let k = 1; k < widths.length; k++) {
    const needsInputGradient = k > 1 || options.needsInputGradient === true;
    const layer = dense(backend, {
      name: `dense${k}`,
      inputs: widths[k - 1],
      outputs: widths[k],
      needsInputGradient,
    });
    initialise(layer.weight.value, options.initialRandom);
    layers.push(layer);
    denseLayers.push(layer);
    if (k === widths.length - 1) break;
    layers.push(activationLayer(activation, backend, widths[k]));
    if (dropRate && dropoutRandom) {
      layers.push(dropout(backend, { width: widths[k], rate: dropRate, random: dropoutRandom }));
    }
  }
  return {
    inputs,
    classes,
    layers,
    denseLayers,
    parameters: layers.flatMap((layer) => layer.parameters),
    forward: (x, mode) => layers.reduce((y, layer) => layer.forward(y, mode), x),
    backward(dz) {
      let dy: Matrix | undefined = dz;
      for (let k = layers.length - 1; k >= 0 && dy; k--) dy = layers[k].backward(dy);
    },
  };
}

function activationLayer(name: ActivationName, backend: Backend, width: number): Layer {
  switch (name) {
    case "relu":
      return reluLayer(backend, width);
    case "sigmoid":
      return sigmoidLayer(backend, width);
    case "tanh":
      return tanhLayer(backend, width);
    default:
      throw new RangeError(`activation is not known: ${String(name satisfies never)}`);
  }
}

function expectWidth(width: number): void {
  if (!(Number.isInteger(width) && width >= 1)) {
    throw new RangeError(`width of a layer must be a whole number of at least 1: ${width}`);
  }
}
