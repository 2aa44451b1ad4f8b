import { html } from "htl";
import { grouped } from "../../../components/ui/numbers.js";
import { type RowReading, rowReadings, rowsBy } from "../../../lib/labs/experiments/few-samples.js";
import {
  type FewSamplesMeasure,
  fewSamplesEpochs,
  fewSamplesFigure,
  fewSamplesMeasures,
  fewSamplesRows,
} from "../../../lib/labs/experiments/reported.js";
import type { KeptFigure } from "./kept-figures.js";

/** Figures of an experiment, and on which drawings it was run. */
export interface SizesFound {
  readonly drawings: string;
  readonly figures: readonly KeptFigure[];
}

/** The reported table whole, and under each of its rows what was found by each reading of it. */
export function reportedSizes(found: readonly SizesFound[]): HTMLElement {
  const heads = fewSamplesMeasures.map((measure) => html`<th scope="colgroup" colspan="2">${measure}</th>`);
  const ends = fewSamplesMeasures.flatMap(() =>
    fewSamplesEpochs.map((epoch) => html`<th scope="col">${epoch}</th>`),
  );
  const parts = fewSamplesRows.map((rows) => {
    const told: Value = (measure, epoch) => fewSamplesFigure(rows, measure, epoch).value;
    const cells = cellsOf(told, (measure, epoch) => fewSamplesFigure(rows, measure, epoch).text);
    const lines = found.flatMap((one) => rowReadings.map((reading) => lineOf(one, rows, reading)));
    return html`<tbody><tr><th scope="row"><b>${grouped(rows)} rows</b>, reported</th>${cells}</tr>${lines}</tbody>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="First and last epoch, reported and found"><table class="data-table size-table whole-table"><thead><tr><td></td>${heads}<th scope="col">gap</th></tr><tr><td></td>${ends}<th scope="col">last</th></tr></thead>${parts}</table></div>`;
}

type Epoch = (typeof fewSamplesEpochs)[number];
type Value = (measure: FewSamplesMeasure, epoch: Epoch) => number;

/** What was found for a reported row by a reading of it; nothing where no such size was run. */
function lineOf({ drawings, figures }: SizesFound, rows: number, reading: RowReading): HTMLElement | string {
  const own = figures.filter(({ name }) => name.includes(` rows ${reading},`));
  const scoreOf: Value = (measure, epoch) => {
    const { id } = fewSamplesFigure(rows, measure, epoch);
    return own.find(({ reported }) => reported === id)?.ours ?? Number.NaN;
  };
  if (Number.isNaN(scoreOf("training accuracy", "last"))) return "";
  return html`<tr class="size-found"><th scope="row">${reading}: ${grouped(rows / rowsBy(reading, 1))} of each, ${drawings}</th>${cellsOf(scoreOf)}</tr>`;
}

/** First and last of each measure, and how far the last accuracies are apart, in points. */
function cellsOf(
  value: Value,
  text = (measure: FewSamplesMeasure, epoch: Epoch) => value(measure, epoch).toFixed(2),
): HTMLElement[] {
  const gap = 100 * (value("training accuracy", "last") - value("validation accuracy", "last"));
  return [
    ...fewSamplesMeasures.flatMap((measure) =>
      fewSamplesEpochs.map((epoch) => html`<td class="number">${text(measure, epoch)}</td>`),
    ),
    html`<td class="number">${gap.toFixed(0).replace("-", "−")}</td>`,
  ];
}
