import { html } from "htl";
import { significant } from "../../../components/ui/numbers.js";
import {
  type FitMeasure,
  type FitTarget,
  fitFigure,
  fitMeasures,
  fitTargets,
} from "../../../lib/labs/experiments/reported.js";

/** Lines of the tables that belong together, by the first of each. */
const parts: ReadonlyMap<FitMeasure, string> = new Map([
  ["R²", "the fit"],
  ["constant", "the coefficients"],
  ["Omnibus", "the residuals"],
]);

/** What was found for a line of a table; undefined for nothing. */
export type FitLinesOf = (target: FitTarget, measure: FitMeasure) => number | undefined;

/** What is set beside the reported tables. */
export interface FitTablesOptions {
  readonly here: FitLinesOf;
  /** Where that was found, over its columns. */
  readonly whose: string;
  /** Lines of the tables; defaults to all. */
  readonly measures?: readonly FitMeasure[];
}

/** Both tables of least squares, what was reported beside what was found. */
export function fitTables({ here, whose, measures = fitMeasures }: FitTablesOptions): HTMLElement {
  const cells = (measure: FitMeasure) =>
    fitTargets.flatMap((target) => {
      const found = here(target, measure);
      return [
        html`<td class="number">${fitFigure(target, measure).text}</td>`,
        html`<td class="number"><b>${found === undefined ? "–" : significant(found)}</b></td>`,
      ];
    });
  const rows = measures.flatMap((measure) => {
    const part = parts.get(measure);
    const row = html`<tr><th scope="row">${measure}</th>${cells(measure)}</tr>`;
    return part
      ? [html`<tr class="table-part"><th scope="rowgroup" colspan="5">${part}</th></tr>`, row]
      : [row];
  });
  const heads = fitTargets.flatMap(() => [
    html`<th scope="col">reported</th>`,
    html`<th scope="col">${whose}</th>`,
  ]);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The fits, reported and found"><table class="data-table fit-tables"><thead>
    <tr><td></td>${fitTargets.map((target) => html`<th scope="colgroup" colspan="2">fit of ${target}</th>`)}</tr>
    <tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
