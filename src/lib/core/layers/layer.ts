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
