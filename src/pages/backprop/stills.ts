import { stillMatrices, stillTable } from "../../components/still/draw.js";
import { rowsOf } from "../../lib/core/matrix.js";
import { layerSizes } from "../../lib/core/network-size.js";
import { multiplications } from "../../lib/labs/backprop/multiplications.js";
import { twoLayerPass } from "./study/two-layer-pass.js";
import { example, hidden, labels } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  worked: () => {
    const pass = twoLayerPass(example, labels);
    return stillMatrices(
      ["x", example.x],
      ["W₁", example.W1],
      ["b₁", example.b1],
      ["W₂", example.W2],
      ["b₂", example.b2],
      ["a", rowsOf(pass.a)],
      ["h", rowsOf(pass.h)],
      ["z", rowsOf(pass.z)],
      ["p", rowsOf(pass.p)],
      ["dz", rowsOf(pass.dz)],
      ["dh", rowsOf(pass.dh)],
      ["da", rowsOf(pass.da)],
      ["dW₂", rowsOf(pass.dW2)],
      ["db₂", rowsOf(pass.db2)],
      ["dW₁", rowsOf(pass.dW1)],
      ["db₁", rowsOf(pass.db1)],
    );
  },
  cost: () => {
    const counted = multiplications(layerSizes(784, hidden, 5));
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
