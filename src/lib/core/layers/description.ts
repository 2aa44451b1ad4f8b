import { type MapShape, sizeOf } from "../maps.js";

/** Kinds of layers, as a card of weights names them. */
export const layerTypes = [
  "convolution",
  "relu",
  "sigmoid",
  "tanh",
  "identity",
  "max-pool",
  "sum-pool",
  "flatten",
  "dense",
  "softmax",
] as const;
export type LayerType = (typeof layerTypes)[number];

/** What an axis of a weight or a bias counts: maps or numbers that go in, a window's rows and columns, what comes out. */
export const axisNames = ["in", "row", "column", "out"] as const;
export type AxisName = (typeof axisNames)[number];

/** How the numbers of a weight or a bias lie in a file. */
export interface TensorDescription {
  /** Its name in the file. */
  readonly tensor: string;
  /** Its shape in the file, where it always has two dimensions. */
  readonly shape: readonly number[];
  /** What the same numbers in the same order are by, the axis that changes slowest first. */
  readonly axes: readonly AxisName[];
  /** Length of each of those axes. */
  readonly sizes: readonly number[];
}

/** What a layer does in use, for somebody who has a file of weights and none of this code. */
export interface LayerDescription {
  readonly type: LayerType;
  /** Shape of what goes in for one picture, [maps, rows, columns] or [numbers]; left out where any shape is kept. */
  readonly input?: readonly number[];
  readonly output?: readonly number[];
  /** Rows and columns of the window. */
  readonly kernel?: readonly number[];
  /** Pixels from one place of the window to the next, down and across. */
  readonly stride?: number;
  /** Rows and columns of zeros on each side. */
  readonly padding?: number;
  /** What the sum of a window is divided by. */
  readonly divisor?: number;
  readonly weight?: TensorDescription;
  readonly bias?: TensorDescription;
  /** y of x. */
  readonly formula: string;
}

/** Shape of maps as a description lists it. */
export function listed({ channels, height, width }: MapShape): number[] {
  return [channels, height, width];
}

/** The bias of a layer: one number for each output. */
export function biasDescription(name: string, outputs: number): TensorDescription {
  return { tensor: name, shape: [1, outputs], axes: ["out"], sizes: [outputs] };
}

/** Maps that are read as one list of numbers. */
export function flattening(maps: MapShape): LayerDescription {
  return {
    type: "flatten",
    input: listed(maps),
    output: [sizeOf(maps)],
    formula: "y[(map · rows + row) · columns + column] = x[map, row, column]",
  };
}

/** Functions of one number that are layers. */
export const elementWiseFormulas = {
  relu: "y = max(x, 0) for each number",
  sigmoid: "y = 1 / (1 + exp(−x)) for each number",
  tanh: "y = tanh(x) for each number",
  identity: "y = x for each number",
} as const satisfies Partial<Record<LayerType, string>>;
export type ElementWiseName = keyof typeof elementWiseFormulas;

/** A layer that works number by number. */
export function elementWiseDescription(type: ElementWiseName): LayerDescription {
  return { type, formula: elementWiseFormulas[type] };
}

/** Softmax, as a card of weights lists it. */
export const softmaxDescription: LayerDescription = {
  type: "softmax",
  formula: "y[class] = exp(x[class] − m) / Σ over k of exp(x[k] − m), where m is the greatest of x",
};
