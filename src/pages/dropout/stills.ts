import { stillMatrices } from "../../components/still/draw.js";
import { dropMask } from "../../lib/core/layers/drop-mask.js";
import { rowsOf, zeros } from "../../lib/core/matrix.js";
import { seededRandom } from "../../lib/core/random.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  worked: () => {
    const h = [1, 2, 0.5, 0, 3, 1];
    const mask = zeros(1, 6, "float64");
    dropMask(mask, 0.5, seededRandom(1));
    const [row] = rowsOf(mask);
    return stillMatrices(["h", [h]], ["M, r = 0.5", [row]], ["h ⊙ M", [h.map((value, j) => value * row[j])]]);
  },
};
