import { html } from "htl";
import { choice } from "../../../components/ui/choice.js";
import { percent } from "../../../components/ui/numbers.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
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
  const numbers = table({
    label: "Forks against hammers",
    head: ["forks to each hammer", "reported, no cure", ...cures],
    rows: [],
    className: "shade-table",
    numbers: false,
  });
  let rows: readonly ImbalanceRow[] = [];

  function redraw(): void {
    const measure = measures.find(({ name }) => name === shown.value) ?? measures[0];
    numbers.show(reportedRatios.map((ratio) => rowOf(rows, ratio, measure)));
  }

  shown.addEventListener("input", redraw);
  redraw();
  return Object.assign(html`<div>${shown}${numbers}</div>`, {
    show(results: readonly TrialResult[]) {
      rows = imbalanceRows(results);
      redraw();
    },
  });
}

function rowOf(rows: readonly ImbalanceRow[], ratio: number, { reported, of }: Shown): Row {
  const told = reported && imbalanceFigure(imbalanceForks / ratio, reported);
  const cellOf = (cure: Cure) => {
    const row = rows.find((found) => found.ratio === ratio && found.cure === cure);
    return row ? shaded(of(row)) : numberCell("–");
  };
  return [
    html`<th scope="row" class="number">${ratio} : 1</th>`,
    numberCell(told?.text ?? "–"),
    ...cures.map(cellOf),
  ];
}

/** A part with as much ink behind it. */
function shaded(part: number): HTMLElement {
  return html`<td class="number shade" style=${`--share: ${Math.round(100 * part)}`}>${percent(part)}</td>`;
}
