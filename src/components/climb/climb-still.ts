import { climbStages } from "../../lib/labs/climb/stages.js";
import type { ClimbFile } from "../../lib/training/climb-record.js";
import { stillTable } from "../still/draw.js";
import { percent } from "../ui/numbers.js";

/**
 * The default climb as a table, for readers whose scripts are off.
 *
 * @param head of its three columns: a part, and the drawings that are right, held out and trained on
 * @param nameOf what the course calls a part; it is made before there is a catalogue to be imported
 */
export function climbStill(
  { points }: ClimbFile,
  head: readonly string[],
  nameOf: (part: string) => string,
): string {
  return stillTable(
    head,
    climbStages.map(({ label }, k) => [nameOf(label), percent(points[k].heldOut), percent(points[k].train)]),
  );
}
