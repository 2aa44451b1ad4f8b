import type { UpdateKernels } from "../../core/backend.js";
import { expectSameShape } from "../../core/kernels/check.js";
import type { Matrix } from "../../core/matrix.js";
import type { Kernels } from "./kernels.js";
import type { WasmMatrix } from "./wasm-matrix.js";

/**
 * The optimisers' updates on matrices of a WebAssembly backend.
 *
 * @param k the compiled kernels
 * @param own checks that a matrix belongs to the backend
 */
export function updateKernels(k: Kernels, own: (matrix: Matrix) => WasmMatrix): UpdateKernels {
  /** Address of a matrix of the shape of w. */
  const like = (operation: string, name: string, w: Matrix, matrix: Matrix): number => {
    expectSameShape(operation, name, matrix, w);
    return own(matrix).address;
  };
  return {
    sgd: (w, g, eta) => k.sgd(own(w).address, like("sgd", "g", w, g), own(w).bytes, eta),
    momentum: (w, g, velocity, eta, mu) =>
      k.momentum(
        own(w).address,
        like("momentum", "g", w, g),
        like("momentum", "velocity", w, velocity),
        own(w).bytes,
        eta,
        mu,
      ),
    nesterov: (w, g, velocity, eta, mu) =>
      k.nesterov(
        own(w).address,
        like("nesterov", "g", w, g),
        like("nesterov", "velocity", w, velocity),
        own(w).bytes,
        eta,
        mu,
      ),
    adagrad: (w, g, sum, eta, epsilon) =>
      k.adagrad(
        own(w).address,
        like("adagrad", "g", w, g),
        like("adagrad", "sum", w, sum),
        own(w).bytes,
        eta,
        epsilon,
      ),
    rmsprop: (w, g, v, eta, rho, epsilon) =>
      k.rmsprop(
        own(w).address,
        like("rmsprop", "g", w, g),
        like("rmsprop", "v", w, v),
        own(w).bytes,
        eta,
        rho,
        1 - rho,
        epsilon,
      ),
    adadelta: (w, g, v, delta, eta, rho, epsilon) =>
      k.adadelta(
        own(w).address,
        like("adadelta", "g", w, g),
        like("adadelta", "v", w, v),
        like("adadelta", "delta", w, delta),
        own(w).bytes,
        eta,
        rho,
        1 - rho,
        epsilon,
      ),
    adam: (w, g, m, v, { eta, beta1, beta2, epsilon, correction1, correction2 }) =>
      k.adam(
        own(w).address,
        like("adam", "g", w, g),
        like("adam", "m", w, m),
        like("adam", "v", w, v),
        own(w).bytes,
        eta,
        beta1,
        1 - beta1,
        beta2,
        1 - beta2,
        epsilon,
        correction1,
        correction2,
      ),
    ftrl: (w, g, z, n, { eta, beta, l1, l2 }) =>
      k.ftrl(
        own(w).address,
        like("ftrl", "g", w, g),
        like("ftrl", "z", w, z),
        like("ftrl", "n", w, n),
        own(w).bytes,
        eta,
        beta,
        l1,
        2 * l2,
      ),
  };
}
