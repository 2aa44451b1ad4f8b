import { percent } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
import type { HandsReading } from "../../../lib/labs/reading/hands-scores.js";

/** How networks read glyphs of fonts on the pad: the first answer, and the first three, with look-alikes counted and without. */
export function handsTable(
  readings: readonly HandsReading[],
  nameOf: (network: string) => string,
): HTMLElement {
  return table({
    label: "Characters of fonts, read by each network",
    head: [
      "network",
      "drawn with",
      "first answer",
      "among the first three",
      "first, look-alikes counted",
      "first three, look-alikes counted",
    ],
    rows: readings.map(({ network, way, first, firstThree, alikeFirst, alikeFirstThree }) => [
      nameOf(network),
      way.replaceAll(" × ", "\u00a0×\u00a0"),
      ...[first, firstThree, alikeFirst, alikeFirstThree].map((part) => numberCell(percent(part))),
    ]),
    className: "card-table",
    numbers: false,
    rightAligned: false,
  });
}
