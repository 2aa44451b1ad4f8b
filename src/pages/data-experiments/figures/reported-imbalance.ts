import { html } from "htl";
import { grouped, percent } from "../../../components/ui/numbers.js";
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
  const cellsOf = (hammers: number, measure: ImbalanceMeasure) => [
    html`<td class="number">${imbalanceFigure(hammers, measure).text}</td>`,
    html`<td class="number"><b>${ours(hammers, measure)}</b></td>`,
  ];
  const rows = imbalanceHammers.map((hammers) => {
    const cells = imbalanceMeasures.flatMap((measure) => cellsOf(hammers, measure));
    return html`<tr>${headOf(hammers)}${cells}</tr>`;
  });
  const heads = ["training right", "test right", "forks found", "hammers found"].map(
    (head) => html`<th scope="colgroup" colspan="2">${head}</th>`,
  );
  const ends = imbalanceMeasures.flatMap(() => [
    html`<th scope="col">reported</th>`,
    html`<th scope="col">here</th>`,
  ]);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Forks against hammers, reported and found"><table class="data-table whole-table"><thead><tr><td></td>${heads}</tr><tr><th scope="col">hammers to ${grouped(imbalanceForks)} forks</th>${ends}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** What a test would give with the reported recalls: mixed evenly, and as uneven as the training set. */
export function reportedTests(): HTMLElement {
  const rows = imbalanceHammers.map((hammers) => {
    const told = imbalanceFigure(hammers, "test");
    const cells = [1, imbalanceForks / hammers].map((ratio) => {
      const recalls = (["fork", "hammer"] as const).map((measure) => imbalanceFigure(hammers, measure).value);
      const range = mixBeforeRounding(recalls[0], recalls[1], ratio);
      return html`<td class="number">${rangeText(range)} ${fitsRange(told.value, range) ? "✓ fits" : "✗ does not"}</td>`;
    });
    return html`<tr>${headOf(hammers)}<td class="number">${told.text}</td>${cells}</tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="What the reported test was"><table class="data-table whole-table"><thead><tr><th scope="col">hammers to ${grouped(imbalanceForks)} forks</th><th scope="col">test, reported</th><th scope="col">mixed evenly</th><th scope="col">as uneven as the training set</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function headOf(hammers: number): HTMLElement {
  return html`<th scope="row" class="number">${grouped(hammers)}, ${`${(100 * hammers) / imbalanceForks}\u00a0%`}</th>`;
}

function rangeText([least, most]: readonly [number, number]): string {
  return `${(100 * least).toFixed(1)} to ${percent(most)}`;
}
