import { stillMatrices, stillTable } from "../../components/still/draw.js";
import { softmaxOf } from "../../lib/core/kernels/softmax.js";
import { rowsOf } from "../../lib/core/matrix.js";
import { softmaxJacobian } from "./study/jacobian.js";
import { example } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  worked: () => {
    const [z] = example.z;
    const p = softmaxOf(z);
    return stillTable(
      ["class", "z", "e to the power of z", "p"],
      z.map((score, j) => [String(j), score, Math.exp(score), p[j]]),
    );
  },
  jacobian: () => {
    const p = softmaxOf(example.z[0]);
    return stillMatrices(["p", [p]], ["J", rowsOf(softmaxJacobian(p))]);
  },
};
