import { html, svg } from "htl";
import { spreadOut } from "../../../components/chart/spread-out.js";
import { percent } from "../../../components/ui/numbers.js";
import { valueIn, valuesOf } from "../study/varied.js";
import { lookOf, type SweepView } from "./trial-look.js";

/** An axis for each hyperparameter that varies and one for the accuracy; each trial is a line across them. */
export interface ParallelView extends HTMLElement {
  update(view: SweepView): void;
}

const height = 280;
const margin = { top: 34, bottom: 18, left: 60, right: 64 };
const accuracyTicks = [0, 0.25, 0.5, 0.75, 1];

/** Lines are drawn over the axes as far as their trials have come: without a score they end before the last axis. */
export function parallelView(): ParallelView {
  const drawing = svg`<svg height=${height} role="img"></svg>`;
  const root = html`<div class="parallel">${drawing}<p class="caption">From left to right: what a trial was given, and what it got. Pick a trial below to see its line alone.</p></div>`;
  let width = 640;
  let shown: SweepView | undefined;

  function draw(): void {
    if (!shown || shown.entries.length === 0) return;
    const { entries, labels, varied, picked, best } = shown;
    const all = entries.map(({ point }) => point.hyperparameters);
    const axes = varied.map((control) => ({ control, values: valuesOf(control, all) }));
    const xOf = (k: number) =>
      margin.left + (axes.length === 0 ? 1 : k / axes.length) * (width - margin.left - margin.right);
    const yAt = (part: number) => height - margin.bottom - part * (height - margin.top - margin.bottom);
    const yOf = (values: readonly string[], value: string) =>
      yAt(values.length < 2 ? 0.5 : values.indexOf(value) / (values.length - 1));

    const frames = axes.map(({ control, values }, k) =>
      axisOf(
        xOf(k),
        control.symbol.replace("_", "") || control.label,
        values.map((value) => [yOf(values, value), value]),
      ),
    );
    const last = axisOf(
      xOf(axes.length),
      "held out right",
      accuracyTicks.map((tick) => [yAt(tick), percent(tick, 0)]),
      true,
    );
    const paths = entries.map((entry, place) => {
      const points: (readonly [number, number])[] = axes.map(({ control, values }, k) => [
        xOf(k),
        yOf(values, valueIn(control, all[place])),
      ]);
      const score = entry.epochs.at(-1)?.heldOut.accuracy;
      if (score !== undefined) points.push([xOf(axes.length), yAt(score)]);
      return { place, points, height: score === undefined ? undefined : yAt(score) };
    });
    const tagged = paths.filter(
      ({ place, height: at }) => at !== undefined && !(picked >= 0 && picked !== place),
    );
    const tagHeights = spreadOut(
      tagged.map(({ height: at }) => at ?? 0),
      11,
      height - margin.bottom,
    );
    const lines = paths.map(({ place, points }) => {
      const look = lookOf(place);
      const d = points.map(([x, y], k) => `${k === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
      const faint = picked >= 0 && picked !== place;
      const strong = picked === place || (picked < 0 && best === place);
      return svg`<path opacity=${faint ? 0.18 : 1} d=${d} fill="none" stroke-width=${strong ? 3.5 : 1.6} stroke-dasharray=${look.dash} style=${`stroke:${look.colour}`}></path>`;
    });
    const tags = tagged.map(
      ({ place }, k) =>
        svg`<text class="curves-tag" x=${xOf(axes.length) + 42} y=${tagHeights[k]} dy="0.32em" style=${`fill:${lookOf(place).colour}`}>${entries[place].tag}</text>`,
    );
    drawing.setAttribute("width", String(width));
    drawing.setAttribute(
      "aria-label",
      `Trials across their hyperparameters: ${entries.map(({ epochs }, place) => `${labels[place]}: ${scoreText(epochs.at(-1)?.heldOut.accuracy)}`).join("; ")}`,
    );
    drawing.replaceChildren(...lines, svg`<g class="curves-frame">${frames}${last}</g>`, ...tags);
  }

  if (typeof ResizeObserver !== "undefined") {
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width < 1 || Math.abs(contentRect.width - width) < 1) return;
      width = contentRect.width;
      draw();
    }).observe(root);
  }
  return Object.assign(root, {
    update(view: SweepView) {
      shown = view;
      draw();
    },
  });
}

/** A line down with its name above and its values beside it. */
function axisOf(
  x: number,
  name: string,
  values: readonly (readonly [y: number, text: string])[],
  right = false,
): SVGElement {
  const texts = values.map(
    ([y, text]) =>
      svg`<text x=${right ? x + 6 : x - 6} y=${y} dy="0.32em" text-anchor=${right ? "start" : "end"}>${text}</text>`,
  );
  return svg`<line class="parallel-axis" x1=${x} x2=${x} y1=${margin.top - 8} y2=${height - margin.bottom + 6}></line><text class="parallel-name" x=${x} y="14" text-anchor="middle">${name}</text>${texts}`;
}

function scoreText(score: number | undefined): string {
  return score === undefined ? "no score" : percent(score);
}
