import type { Backend } from "./backend.js";
import { type ConvolutionStage, squarePicture, stageSizes } from "./convolution/stages.js";
import { type Initialiser, type InitialiserName, makeInitialiser } from "./initialisers.js";
import { type ActivationName, activationLayer } from "./layers/activations.js";
import { type ConvolutionLayer, convolution } from "./layers/convolution.js";
import { type DenseLayer, dense } from "./layers/dense.js";
import { dropout } from "./layers/dropout.js";
import type { Layer, MapLayer, Mode, Parameter } from "./layers/layer.js";
import { mapStack, onMaps } from "./layers/map-stack.js";
import { poolLayer } from "./layers/pool.js";
import { type MapShape, sizeOf } from "./maps.js";
import type { Matrix } from "./matrix.js";
import type { Random } from "./random.js";

/**
 * Convolutions, if any, then dense layers with an activation and dropout between them; the last gives the scores of the
 * classes.
 */
export interface Network {
  readonly inputs: number;
  readonly classes: number;
  readonly layers: readonly Layer[];
  readonly denseLayers: readonly DenseLayer[];
  /** The layers of feature maps at its beginning, one by one: convolution, activation, pooling, …; none in many. */
  readonly mapLayers: readonly MapLayer[];
  readonly convolutionLayers: readonly ConvolutionLayer[];
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
  /** Before the dense layers; defaults to none. Pictures are then square. */
  convolutions?: readonly ConvolutionStage[];
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
 * inputs → convolutions … → hidden … → classes: z = dense(… drop(act(dense(pool(act(conv(x))))))).
 *
 * @throws RangeError when a width is not a whole number ≥ 1, or a picture is not square or too small for its convolutions
 */
export function buildNetwork(backend: Backend, options: NetworkOptions): Network {
  const { inputs, hidden, classes, activation, dropRate, dropoutRandom, convolutions = [] } = options;
  for (const width of [inputs, ...hidden, classes]) expectWidth(width);
  const initialise = makeInitialiser(options.initialiser);
  const needsInputGradient = options.needsInputGradient === true;
  const layers: Layer[] = [];
  const denseLayers: DenseLayer[] = [];
  const maps = convolutionsOf(backend, options, initialise);
  if (maps.stack) layers.push(maps.stack);
  const widths = [maps.outputs, ...hidden, classes];
  for (let k = 1; k < widths.length; k++) {
    const layer = dense(backend, {
      name: `dense${k}`,
      inputs: widths[k - 1],
      outputs: widths[k],
      needsInputGradient: k > 1 || needsInputGradient || convolutions.length > 0,
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
    mapLayers: maps.mapLayers,
    convolutionLayers: maps.convolutionLayers,
    parameters: layers.flatMap((layer) => layer.parameters),
    forward: (x, mode) => layers.reduce((y, layer) => layer.forward(y, mode), x),
    backward(dz) {
      let dy: Matrix | undefined = dz;
      for (let k = layers.length - 1; k >= 0 && dy; k--) dy = layers[k].backward(dy);
    },
  };
}

/** The convolutions as one layer of rows, and its parts. */
function convolutionsOf(
  backend: Backend,
  { inputs, convolutions = [], activation, initialRandom, needsInputGradient = false }: NetworkOptions,
  initialise: Initialiser,
): {
  stack: Layer | undefined;
  outputs: number;
  mapLayers: MapLayer[];
  convolutionLayers: ConvolutionLayer[];
} {
  const mapLayers: MapLayer[] = [];
  const convolutionLayers: ConvolutionLayer[] = [];
  if (convolutions.length === 0) return { stack: undefined, outputs: inputs, mapLayers, convolutionLayers };
  const picture = squarePicture(inputs);
  let last: MapShape = picture;
  for (const [k, { stage, input, convolved, pooled }] of stageSizes(picture, convolutions).entries()) {
    const layer = convolution(backend, {
      name: `conv${k + 1}`,
      input,
      outputs: stage.filters,
      window: stage.window,
      needsInputGradient: k > 0 || needsInputGradient,
    });
    initialise(layer.weight.value, initialRandom);
    convolutionLayers.push(layer);
    mapLayers.push(
      layer,
      onMaps(convolved, activationLayer(activation, backend, flatWidth(backend, convolved))),
    );
    if (stage.pool > 1) mapLayers.push(poolLayer(backend, convolved, stage.pool, stage.pooling));
    last = pooled;
  }
  const stack = mapStack(backend, picture, mapLayers, needsInputGradient);
  return { stack, outputs: sizeOf(last), mapLayers, convolutionLayers };
}

/** Numbers in a row of maps as the backend lays them out. */
function flatWidth(backend: Backend, shape: MapShape): number {
  return backend.maps(0, shape).flat.cols;
}

function expectWidth(width: number): void {
  if (!(Number.isInteger(width) && width >= 1)) {
    throw new RangeError(`width of a layer must be a whole number of at least 1: ${width}`);
  }
}
