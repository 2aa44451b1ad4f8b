import { html, svg } from "htl";
import { levelLine, linePath } from "../../../components/chart/frame.js";
import { pathThrough } from "../../../components/chart/paths.js";
import { linearScale, logScale } from "../../../components/chart/scale.js";
import { t } from "../../../components/words/t.js";
import type { EpochScore } from "../../../lib/labs/experiments/trial.js";
import { formatOf, lookOf, type SweepMeasure, type SweepView, stateOf, ticksOf } from "./trial-look.js";

const size = { width: 200, height: 116, left: 34, right: 8, top: 6, bottom: 18 };

/** One small chart a trial, all with the same axes: held-out curves with the trial's look, training curves thin beside them. */
export function smallCharts() {
  return Object.assign(html`<ul class="small-charts"></ul>`, {
    update(this: HTMLElement, view: SweepView) {
      this.replaceChildren(...view.entries.map((_, place) => chartOf(view, place)));
    },
  });
}

function chartOf(view: SweepView, place: number): HTMLElement {
  const { entries, labels, best, measure, epochs } = view;
  const entry = entries[place];
  const line = (of: "heldOut" | "train") => pathOf(entry.epochs, of, measure, epochs);
  const mark = place === best ? html`<span class="sweep-best">${t("best so far")}</span>` : "";
  return html`<li class="small-chart" data-state=${entry.state}>
    <p><b>${entry.tag}</b> ${labels[place]}</p>
    <svg viewBox=${`0 0 ${size.width} ${size.height}`} aria-hidden="true">${frameOf(measure, epochs)}<path class="small-train" d=${line("train")}></path>${linePath(line("heldOut"), lookOf(place))}</svg>
    <p class="number">${stateOf(entry)} ${mark}</p></li>`;
}

function frameOf(measure: SweepMeasure, epochs: number): SVGElement {
  const format = formatOf(measure);
  const y = yScale(measure);
  const [left, right] = [size.left, size.width - size.right];
  const lines = ticksOf(measure).map((tick) => levelLine(y(tick), format(tick), { left, right, gap: 4 }));
  return svg`<g class="curves-frame">${lines}<text x=${left} y=${size.height - 4}>0</text><text x=${right} y=${size.height - 4} text-anchor="end">${t("{n} epochs", { n: epochs })}</text></g>`;
}

function pathOf(
  scores: readonly EpochScore[],
  of: "heldOut" | "train",
  measure: SweepMeasure,
  epochs: number,
): string {
  const x = linearScale([0, epochs], [size.left, size.width - size.right]);
  const y = yScale(measure);
  const known = scores.filter((score) => !Number.isNaN(score[of][measure]));
  return pathThrough(known.map((score) => [x(score.epoch), y(score[of][measure])]));
}

function yScale(measure: SweepMeasure) {
  const ticks = ticksOf(measure);
  const scale = measure === "loss" ? logScale : linearScale;
  const ends = [ticks[0], ticks[ticks.length - 1]] as const;
  return scale(ends, [size.height - size.bottom, size.top], { clamp: true });
}
