import type { UpdateKernel } from "../../core/backend.js";
import { expectSameShape } from "../../core/kernels/check.js";
import type { Matrix } from "../../core/matrix.js";
import type { UpdateFunction } from "./kernels.js";
import type { WasmMatrix } from "./wasm-matrix.js";

/**
 * An optimiser's step on matrices of a WebAssembly backend.
 *
 * @param name of the optimiser, for messages
 * @param run the compiled kernel
 * @param own checks that a matrix belongs to the backend
 */
export function updateKernel(
  name: string,
  run: UpdateFunction,
  own: (matrix: Matrix) => WasmMatrix,
): UpdateKernel {
  return (w, others, constants) => {
    for (const [k, other] of others.entries()) expectSameShape(name, k === 0 ? "g" : `slot ${k}`, other, w);
    const { address, bytes } = own(w);
    run(address, ...others.map((other) => own(other).address), bytes, ...constants);
  };
}
