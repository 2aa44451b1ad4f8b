import type { Backend } from "../../core/backend.js";
import type { MapLayer } from "../../core/layers/layer.js";
import { type MapShape, type Maps, placeIn, sizeOf } from "../../core/maps.js";
import type { Matrix } from "../../core/matrix.js";
import type { Network } from "../../core/network.js";

/** What stands in a network between two layers of weights: the pixels, feature maps, units, and last the scores. */
export interface Stage {
  /** "pixels", "conv1", "dense1", …, "scores". */
  readonly name: string;
  /** Units of a dense layer are channels of one number each. */
  readonly shape: MapShape;
  /** Channel by channel, row by row. */
  readonly values: Float32Array;
  /** ∂z of the chosen class by each of them. */
  readonly slopes: Float32Array;
}

/** A unit of a stage: one number, or a whole map. */
export interface Unit {
  /** Place of the stage. */
  readonly stage: number;
  readonly channel: number;
}

/** A pass of one picture. */
export interface InsidePass {
  readonly stages: readonly Stage[];
  /** Scores: [classes]. */
  readonly z: readonly number[];
}

/** How a picture is sent through. */
export interface InsideOptions {
  /** The class whose score is looked at. */
  readonly label: number;
  /** A unit whose numbers are taken to be 0; not the pixels' and not the scores'. */
  readonly silenced?: Unit;
}

/** A step of the pass: forwards and backwards, with the stage that stands behind it, if one does. */
interface Step {
  forward(): void;
  backward(): void;
  readonly stage?: { readonly name: string; read(): Read; readSlopes(): Float32Array };
}

interface Read {
  readonly shape: MapShape;
  readonly values: Float32Array;
  silence(channel: number): void;
}

/**
 * Sends one picture through a network and keeps what stands at each stage, and how the score of a class would change with
 * it: ∂z/∂a, worked out backwards. Stages stand after activation and pooling.
 *
 * @param backend that owns the network, which works out the gradient by its input and has no dropout
 * @param levels grey levels of a picture, 0 paper … 255 ink
 * @throws RangeError when there is no such class or unit, or the picture has another size
 */
export function lookInside(
  backend: Backend,
  network: Network,
  levels: Uint8Array,
  { label, silenced }: InsideOptions,
): InsidePass {
  if (!(Number.isInteger(label) && label >= 0 && label < network.classes)) {
    throw new RangeError(`label must be in [0, ${network.classes}): ${label}`);
  }
  if (levels.length !== network.inputs) {
    throw new RangeError(`picture must have ${network.inputs} pixels: ${levels.length}`);
  }
  const steps = stepsOf(backend, network, levels, label);
  const found: { step: Step; name: string; shape: MapShape; values: Float32Array }[] = [];
  for (const step of steps) {
    step.forward();
    if (!step.stage) continue;
    if (silenced?.stage === found.length) silence(step.stage.read(), silenced.channel);
    const { shape, values } = step.stage.read();
    found.push({ step, name: step.stage.name, shape, values });
  }
  const slopes = new Map<Step, Float32Array>();
  for (const step of [...steps].reverse()) {
    if (step.stage) slopes.set(step, step.stage.readSlopes());
    step.backward();
  }
  const stages = found.map(({ step, name, shape, values }) => ({
    name,
    shape,
    values,
    slopes: slopes.get(step) ?? new Float32Array(values.length),
  }));
  return { stages, z: Array.from(stages[stages.length - 1].values) };
}

function silence({ shape, silence: set }: Read, channel: number): void {
  if (!(Number.isInteger(channel) && channel >= 0 && channel < shape.channels)) {
    throw new RangeError(`channel must be in [0, ${shape.channels}): ${channel}`);
  }
  set(channel);
}

