import type { Backend } from "./backend.js";
import type { ConvolutionStage } from "./convolution/stages.js";
import { type InitialiserName, makeInitialiser } from "./initialisers.js";
import { type ActivationOrNone, activationPlan } from "./layers/activations.js";
import { convolutionPlan, isConvolution } from "./layers/convolution.js";
import { densePlan } from "./layers/dense.js";
import { dropoutPlan } from "./layers/dropout.js";
import type { Layer, MapLayer, Mode, Parameter, WeightedLayer } from "./layers/layer.js";
import { asMapLayer, elementWiseOnMaps, flatteningLayer, layingOut, mapStack } from "./layers/map-stack.js";
import { type LayerPlan, type PlacedPlan, placed } from "./layers/plan.js";
import { poolPlan } from "./layers/pool.js";
import { sizeOf } from "./maps.js";
import type { Matrix } from "./matrix.js";
import type { Random } from "./random.js";

/**
 * Convolutions, if any, then dense layers with an activation and dropout between them; the last gives the scores of the
 * classes.
 */
export interface Network {
  readonly inputs: number;
  readonly classes: number;
  /** On rows of numbers; the layers of feature maps at its beginning are one of them. */
  readonly layers: readonly Layer[];
  /** The same on feature maps: each layer with weights, and what follows it. */
  readonly stages: readonly NetworkStage[];
  readonly denseLayers: readonly WeightedLayer[];
  /** In the order of the layers, weight before bias. */
  readonly parameters: readonly Parameter[];
  /** z: [batch × classes], the scores before softmax, of x: [batch × inputs]. */
  forward(x: Matrix, mode: Mode): Matrix;
  /** Fills the gradient of every parameter from dz = ∂L/∂z of the last forward pass. */
  backward(dz: Matrix): void;
}

/** A layer with weights and what follows it up to the next: activation, pooling, dropout. */
export interface NetworkStage {
  /** "conv1", "dense2". */
  readonly name: string;
  readonly weights: WeightedLayer;
  /** What lays its input out as maps, or as rows, where that is needed. */
  readonly before: readonly MapLayer[];
  /** The weighted sums. */
  readonly sums: MapLayer;
  readonly after: readonly MapLayer[];
}

/** What decides of which layers a network is. */
export interface NetworkForm {
  /** Before the dense layers; defaults to none. Pictures are then square. */
  convolutions?: readonly ConvolutionStage[];
  hidden: readonly number[];
  classes: number;
  activation: ActivationOrNone;
  /** Asked before each batch for the chance that a hidden unit is dropped; defaults to 0. */
  dropRate?: () => number;
  /** Where dropout's masks come from; needed only with `dropRate`. */
  dropoutRandom?: Random;
}

/** What a network is made of. */
export interface NetworkOptions extends NetworkForm {
  inputs: number;
  initialiser: InitialiserName;
  /** Where the initial weights come from. */
  initialRandom: Random;
  /** Whether the gradient by the pictures themselves is worked out too; defaults to false. */
  needsInputGradient?: boolean;
}

/**
 * inputs → convolutions … → hidden … → classes: z = dense(… drop(act(dense(pool(act(conv(x))))))).
 *
 * @throws RangeError when a width is not a whole number ≥ 1
 */
export function plansOf({
  convolutions = [],
  hidden,
  classes,
  activation,
  dropRate,
  dropoutRandom,
}: NetworkForm): LayerPlan[] {
  for (const width of [...hidden, classes]) expectWidth(width);
  const activate = activationPlan(activation);
  const drop = dropRate && dropoutRandom ? [dropoutPlan(dropRate, dropoutRandom)] : [];
  return [
    ...convolutions.flatMap(({ filters, window, pool, pooling }) => [
      convolutionPlan(filters, window),
      activate,
      ...(pool > 1 ? [poolPlan(pool, pooling)] : []),
    ]),
    ...hidden.flatMap((width) => [densePlan(width), activate, ...drop]),
    densePlan(classes),
  ];
}

