import type { Backend } from "../backend.js";
import { sigmoid } from "../numbers/sigmoid.js";
import { elementWise } from "./element-wise.js";
import type { Layer } from "./layer.js";

/** y = σ(x) = 1/(1 + e⁻ˣ); backwards dx = dy·y·(1 − y). */
export function sigmoidLayer(backend: Backend, width: number): Layer {
  return elementWise("sigmoid", backend, width, sigmoid, (y) => y * (1 - y));
}
