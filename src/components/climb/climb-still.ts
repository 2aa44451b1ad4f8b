import { climbStages } from "../../lib/labs/climb/stages.js";
import type { ClimbFile } from "../../lib/training/climb-record.js";
import { stillTable } from "../still/draw.js";
import { percent } from "../ui/numbers.js";

/** Says a message in the course's language. A still is made before there is a catalogue to be imported. */
type Say = (message: string) => string;

/** The default climb as a table, for readers whose scripts are off. */
export function climbStill({ points }: ClimbFile, t: Say, nameOf: Say): string {
  return stillTable(
    [t("part"), t("held-out drawings right"), t("training drawings right")],
    climbStages.map(({ label }, k) => [
      nameOf(label),
      percent(points[k].heldOut),
      percent(points[k].train),
    ]),
  );
}
