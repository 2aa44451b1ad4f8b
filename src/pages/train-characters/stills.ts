import { stillTable } from "../../components/still/draw.js";
import { passesOf } from "./study/passes.js";
import { example } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  worked: () => {
    const { parts, total, atOnce } = passesOf(example.gradients, example.rowsPerPass);
    return stillTable(
      ["pass", "rows", "mean", "share", "share · mean"],
      [
        ...parts.map(({ rows, mean, share }, k) => [String(k + 1), rows, mean, share, share * mean]),
        ["in passes, at once", "", "", total, atOnce],
      ],
    );
  },
};
