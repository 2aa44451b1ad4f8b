import { stillMatrices } from "../../components/still/draw.js";
import { dropMask } from "../../lib/core/layers/dropout.js";
import { rowsOf, zeros } from "../../lib/core/matrix.js";
import { seededRandom } from "../../lib/core/random.js";
import { example } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  worked: () => {
    const { h, rate, seed } = example;
    const mask = zeros(1, h.length, "float64");
    dropMask(mask, rate, seededRandom(seed));
    const [row] = rowsOf(mask);
    return stillMatrices(
      ["h", [h]],
      [`M, r = ${rate}`, [row]],
      ["h ⊙ M", [h.map((value, j) => value * row[j])]],
    );
  },
};
