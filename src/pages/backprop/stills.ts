import { stillMatrices, stillTable } from "../../components/still/draw.js";
import { rowsOf } from "../../lib/core/matrix.js";
import { layerSizes } from "../../lib/core/network-size.js";
import { multiplications } from "../../lib/labs/backprop/multiplications.js";
import { twoLayerPass } from "./study/two-layer-pass.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  worked: () => {
    const numbers = {
      x: [[1, 2]],
      W1: [
        [1, -2],
        [0.5, 0.5],
      ],
      b1: [[0, 0.5]],
      W2: [
        [0.5, -0.5],
        [1, 2],
      ],
      b2: [[0, 0.5]],
    };
    const pass = twoLayerPass(numbers, [0]);
    return stillMatrices(
      ...([
        ["x", numbers.x],
        ["W₁", numbers.W1],
        ["b₁", numbers.b1],
        ["W₂", numbers.W2],
        ["b₂", numbers.b2],
      ] as const),
      ...([
        ["a", rowsOf(pass.a)],
        ["h", rowsOf(pass.h)],
        ["z", rowsOf(pass.z)],
        ["p", rowsOf(pass.p)],
      ] as const),
      ...([
        ["dz", rowsOf(pass.dz)],
        ["dh", rowsOf(pass.dh)],
        ["da", rowsOf(pass.da)],
      ] as const),
      ...([
        ["dW₂", rowsOf(pass.dW2)],
        ["db₂", rowsOf(pass.db2)],
        ["dW₁", rowsOf(pass.dW1)],
        ["db₁", rowsOf(pass.db1)],
      ] as const),
    );
  },
  cost: () => {
    const counted = multiplications(layerSizes(784, [128, 128], 5));
    return stillTable(
      ["784–128–128–5, one sample", "multiplications"],
      [
        ["forward", counted.forward],
        ["backward, for the weights", counted.weights],
        ["backward, for the inputs", counted.inputs],
      ],
    );
  },
};
