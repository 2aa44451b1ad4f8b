import { html } from "htl";
import { grouped, significant } from "../../../components/ui/numbers.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
import { impliedGrid } from "../../../lib/labs/experiments/implied-grid.js";
import { type FitTarget, fitFigure, fitTargets } from "../../../lib/labs/experiments/reported.js";

/** What each reported table gives away of the grid that was fitted. */
export function impliedTable(): HTMLElement {
  return table({
    label: "The grid that the tables imply",
    head: [
      "table of",
      "distance of two levels",
      "mean of the rows",
      "so the levels are",
      "condition number of that grid",
      "reported",
    ],
    rows: fitTargets.map(rowOf),
    className: "whole-table",
    numbers: false,
  });
}

function rowOf(target: FitTarget): Row {
  const { step, mean, levels, conditionNumber } = impliedGrid(target);
  const [first, second] = levels;
  const cells = [
    significant(step, 5),
    significant(mean),
    `${first}, ${second} … ${grouped(levels[levels.length - 1])}`,
    html`<b>${grouped(Math.round(conditionNumber))}</b>`,
    fitFigure(target, "condition number").text,
  ];
  return [target, ...cells.map(numberCell)];
}
