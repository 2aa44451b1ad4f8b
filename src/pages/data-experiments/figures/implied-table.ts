import { html } from "htl";
import { grouped, significant } from "../../../components/ui/numbers.js";
import { impliedGrid } from "../../../lib/labs/experiments/implied-grid.js";
import { type FitTarget, fitFigure, fitTargets } from "../../../lib/labs/experiments/reported.js";

/** What each reported table gives away of the grid that was fitted. */
export function impliedTable(): HTMLElement {
  const rows = fitTargets.map(rowOf);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The grid that the tables imply"><table class="data-table whole-table"><thead><tr><th scope="col">table of</th><th scope="col">distance of two levels</th><th scope="col">mean of the rows</th><th scope="col">so the levels are</th><th scope="col">condition number of that grid</th><th scope="col">reported</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function rowOf(target: FitTarget): HTMLElement {
  const { step, mean, levels, conditionNumber } = impliedGrid(target);
  const [first, second] = levels;
  return html`<tr><th scope="row">${target}</th><td class="number">${significant(step, 5)}</td><td class="number">${significant(mean)}</td><td class="number">${first}, ${second} … ${grouped(levels[levels.length - 1])}</td><td class="number"><b>${grouped(Math.round(conditionNumber))}</b></td><td class="number">${fitFigure(target, "condition number").text}</td></tr>`;
}
