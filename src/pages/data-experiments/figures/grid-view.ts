import { extent } from "d3-array";
import { html } from "htl";
import { choice } from "../../../components/ui/choice.js";
import { decimal, grouped } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
import { fitGrid, type GridPoint, gridPoints } from "../../../lib/labs/experiments/categories-and-rows.js";
import { fitLines } from "../../../lib/labs/experiments/fit-lines.js";
import { type FitMeasure, type FitTarget, fitTargets } from "../../../lib/labs/experiments/reported.js";
import type { TrialResult } from "../../../lib/labs/experiments/trial.js";
import type { ResultsView } from "./experiment-view.js";
import { type FitLinesOf, fitTables } from "./fit-tables.js";
import { residualPlot } from "./residual-plot.js";

/** The fewest trainings that tell what categories do from what rows do, and have residuals to look at. */
const fewestPoints = 9;

/** Which draws of the categories are fitted. */
const allDraws = "all draws of the categories";
const firstDraw = "the categories as they are listed";

/** How a grid is shown. */
export interface GridViewOptions {
  /** Lines of the tables of the fits; defaults to all. */
  readonly measures?: readonly FitMeasure[];
  /** What the command found, for as long as nothing is trained here. */
  readonly kept?: FitLinesOf;
}

/** The grid of categories and rows as a table, the plane fitted to it, and what the plane leaves over. */
export function gridView({ measures, kept }: GridViewOptions = {}): ResultsView {
  const target = choice({ legend: "What is fitted", options: [...fitTargets] });
  const draws = choice({ legend: "From", options: [allDraws, firstDraw] });
  const [grid, fit] = [html`<div></div>`, html`<div></div>`];
  let points: readonly GridPoint[] = [];

  function redraw(): void {
    const name = fitTargets.find((known) => known === target.value) ?? fitTargets[0];
    const chosen = draws.value === firstDraw ? points.filter(({ draw }) => draw === 1) : points;
    grid.replaceChildren(gridTable(chosen, name));
    draws.toggleAttribute(
      "hidden",
      points.every(({ draw }) => draw === 1),
    );
    fit.replaceChildren(...(enough(chosen) ? fitsOf(chosen, name) : beforeFits()));
  }

  function beforeFits(): HTMLElement[] {
    const waiting = html`<p class="table-empty">The fit appears once there are enough runs to tell the two apart.</p>`;
    return kept ? [waiting, fitTables({ here: kept, whose: "npm run reproduce", measures })] : [waiting];
  }

  /** Both fits beside the reported ones, and the residuals of one. */
  function fitsOf(chosen: readonly GridPoint[], name: FitTarget): HTMLElement[] {
    const fits = fitTargets.map((each) => fitGrid(chosen, each));
    const lines = fits.map(({ summary }) => fitLines(summary));
    return [
      fitTables({
        here: (each, measure) => lines[fitTargets.indexOf(each)][measure],
        whose: "this page",
        measures,
      }),
      residualPlot(fits[fitTargets.indexOf(name)].fit, chosen),
    ];
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

/** With one number of categories or of rows there is no telling what each does; a loss that is infinite has no plane. */
function enough(points: readonly GridPoint[]): boolean {
  if (!points.every(({ loss }) => Number.isFinite(loss))) return false;
  const columns = [points.map(({ categories }) => categories), points.map(({ rows }) => rows)];
  return points.length >= fewestPoints && columns.every((values) => new Set(values).size > 2);
}

/** The mean of each place of the grid. */
function gridTable(points: readonly GridPoint[], target: FitTarget): HTMLElement {
  const counts = [...new Set(points.map(({ categories }) => categories))].toSorted((a, b) => a - b);
  const levels = [...new Set(points.map(({ rows }) => rows))].toSorted((a, b) => a - b);
  if (counts.length === 0) return html`<p class="table-empty">No network is trained yet.</p>`;
  const [least = 0, most = 0] = extent(points, (point) => point[target]);
  const cellOf = (categories: number, rows: number) => {
    const here = points.filter((point) => point.categories === categories && point.rows === rows);
    if (here.length === 0) return numberCell("–");
    const mean = here.reduce((sum, point) => sum + point[target], 0) / here.length;
    const share = most > least ? (100 * (mean - least)) / (most - least) : 0;
    return html`<td class="number shade" style=${`--share: ${Math.round(share)}`}>${decimal(mean, 3)}</td>`;
  };
  return table({
    label: "The grid",
    head: [
      "categories, rows of each",
      ...levels.map((level) => html`<th scope="col" class="number">${grouped(level)}</th>`),
    ],
    rows: counts.map((count) => [
      html`<th scope="row" class="number">${count}</th>`,
      ...levels.map((level) => cellOf(count, level)),
    ]),
    className: "shade-table",
    numbers: false,
  });
}
