import { html } from "htl";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
import { reportedFigure } from "../../../lib/labs/experiments/reported.js";
import type { Reproductions } from "../../../lib/labs/experiments/reproductions.js";
import { type Sweep, sweepWays } from "../../../lib/labs/experiments/sweeps.js";
import { sweepFinding } from "../study/sweep-findings.js";

/** What was reported of the trials of a sweep, and what they got here in each way: the mean of the seeds, and each of them. */
export function findingsTable(reproductions: Reproductions, sweep: Sweep): HTMLElement {
  const heads = sweepWays.map((way) => {
    const { rows } = sweepFinding(reproductions, sweep.points[0].name, way);
    return html`<th scope="col">${way}<br><small>${grouped(rows)} rows</small></th>`;
  });
  const body = sweep.points.map(({ name, reported }) => {
    const cells = sweepWays.map((way) => {
      const { mean, accuracies, steps } = sweepFinding(reproductions, name, way);
      const each = accuracies.map((accuracy) => (100 * accuracy).toFixed(1)).join(", ");
      return html`<td class="number"><b>${percent(mean)}</b><br><small>${each}<br>${grouped(steps)} steps</small></td>`;
    });
    const text = reported === undefined ? "–" : reportedFigure(reported).text;
    return [name, numberCell(text), ...cells];
  });
  return table({
    label: `${sweep.title}, reported and found`,
    head: ["trial", "reported", ...heads],
    rows: body,
    className: "reported sweep-found",
    numbers: false,
  });
}