/**
 * The network of `plansOf`, with the weights that its initialiser draws, layer by layer.
 *
 * @throws RangeError when a width is not a whole number ≥ 1, or a picture is not square or too small for its convolutions
 */
export function buildNetwork(backend: Backend, options: NetworkOptions): Network {
  expectWidth(options.inputs);
  return networkOf(backend, plansOf(options), options);
}

/**
 * A network of layers, the last of which gives the scores of the classes.
 *
 * @param plans of the layers; those of maps come first, and the first has weights
 * @throws RangeError when one does not fit
 */
function networkOf(
  backend: Backend,
  plans: readonly LayerPlan[],
  {
    inputs,
    initialiser,
    initialRandom,
    needsInputGradient = false,
  }: Pick<NetworkOptions, "inputs" | "initialiser" | "initialRandom" | "needsInputGradient">,
): Network {
  const initialise = makeInitialiser(initialiser);
  const built: Built[] = [];
  const places = placed(plans, inputs);
  for (const place of places) {
    const layer = made(backend, place, needsInputGradient || built.length > 0);
    if (layer.weights) initialise(layer.weights.weight.value, initialRandom);
    built.push(layer);
  }
  const layers = rowLayers(built);
  return {
    inputs,
    classes: sizeOf(places[places.length - 1].size.output),
    layers,
    stages: stagesOf(built),
    denseLayers: built.flatMap(({ weights }) => (weights && !isConvolution(weights) ? [weights] : [])),
    parameters: layers.flatMap((layer) => layer.parameters),
    forward: (x, mode) => layers.reduce((y, layer) => layer.forward(y, mode), x),
    backward(dz) {
      let dy: Matrix | undefined = dz;
      for (let k = layers.length - 1; k >= 0 && dy; k--) dy = layers[k].backward(dy);
    },
  };
}

/** A layer that was made. */
interface Built {
  readonly name: string;
  /** What lays its input out as maps, or as rows. */
  readonly turn: readonly MapLayer[];
  readonly layer: MapLayer;
  /** The same on rows, where its input lies in rows. */
  readonly row?: Layer;
  readonly weights?: WeightedLayer;
}

function made(
  backend: Backend,
  { plan, name, arriving, input, size, onMaps, turns }: PlacedPlan,
  needsInputGradient: boolean,
): Built {
  const site = { backend, name, input, width: sizeOf(input), needsInputGradient };
  const turning = () =>
    onMaps ? layingOut(backend, input, needsInputGradient) : flatteningLayer(backend, arriving);
  const turn = turns ? [turning()] : [];
  if (plan.on === "maps") return { name, turn, ...plan.make(site) };
  if (onMaps) {
    const layer = elementWiseOnMaps((width) => plan.make({ ...site, width }).layer, input);
    return { name, turn, layer };
  }
  const { layer: row, weights } = plan.make(site);
  return { name, turn, layer: asMapLayer(row, input, size.output), weights, row };
}

/** Layers of rows as they are, those of maps before them as one. */
function rowLayers(built: readonly Built[]): Layer[] {
  const maps: MapLayer[] = [];
  const layers: Layer[] = [];
  for (const { turn, layer, row } of built) {
    maps.push(...turn);
    if (!row) maps.push(layer);
    else layers.push(...(maps.length > 0 ? [mapStack(maps.splice(0))] : []), row);
  }
  return layers;
}

function stagesOf(built: readonly Built[]): NetworkStage[] {
  const starts = built.flatMap(({ weights }, place) => (weights ? [{ weights, place }] : []));
  return starts.map(({ weights, place }, k) => ({
    name: built[place].name,
    weights,
    before: built[place].turn,
    sums: built[place].layer,
    after: built.slice(place + 1, starts[k + 1]?.place).flatMap(({ turn, layer }) => [...turn, layer]),
  }));
}

function expectWidth(width: number): void {
  if (!(Number.isInteger(width) && width >= 1)) {
    throw new RangeError(`width of a layer must be a whole number of at least 1: ${width}`);
  }
}
