import { scalePoint } from "d3-scale";
import { html, svg } from "htl";
import { linePath, onWidth } from "../../../components/chart/frame.js";
import { pathThrough } from "../../../components/chart/paths.js";
import { linearScale } from "../../../components/chart/scale.js";
import { spreadOut } from "../../../components/chart/spread-out.js";
import { percent } from "../../../components/ui/numbers.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import { valueIn, valuesOf } from "../study/varied.js";
import { lookOf, type SweepView } from "./trial-look.js";

const height = 280;
const margin = { top: 34, bottom: 18, left: 60, right: 64 };
const accuracyTicks = [0, 0.25, 0.5, 0.75, 1];

/**
 * An axis for each hyperparameter that varies and one for the accuracy; each trial is a line across them, as far as it has
 * come: without a score it ends before the last axis.
 */
export function parallelView() {
  const drawing = svg`<svg height=${height} role="img"></svg>`;
  const root = html`<div class="parallel">${drawing}<p class="caption">${t("From left to right: what a trial was given, and what it got. Pick a trial below to see its line alone.")}</p></div>`;
  let width = 640;
  let shown: SweepView | undefined;

  function draw(): void {
    if (!shown || shown.entries.length === 0) return;
    const { entries, labels } = shown;
    drawing.setAttribute("width", String(width));
    drawing.setAttribute(
      "aria-label",
      t("Trials across their hyperparameters: {all}", {
        all: entries.map((entry, place) => `${labels[place]}: ${scoreText(scoreOf(entry))}`).join("; "),
      }),
    );
    drawing.replaceChildren(...pictureOf(shown, width));
  }

  onWidth(root, width, (given) => {
    width = given;
    draw();
  });
  return Object.assign(root, {
    update(view: SweepView) {
      shown = view;
      draw();
    },
  });
}

/** Lines, the axes over them, and the letters of the trials where their lines end. */
function pictureOf({ entries, varied, picked, best }: SweepView, width: number): SVGElement[] {
  const all = entries.map(({ point }) => point.hyperparameters);
  const heights = [height - margin.bottom, margin.top] as const;
  const scoreAt = linearScale([0, 1], heights);
  const axes = varied.map((control) => {
    const values = valuesOf(control, all);
    return { control, values, at: scalePoint(values, heights) };
  });
  const x = linearScale([Math.min(0, axes.length - 1), axes.length], [margin.left, width - margin.right]);
  const end = x(axes.length);
  const lines = entries.map((entry, place) => {
    const points = axes.map(({ control, at }, k) => [x(k), at(valueIn(control, all[place])) ?? 0] as const);
    const score = scoreOf(entry);
    const path = pathThrough(score === undefined ? points : [...points, [end, scoreAt(score)]]);
    const strong = picked === place || (picked < 0 && best === place);
    const line = linePath(path, { ...lookOf(place), width: strong ? 3.5 : 1.6 });
    if (picked >= 0 && picked !== place) line.setAttribute("opacity", "0.18");
    return line;
  });
  const tagged = entries.flatMap((entry, place) => {
    const score = scoreOf(entry);
    return score === undefined || (picked >= 0 && picked !== place)
      ? []
      : [{ place, wanted: scoreAt(score) }];
  });
  const tagHeights = spreadOut(
    tagged.map(({ wanted }) => wanted),
    11,
    height - margin.bottom,
  );
  const tags = tagged.map(
    ({ place }, k) =>
      svg`<text class="curves-tag" x=${end + 42} y=${tagHeights[k]} dy="0.32em" style=${`fill:${lookOf(place).colour}`}>${entries[place].tag}</text>`,
  );
  const frames = axes.map(({ control, values, at }, k) =>
    axisOf(
      x(k),
      control.symbol.replace("_", "") || libraryWords(control.label),
      values.map((value) => [at(value) ?? 0, value]),
    ),
  );
  const scores = accuracyTicks.map((tick) => [scoreAt(tick), percent(tick, 0)] as const);
  return [
    ...lines,
    svg`<g class="curves-frame">${frames}${axisOf(end, t("held out right"), scores, true)}</g>`,
    ...tags,
  ];
}

function scoreOf({ epochs }: SweepView["entries"][number]): number | undefined {
  return epochs.at(-1)?.heldOut.accuracy;
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
  return score === undefined ? t("no score") : percent(score);
}
