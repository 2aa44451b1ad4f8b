import { html } from "htl";
import {
  type Cure,
  cures,
  type ImbalanceRow,
  imbalanceRows,
  reportedAt,
  reportedRatios,
} from "../../lib/experiments/imbalance.js";
import type { TrialResult } from "../../lib/experiments/trial.js";
import { choice } from "../chapter/choice.js";
import { percent } from "../numbers.js";
import type { ResultsView } from "./experiment-view.js";

/** What can be shown of each training. */
const measures = {
  "hammers found": (row: ImbalanceRow) => row.found,
  "forks found": (row: ImbalanceRow) => row.frequentFound,
  "balanced accuracy": (row: ImbalanceRow) => row.balancedAccuracy,
} as const;
type Measure = keyof typeof measures;
const measureNames: readonly Measure[] = ["hammers found", "forks found", "balanced accuracy"];

/** What each cure gets at each ratio, beside no cure and what was reported. */
export function imbalanceTable(): ResultsView {
  const shown = choice({ legend: "Of the test drawings", options: measureNames });
  const body = html`<tbody></tbody>`;
  const reportedHead = html`<th scope="col">reported, no cure</th>`;
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="Forks against hammers"><table class="race-table shade-table"><thead><tr><th scope="col">forks to each hammer</th>${reportedHead}${cures.map((cure) => html`<th scope="col">${cure}</th>`)}</tr></thead>${body}</table></div>`;
  let rows: readonly ImbalanceRow[] = [];

  function redraw(): void {
    const measure = measureNames.find((name) => name === shown.value) ?? measureNames[0];
    const reported = measure === "hammers found";
    body.replaceChildren(...reportedRatios.map((ratio) => rowOf(rows, ratio, measures[measure], reported)));
  }

  shown.addEventListener("input", redraw);
  redraw();
  return Object.assign(html`<div>${shown}${table}</div>`, {
    show(results: readonly TrialResult[]) {
      rows = imbalanceRows(results);
      redraw();
    },
  });
}

function rowOf(
  rows: readonly ImbalanceRow[],
  ratio: number,
  measured: (row: ImbalanceRow) => number,
  withReported: boolean,
): HTMLElement {
  const told = withReported ? reportedAt(ratio) : undefined;
  const cellOf = (cure: Cure) => {
    const row = rows.find((found) => found.ratio === ratio && found.cure === cure);
    return row ? shaded(measured(row)) : html`<td class="number">–</td>`;
  };
  return html`<tr><th scope="row" class="number">${ratio} : 1</th><td class="number">${told?.text ?? "–"}</td>${cures.map(cellOf)}</tr>`;
}

/** A part with as much ink behind it. */
function shaded(part: number): HTMLElement {
  return html`<td class="number shade" style=${`--share: ${Math.round(100 * part)}`}>${percent(part)}</td>`;
}
