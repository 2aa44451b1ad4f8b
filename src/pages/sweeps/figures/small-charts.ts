import { html, svg } from "htl";
import type { EpochScore } from "../../../lib/labs/experiments/trial.js";
import { formatOf, lookOf, type SweepMeasure, type SweepView, standingOf, ticksOf } from "./trial-look.js";

/** One small chart a trial, all with the same axes. */
export interface SmallCharts extends HTMLElement {
  update(view: SweepView): void;
}

const size = { width: 200, height: 116, left: 34, right: 8, top: 6, bottom: 18 };

/** Held-out curves as lines with the trial's look, training curves thin beside them. */
export function smallCharts(): SmallCharts {
  return Object.assign(html`<ul class="small-charts"></ul>`, {
    update(this: HTMLElement, view: SweepView) {
      this.replaceChildren(...view.entries.map((_, place) => chartOf(view, place)));
    },
  });
}

function chartOf(view: SweepView, place: number): HTMLElement {
  const { entries, labels, best, measure, epochs } = view;
  const entry = entries[place];
  const look = lookOf(place);
  const line = (of: "heldOut" | "train") => pathOf(entry.epochs, of, measure, epochs);
  const mark = place === best ? html`<span class="sweep-best">best so far</span>` : "";
  return html`<li class="small-chart" data-state=${entry.state}>
    <p><b>${entry.tag}</b> ${labels[place]}</p>
    <svg viewBox=${`0 0 ${size.width} ${size.height}`} aria-hidden="true">${frameOf(measure, epochs)}<path class="small-train" d=${line("train")}></path><path d=${line("heldOut")} fill="none" stroke-width="2" stroke-dasharray=${look.dash} style=${`stroke:${look.colour}`}></path></svg>
    <p class="number">${standingOf(entry)} ${mark}</p></li>`;
}

function frameOf(measure: SweepMeasure, epochs: number): SVGElement {
  const format = formatOf(measure);
  const [left, right] = [size.left, size.width - size.right];
  const lines = ticksOf(measure).map((tick) => {
    const y = yOf(measure, tick);
    return svg`<line x1=${left} x2=${right} y1=${y} y2=${y}></line><text x=${left - 4} y=${y} dy="0.32em" text-anchor="end">${format(tick)}</text>`;
  });
  return svg`<g class="curves-frame">${lines}<text x=${left} y=${size.height - 4}>0</text><text x=${right} y=${size.height - 4} text-anchor="end">${epochs} epochs</text></g>`;
}

function pathOf(
  scores: readonly EpochScore[],
  of: "heldOut" | "train",
  measure: SweepMeasure,
  epochs: number,
): string {
  return scores
    .map((score) => [xOf(score.epoch, epochs), yOf(measure, score[of][measure])] as const)
    .filter(([, y]) => !Number.isNaN(y))
    .map(([x, y], k) => `${k === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("");
}

function xOf(epoch: number, epochs: number): number {
  return size.left + (epoch / epochs) * (size.width - size.left - size.right);
}

function yOf(measure: SweepMeasure, value: number): number {
  const ticks = ticksOf(measure);
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const kept = Math.min(Math.max(value, low), high);
  const part = measure === "loss" ? Math.log(kept / low) / Math.log(high / low) : (kept - low) / (high - low);
  return size.height - size.bottom - part * (size.height - size.top - size.bottom);
}
