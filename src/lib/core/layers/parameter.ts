import type { Backend } from "../backend.js";
import type { Parameter } from "./layer.js";

/**
 * A parameter of zeros, with room for its gradient.
 *
 * @param name ends in ".weight" or ".bias"
 */
export function parameter(backend: Backend, name: string, rows: number, cols: number): Parameter {
  const kind = name.endsWith(".bias") ? "bias" : "weight";
  return { name, kind, value: backend.matrix(rows, cols), gradient: backend.matrix(rows, cols) };
}
