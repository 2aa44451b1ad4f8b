import { html } from "htl";
import { curves } from "../../../components/chart/curves.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { shortLoss } from "../../../components/training/scores-table.js";
import { choice } from "../../../components/ui/choice.js";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
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
  const numbers = table({
    label: `First and last accuracy and loss: ${trained.map((name) => names[name]).join(", ")}`,
    groups: [
      "",
      "",
      html`<th scope="colgroup" colspan="2">after the first epoch</th>`,
      html`<th scope="colgroup" colspan="5">after the last epoch</th>`,
    ],
    head: [
      "drawings of a class",
      "epochs",
      "training right",
      "held out right",
      "training right",
      "held out right",
      "gap",
      "training loss",
      "held-out loss",
    ],
    rows: [],
    className: "size-table",
    numbers: false,
  });
  let rows: readonly SizeRow[] = [];

  function redraw(): void {
    const shown = rowsOf(rows, course.value);
    const none = html`<td colspan="9" class="table-empty">No network is trained yet.</td>`;
    numbers.show(shown.length === 0 ? [[none]] : shown.map(rowOf));
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
  return Object.assign(html`<div>${course}${numbers}${chart}</div>`, {
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

function rowOf({ size, first, last }: SizeRow): Row {
  const right = ({ train, heldOut }: EpochScore) =>
    [train, heldOut].map(({ accuracy }) => numberCell(percent(accuracy)));
  const gap = 100 * (last.train.accuracy - last.heldOut.accuracy);
  const ends = [gap.toFixed(1), shortLoss(last.train.loss), shortLoss(last.heldOut.loss)];
  return [
    html`<th scope="row" class="number">${grouped(size)}</th>`,
    numberCell(last.epoch),
    ...right(first),
    ...right(last),
    ...ends.map(numberCell),
  ];
}
