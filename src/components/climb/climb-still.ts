import { climbStages } from "../../lib/labs/climb/stages.js";
import type { ClimbFile } from "../../lib/training/climb-record.js";
import { stillTable } from "../still/draw.js";
import { percent } from "../ui/numbers.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";

/** The default climb as a table, for readers whose scripts are off. */
export function climbStill({ points }: ClimbFile): string {
  return stillTable(
    [t("part"), t("held-out drawings right"), t("training drawings right")],
    climbStages.map(({ label }, k) => [
      libraryWords(label),
      percent(points[k].heldOut),
      percent(points[k].train),
    ]),
  );
}
