import type { Backend } from "../backend.js";
import type { Window } from "../convolution/window.js";
import type { MapShape, Maps } from "../maps.js";
import type { Matrix } from "../matrix.js";
import type { LayerDescription } from "./description.js";

/** In training some layers act by chance (dropout); in predicting none does. */
export type Mode = "train" | "predict";

/** Numbers that training changes, with the gradient of the loss by them. */
export interface Parameter {
  /** For files and messages: "dense1.weight". */
  readonly name: string;
  readonly kind: "weight" | "bias";
  readonly value: Matrix;
  /** Same shape as `value`; overwritten by each backward pass. */
  readonly gradient: Matrix;
}

/** What is learnt in a layer, whatever its kind. */
export interface WeightedLayer {
  /** [in × out] */
  readonly weight: Parameter;
  /** [1 × out] */
  readonly bias: Parameter;
  /** Of a convolution. */
  readonly window?: Window;
}

/** One step of the network, forwards and backwards. What a pass returns is valid until the next such pass. */
export interface Layer {
  readonly parameters: readonly Parameter[];
  /** What it does in use, step by step; nothing where it does nothing then. */
  readonly described: readonly LayerDescription[];
  /** y of x, with x: [batch × in], y: [batch × out]. */
  forward(x: Matrix, mode: Mode): Matrix;
  /**
   * dx = ∂L/∂x from dy = ∂L/∂y for the last forward pass, with dy: [batch × out], dx: [batch × in]. The
   * gradients of the parameters are overwritten. A layer that was told nobody needs dx returns undefined.
   */
  backward(dy: Matrix): Matrix | undefined;
}

/** One step of the network on feature maps. What a pass returns is valid until the next such pass. */
export interface MapLayer {
  readonly parameters: readonly Parameter[];
  /** As that of a `Layer`. */
  readonly described: readonly LayerDescription[];
  /** Of what it returns. */
  readonly shape: MapShape;
  forward(x: Maps, mode: Mode): Maps;
  /** dx from dy for the last forward pass; undefined from a layer that was told nobody needs it. */
  backward(dy: Maps): Maps | undefined;
}

/**
 * A parameter of zeros, with room for its gradient.
 *
 * @param name ends in ".weight" or ".bias"
 */
export function parameter(backend: Backend, name: string, rows: number, cols: number): Parameter {
  const kind = name.endsWith(".bias") ? "bias" : "weight";
  return { name, kind, value: backend.matrix(rows, cols), gradient: backend.matrix(rows, cols) };
}

/**
 * Room for the results of a layer, kept from batch to batch: asked for `rows` rows, it returns a matrix of
 * that many, over the same memory each time, and allocates only when a batch is larger than any before.
 */
export function growingBuffer(backend: Backend, cols: number): (rows: number) => Matrix {
  let room = backend.matrix(0, cols);
  let view = room;
  return (rows) => {
    if (rows > room.rows) {
      room = backend.matrix(rows, cols);
      view = room;
    }
    if (view.rows !== rows) view = backend.firstRows(room, rows);
    return view;
  };
}

/** Room for the maps of a layer, kept from batch to batch, as `growingBuffer` does for matrices. */
export function growingMaps(backend: Backend, shape: MapShape): (batch: number) => Maps {
  let room = backend.maps(0, shape);
  let view = room;
  return (batch) => {
    if (batch > room.batch) {
      room = backend.maps(batch, shape);
      view = room;
    }
    if (view.batch !== batch) view = backend.smallerMaps(room, batch);
    return view;
  };
}
