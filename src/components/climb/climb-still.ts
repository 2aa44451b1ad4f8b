import { climbStages } from "../../lib/labs/climb/stages.js";
import type { ClimbFile } from "../../lib/training/climb-record.js";
import { stillTable } from "../still/draw.js";
import { percent } from "../ui/numbers.js";

/** The default climb as a table, for readers whose scripts are off. */
export function climbStill({ points }: ClimbFile): string {
  return stillTable(
    ["part", "held-out drawings right", "training drawings right"],
    climbStages.map(({ label }, k) => [label, percent(points[k].heldOut), percent(points[k].train)]),
  );
}
