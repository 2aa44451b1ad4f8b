import { html } from "htl";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
import {
  type ImbalanceMeasure,
  imbalanceFigure,
  imbalanceForks,
  imbalanceHammers,
  imbalanceMeasures,
} from "../../../lib/labs/experiments/reported.js";
import { fitsRange, mixBeforeRounding } from "../../../lib/labs/experiments/test-mix.js";
import type { KeptFigure } from "./kept-figures.js";

/** All four columns that were reported, each beside what was found at the same ratio without a cure. */
export function reportedImbalance(figures: readonly KeptFigure[]): HTMLElement {
  const ours = (hammers: number, measure: ImbalanceMeasure) => {
    const { id } = imbalanceFigure(hammers, measure);
    const found = figures.find(({ reported }) => reported === id)?.ours;
    return found === undefined ? "–" : percent(found);
  };
  const heads = ["training right", "test right", "forks found", "hammers found"];
  return table({
    label: "Forks against hammers, reported and found",
    groups: ["", ...heads.map((head) => html`<th scope="colgroup" colspan="2">${head}</th>`)],
    head: [
      `hammers to ${grouped(imbalanceForks)} forks`,
      ...imbalanceMeasures.flatMap(() => ["reported", "here"]),
    ],
    rows: imbalanceHammers.map((hammers) => [
      headOf(hammers),
      ...imbalanceMeasures.flatMap((measure) => [
        numberCell(imbalanceFigure(hammers, measure).text),
        numberCell(html`<b>${ours(hammers, measure)}</b>`),
      ]),
    ]),
    className: "whole-table",
    numbers: false,
  });
}

/** What a test would give with the reported recalls: mixed evenly, and as uneven as the training set. */
export function reportedTests(): HTMLElement {
  const rows = imbalanceHammers.map((hammers) => {
    const told = imbalanceFigure(hammers, "test");
    const cells = [1, imbalanceForks / hammers].map((ratio) => {
      const recalls = (["fork", "hammer"] as const).map((measure) => imbalanceFigure(hammers, measure).value);
      const range = mixBeforeRounding(recalls[0], recalls[1], ratio);
      return numberCell(`${rangeText(range)} ${fitsRange(told.value, range) ? "✓ fits" : "✗ does not"}`);
    });
    return [headOf(hammers), numberCell(told.text), ...cells];
  });
  return table({
    label: "What the reported test was",
    head: [
      `hammers to ${grouped(imbalanceForks)} forks`,
      "test, reported",
      "mixed evenly",
      "as uneven as the training set",
    ],
    rows,
    className: "whole-table",
    numbers: false,
  });
}

function headOf(hammers: number): HTMLElement {
  return html`<th scope="row" class="number">${grouped(hammers)}, ${`${(100 * hammers) / imbalanceForks}\u00a0%`}</th>`;
}

function rangeText([least, most]: readonly [number, number]): string {
  return `${(100 * least).toFixed(1)} to ${percent(most)}`;
}
