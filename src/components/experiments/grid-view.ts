import { html } from "htl";
import { fitGrid, type GridPoint, gridPoints } from "../../lib/experiments/categories-and-rows.js";
import type { TrialResult } from "../../lib/experiments/trial.js";
import { choice } from "../chapter/choice.js";
import { decimal, grouped } from "../numbers.js";
import type { ResultsView } from "./experiment-view.js";
import { fitTable } from "./fit-table.js";
import { residualPlot } from "./residual-plot.js";

/** What is fitted, and how its numbers are written. */
const targets = {
  accuracy: { digits: 1, unit: "points" },
  loss: { digits: 2, unit: "" },
} as const;
type Target = keyof typeof targets;
const targetNames: readonly Target[] = ["accuracy", "loss"];

/** Which draws of the categories are fitted. */
const allDraws = "all draws of the categories";
const firstDraw = "the categories as they are listed";

/** The grid of categories and rows as a table, the plane fitted to it, and what the plane leaves over. */
export function gridView(): ResultsView {
  const target = choice({
    legend: "What is fitted",
    options: targetNames,
    labels: ["accuracy, in points", "loss"],
  });
  const draws = choice({ legend: "From", options: [allDraws, firstDraw] });
  const [grid, fit] = [html`<div></div>`, html`<div></div>`];
  let points: readonly GridPoint[] = [];

  function redraw(): void {
    const name = targetNames.find((known) => known === target.value) ?? targetNames[0];
    const chosen = draws.value === firstDraw ? points.filter(({ draw }) => draw === 1) : points;
    grid.replaceChildren(gridTable(chosen, name));
    // With one number of categories or of rows there is no telling what each does.
    const enough = [chosen.map(({ categories }) => categories), chosen.map(({ level }) => level)].every(
      (values) => new Set(values).size > 2,
    );
    fit.replaceChildren(
      ...(enough
        ? [fitTable(fitGrid(chosen)[name], name), residualPlot(fitGrid(chosen)[name], chosen, targets[name])]
        : [
            html`<p class="table-empty">The fit comes when there are enough trainings to tell both apart.</p>`,
          ]),
    );
  }

  for (const input of [target, draws]) input.addEventListener("input", redraw);
  redraw();
  return Object.assign(html`<div class="grid-view">${target}${draws}${grid}${fit}</div>`, {
    show(results: readonly TrialResult[]) {
      points = gridPoints(results);
      redraw();
    },
  });
}

/** The mean of each place of the grid. */
function gridTable(points: readonly GridPoint[], target: Target): HTMLElement {
  const counts = [...new Set(points.map(({ categories }) => categories))].toSorted((a, b) => a - b);
  const levels = [...new Set(points.map(({ level }) => level))].toSorted((a, b) => a - b);
  if (counts.length === 0) return html`<p class="table-empty">No network is trained yet.</p>`;
  const [least, most] = extent(points.map((point) => point[target]));
  const cellOf = (categories: number, level: number) => {
    const here = points.filter((point) => point.categories === categories && point.level === level);
    if (here.length === 0) return html`<td class="number">–</td>`;
    const mean = here.reduce((sum, point) => sum + point[target], 0) / here.length;
    const share = most > least ? (100 * (mean - least)) / (most - least) : 0;
    return html`<td class="number shade" style=${`--share: ${Math.round(share)}`}>${decimal(mean, targets[target].digits)}</td>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The grid"><table class="race-table shade-table"><thead><tr><th scope="col">categories</th>${levels.map((level) => html`<th scope="col" class="number">${grouped(level)} rows</th>`)}</tr></thead><tbody>${counts.map((count) => html`<tr><th scope="row" class="number">${count}</th>${levels.map((level) => cellOf(count, level))}</tr>`)}</tbody></table></div>`;
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
