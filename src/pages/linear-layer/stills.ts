import { stillMatrices } from "../../components/still/draw.js";
import { rowsOf } from "../../lib/core/matrix.js";
import { linearExample } from "../../lib/labs/linear/plain.js";
import { balanceStill } from "./figures/balance-still.js";
import { example } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  sum: balanceStill,
  product: () => {
    const { x, W, b } = example;
    return stillMatrices(["x", x], ["W", W], ["b", b], ["y", rowsOf(linearExample(x, W, b).y)]);
  },
};
