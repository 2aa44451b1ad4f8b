import type { Backend } from "../backend.js";
import { tanh } from "../numbers/tanh.js";
import { elementWise } from "./element-wise.js";
import type { Layer } from "./layer.js";

/** y = tanh x; backwards dx = dy·(1 − y²). */
export function tanhLayer(backend: Backend, width: number): Layer {
  return elementWise("tanh", backend, width, tanh, (y) => 1 - y * y);
}
