import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import { table } from "../../../components/ui/table.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import type { Grid } from "../study/varied.js";
import { type SweepView, stateOf } from "./trial-look.js";

/** A grid of trials as a table: the better a trial, the fuller its cell. Every cell says its number. */
export function heatMap(grid: Grid, { entries, best, picked }: SweepView): HTMLElement {
  const { rows, columns, places } = grid;
  const cell = (place: number) => {
    const entry = entries[place];
    const score = entry.epochs.at(-1)?.heldOut.accuracy;
    const words = [
      score === undefined || entry.state === "diverged" || entry.state === "failed"
        ? stateOf(entry)
        : percent(score),
      ...(place === best ? [t("best")] : []),
      ...(entry.state === "running" ? ["…"] : []),
    ];
    const name = `heat-cell${place === best ? " is-best" : ""}${place === picked ? " is-picked" : ""}`;
    return html`<td class=${name} style=${`--share:${Math.round(100 * (score ?? 0))}`}><b>${entry.tag}</b> <span class="number">${words.join(" ")}</span></td>`;
  };
  return table({
    label: t("Grid of trials"),
    caption: t("Held-out drawings right: {rows} with {columns}", {
      rows: libraryWords(rows.control.label),
      columns: libraryWords(columns.control.label),
    }),
    head: [
      `${libraryWords(rows.control.label)} ↓ ${libraryWords(columns.control.label)} →`,
      ...columns.values,
    ],
    rows: rows.values.map((value, r) => [value, ...places[r].map(cell)]),
    className: "heat",
    numbers: false,
    rightAligned: false,
  });
}
