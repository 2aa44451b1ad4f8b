import { html } from "htl";
import { significant } from "../../../components/ui/numbers.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
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
        numberCell(fitFigure(target, measure).text),
        numberCell(html`<b>${found === undefined ? "–" : significant(found)}</b>`),
      ];
    });
  const rows = measures.flatMap((measure): Row[] => {
    const part = parts.get(measure);
    const row = [measure, ...cells(measure)];
    return part
      ? [html`<tr class="table-part"><th scope="rowgroup" colspan="5">${part}</th></tr>`, row]
      : [row];
  });
  return table({
    label: "The fits, reported and found",
    groups: ["", ...fitTargets.map((target) => html`<th scope="colgroup" colspan="2">fit of ${target}</th>`)],
    head: ["", ...fitTargets.flatMap(() => ["reported", whose])],
    rows,
    className: "fit-tables",
    numbers: false,
  });
}
