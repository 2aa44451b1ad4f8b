import { range } from "d3-array";
import { scaleQuantize } from "d3-scale";
import { html, svg } from "htl";
import { scientific, trimmed } from "../ui/numbers.js";
import { t } from "../words/t.js";
import { linearScale } from "./scale.js";

/** What is counted. */
export interface HistogramOptions {
  /** What the numbers are: "activations of layer 3". */
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Defaults to 40. */
  readonly bins?: number;
  /** In pixels; defaults to 90. */
  readonly height?: number;
  /** Written below the ends; defaults to the ends. */
  readonly format?: (value: number) => string;
  /** Bars of the same counts are as high in every histogram with the same number; defaults to the highest bar. */
  readonly most?: number;
}

/** How many numbers fall into each of equal parts of an interval; those beyond its ends, at the ends. */
export function countsIn(
  values: ArrayLike<number>,
  { from, to, bins = 40 }: Pick<HistogramOptions, "from" | "to" | "bins">,
): readonly number[] {
  const counts = new Array<number>(bins).fill(0);
  // NaN has no bin.
  const binOf = scaleQuantize([from, to], range(bins)).unknown(bins);
  for (let k = 0; k < values.length; k++) {
    const bin = binOf(values[k]);
    if (bin < bins) counts[bin]++;
  }
  return counts;
}

/** Numbers as bars, with what they are, their mean and their standard deviation in words. */
export function histogram(values: ArrayLike<number>, options: HistogramOptions): HTMLElement {
  const { title, from, to, bins = 40, height = 90, format = (value) => trimmed(value) } = options;
  const width = 320;
  const counts = countsIn(values, options);
  const most = options.most ?? Math.max(1, ...counts);
  const base = height - 16;
  const x = linearScale([from, to], [0, width]);
  const tall = linearScale([0, most], [0, base - 2], { clamp: true });
  const step = width / bins;
  const bars = counts.map((count, k) => {
    const size = count === 0 ? 0 : Math.max(1, tall(count));
    return svg`<rect x=${k * step + 0.5} y=${base - size} width=${step - 1} height=${size}></rect>`;
  });
  const zero =
    from < 0 && to > 0
      ? svg`<line class="histogram-zero" x1=${x(0)} x2=${x(0)} y1="0" y2=${base}></line>`
      : "";
  const { mean, deviation } = spreadOf(values);
  const words = t("mean {mean}, standard deviation {deviation}", {
    mean: short(mean),
    deviation: short(deviation),
  });
  return html`<figure class="histogram"><figcaption><b>${title}</b> <span class="number">${words}</span></figcaption>${svg`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${t("{title}: {n} numbers, {words}", { title, n: values.length, words })}>${zero}<g class="histogram-bars">${bars}</g><line class="histogram-base" x1="0" x2=${width} y1=${base} y2=${base}></line><text x="0" y=${height - 3}>${format(from)}</text><text x=${width} y=${height - 3} text-anchor="end">${format(to)}</text></svg>`}</figure>`;
}

/** Mean and standard deviation, both NaN where there are no numbers. */
export function spreadOf(values: ArrayLike<number>): { mean: number; deviation: number } {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  const mean = sum / values.length;
  let squares = 0;
  for (let k = 0; k < values.length; k++) squares += (values[k] - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

/** Three figures; a power of ten where that is shorter. */
function short(value: number): string {
  const text = Number(value.toPrecision(3)).toString();
  return text.length > 8 || text.includes("e") ? scientific(value) : text.replace("-", "−");
}