/** The steps from the pixels to the scores. Each keeps what it passes on in `at`. */
function stepsOf(backend: Backend, network: Network, levels: Uint8Array, label: number): Step[] {
  const pictures = backend.pictures(1, network.inputs);
  const at: { row: Matrix; maps?: Maps; dRow: Matrix; dMaps?: Maps } = {
    row: pictures.load(levels, Uint32Array.of(0), 0, 1),
    dRow: backend.matrix(1, network.classes),
  };
  at.dRow.data[label] = 1;
  const side = Math.round(Math.sqrt(network.inputs));
  const picture = { channels: 1, height: side, width: side };
  const first: Step = {
    forward: () => {},
    backward: () => {},
    stage: {
      name: "pixels",
      read: () => rowStage(at.row, picture),
      readSlopes: () => numbersOfRow(at.dRow),
    },
  };
  const steps = [first];
  const { mapLayers } = network;
  if (mapLayers.length > 0) steps.push(...mapSteps(backend, mapLayers, picture, at));
  const layers = mapLayers.length > 0 ? network.layers.slice(1) : network.layers;
  let dense = 0;
  for (const [k, layer] of layers.entries()) {
    const isLast = k === layers.length - 1;
    const isDense = layer.parameters.length > 0;
    if (isDense) dense++;
    steps.push({
      forward() {
        at.row = layer.forward(at.row, "predict");
      },
      backward() {
        const before = layer.backward(at.dRow);
        if (before) at.dRow = before;
      },
      // Behind an activation, and behind the last dense layer.
      stage:
        !isDense || isLast
          ? {
              name: isLast ? "scores" : `dense${dense}`,
              read: () => rowStage(at.row, { channels: at.row.cols, height: 1, width: 1 }),
              readSlopes: () => numbersOfRow(at.dRow),
            }
          : undefined,
    });
  }
  return steps;
}

function mapSteps(
  backend: Backend,
  mapLayers: readonly MapLayer[],
  picture: MapShape,
  at: { row: Matrix; maps?: Maps; dRow: Matrix; dMaps?: Maps },
): Step[] {
  const input = backend.maps(1, picture);
  const last = mapLayers[mapLayers.length - 1].shape;
  const row = backend.matrix(1, sizeOf(last));
  const dMaps = backend.maps(1, last);
  const dInput = backend.matrix(1, sizeOf(picture));
  const lay: Step = {
    forward() {
      backend.mapsFromRows(at.row, input);
      at.maps = input;
    },
    backward() {
      if (!at.dMaps) return;
      backend.rowsFromMaps(at.dMaps, dInput);
      at.dRow = dInput;
    },
  };
  let convolutions = 0;
  const through = mapLayers.map((layer, k): Step => {
    if (layer.parameters.length > 0) convolutions++;
    const name = `conv${convolutions}`;
    const endsStage = (mapLayers[k + 1]?.parameters.length ?? 1) > 0;
    return {
      forward() {
        if (at.maps) at.maps = layer.forward(at.maps, "predict");
      },
      backward() {
        if (at.dMaps) at.dMaps = layer.backward(at.dMaps);
      },
      stage: endsStage
        ? {
            name,
            read: () => mapStage(at.maps ?? input),
            readSlopes: () => numbersOfMaps(at.dMaps ?? dMaps),
          }
        : undefined,
    };
  });
  const flatten: Step = {
    forward() {
      if (at.maps) backend.rowsFromMaps(at.maps, row);
      at.row = row;
    },
    backward() {
      backend.mapsFromRows(at.dRow, dMaps);
      at.dMaps = dMaps;
    },
  };
  return [lay, ...through, flatten];
}

function rowStage(row: Matrix, shape: MapShape): Read {
  return {
    shape,
    values: numbersOfRow(row),
    silence(channel) {
      row.data[channel] = 0;
    },
  };
}

function mapStage(maps: Maps): Read {
  const { channels, height, width } = maps;
  return {
    shape: { channels, height, width },
    values: numbersOfMaps(maps),
    silence(channel) {
      for (let i = 0; i < height; i++) {
        for (let j = 0; j < width; j++) maps.flat.data[placeIn(maps, 0, channel, i, j)] = 0;
      }
    },
  };
}

function numbersOfRow(row: Matrix): Float32Array {
  return Float32Array.from(row.data.subarray(0, row.cols));
}

function numbersOfMaps(maps: Maps): Float32Array {
  const { data } = maps.flat;
  return Float32Array.from({ length: sizeOf(maps) }, (_, k) => data[k * maps.lanes]);
}
