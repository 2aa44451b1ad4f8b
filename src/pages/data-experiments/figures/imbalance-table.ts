import { html } from "htl";
import { choice } from "../../../components/ui/choice.js";
import { percent } from "../../../components/ui/numbers.js";
import {
  type Cure,
  cures,
  type ImbalanceRow,
  imbalanceMeasureOf,
  imbalanceRows,
  reportedRatios,
} from "../../../lib/labs/experiments/imbalance.js";
import {
  type ImbalanceMeasure,
  imbalanceFigure,
  imbalanceForks,
} from "../../../lib/labs/experiments/reported.js";
import type { TrialResult } from "../../../lib/labs/experiments/trial.js";
import type { ResultsView } from "./experiment-view.js";

/** What can be shown of each training, and which column of the reported table it is. */
interface Shown {
  readonly name: string;
  readonly reported: ImbalanceMeasure | undefined;
  of(row: ImbalanceRow): number;
}

const measures: readonly Shown[] = [
  { name: "hammers found", reported: "hammer", of: imbalanceMeasureOf.hammer },
  { name: "forks found", reported: "fork", of: imbalanceMeasureOf.fork },
  { name: "accuracy, even test", reported: undefined, of: ({ balancedAccuracy }) => balancedAccuracy },
  { name: "accuracy, uneven test", reported: "test", of: imbalanceMeasureOf.test },
  { name: "accuracy in training", reported: "training", of: imbalanceMeasureOf.training },
];

/** What each cure gets at each ratio, beside no cure and what was reported. */
export function imbalanceTable(): ResultsView {
  const shown = choice({ legend: "What is shown", options: measures.map(({ name }) => name) });
  const body = html`<tbody></tbody>`;
  const reportedHead = html`<th scope="col">reported, no cure</th>`;
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="Forks against hammers"><table class="data-table shade-table"><thead><tr><th scope="col">forks to each hammer</th>${reportedHead}${cures.map((cure) => html`<th scope="col">${cure}</th>`)}</tr></thead>${body}</table></div>`;
  let rows: readonly ImbalanceRow[] = [];

  function redraw(): void {
    const measure = measures.find(({ name }) => name === shown.value) ?? measures[0];
    body.replaceChildren(...reportedRatios.map((ratio) => rowOf(rows, ratio, measure)));
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

function rowOf(rows: readonly ImbalanceRow[], ratio: number, { reported, of }: Shown): HTMLElement {
  const told = reported && imbalanceFigure(imbalanceForks / ratio, reported);
  const cellOf = (cure: Cure) => {
    const row = rows.find((found) => found.ratio === ratio && found.cure === cure);
    return row ? shaded(of(row)) : html`<td class="number">–</td>`;
  };
  return html`<tr><th scope="row" class="number">${ratio} : 1</th><td class="number">${told?.text ?? "–"}</td>${cures.map(cellOf)}</tr>`;
}

/** A part with as much ink behind it. */
function shaded(part: number): HTMLElement {
  return html`<td class="number shade" style=${`--share: ${Math.round(100 * part)}`}>${percent(part)}</td>`;
}
