import { html } from "htl";
import { curves } from "../../../components/chart/curves.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { shortLoss } from "../../../components/training/scores-table.js";
import { choice } from "../../../components/ui/choice.js";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { type Course, courses, type SizeRow, sizeRows } from "../../../lib/labs/experiments/few-samples.js";
import type { EpochScore, TrialResult } from "../../../lib/labs/experiments/trial.js";
import type { ResultsView } from "./experiment-view.js";

const names: Readonly<Record<Course, string>> = {
  "ten epochs": "ten epochs, as it was reported",
  "equal steps": "as many steps as the largest set takes",
};

/**
 * First and last accuracy and loss for each size, and both accuracies over the size.
 *
 * @param trained for how long the networks train; defaults to both
 */
export function sizeTable(trained: readonly Course[] = courses): ResultsView {
  const course = choice({
    legend: "How long each trains",
    options: [...trained],
    labels: trained.map((name) => names[name]),
  });
  course.toggleAttribute("hidden", trained.length === 1);
  const chart = curves({
    title: "Drawings right at the end",
    xLabel: "drawings of a class",
    scale: "linear",
    height: 220,
    yTicks: [0, 0.25, 0.5, 0.75, 1],
    format: (value) => percent(value, value === Math.round(value * 4) / 4 ? 0 : 1),
  });
  const body = html`<tbody></tbody>`;
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="First and last accuracy and loss"><table class="data-table size-table"><thead>
    <tr><td></td><td></td><th scope="colgroup" colspan="2">after the first epoch</th><th scope="colgroup" colspan="5">after the last epoch</th></tr>
    <tr><th scope="col">drawings of a class</th><th scope="col">epochs</th><th scope="col">training right</th><th scope="col">held out right</th><th scope="col">training right</th><th scope="col">held out right</th><th scope="col">gap</th><th scope="col">training loss</th><th scope="col">held-out loss</th></tr></thead>${body}</table></div>`;
  let rows: readonly SizeRow[] = [];

  function redraw(): void {
    const shown = rowsOf(rows, course.value);
    body.replaceChildren(...shown.map(rowOf));
    if (shown.length === 0)
      body.append(html`<tr><td colspan="9" class="table-empty">No network is trained yet.</td></tr>`);
    const x = shown.map(({ size }) => size);
    chart.update(
      [
        { label: "training", ...lineLook(0), x, y: shown.map(({ last }) => last.train.accuracy) },
        { label: "held out", ...lineLook(1), x, y: shown.map(({ last }) => last.heldOut.accuracy) },
      ],
      Math.max(1, ...rows.map(({ size }) => size)),
    );
  }

  course.addEventListener("input", redraw);
  redraw();
  return Object.assign(html`<div>${course}${table}${chart}</div>`, {
    show(results: readonly TrialResult[]) {
      rows = sizeRows(results);
      redraw();
    },
  });
}

/** The rows of a course, by size. The largest set takes ten epochs in both. */
export function rowsOf(rows: readonly SizeRow[], course: string): SizeRow[] {
  const largest = Math.max(...rows.map(({ size }) => size));
  return rows
    .filter((row) => row.course === course || row.size === largest)
    .toSorted((one, other) => one.size - other.size);
}

function rowOf({ size, first, last }: SizeRow): HTMLElement {
  const right = ({ train, heldOut }: EpochScore) =>
    [train, heldOut].map(({ accuracy }) => html`<td class="number">${percent(accuracy)}</td>`);
  const gap = 100 * (last.train.accuracy - last.heldOut.accuracy);
  return html`<tr><th scope="row" class="number">${grouped(size)}</th><td class="number">${last.epoch}</td>${right(first)}${right(last)}<td class="number">${gap.toFixed(1)}</td><td class="number">${shortLoss(last.train.loss)}</td><td class="number">${shortLoss(last.heldOut.loss)}</td></tr>`;
}
