import { html, svg } from "htl";
import { decimal } from "../../../components/ui/numbers.js";
import type { GridPoint } from "../../../lib/labs/experiments/categories-and-rows.js";
import type { LinearFit } from "../../../lib/labs/statistics/linear-fit.js";

const [width, height] = [560, 240];
const margin = { left: 52, right: 14, top: 12, bottom: 38 };
const shapes = [
  "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z",
  "m-2.8 -2.8h5.6v5.6h-5.6z",
  "m0 -3.8l3.8 3.8l-3.8 3.8l-3.8 -3.8z",
];

/** What a fit leaves over, over what it says. Draws of the categories are told apart by their marks. */
export function residualPlot(
  { fitted, residuals }: LinearFit,
  points: readonly Pick<GridPoint, "draw">[],
): HTMLElement {
  const [low, high] = [Math.min(...fitted), Math.max(...fitted)];
  const most = Math.max(...residuals.map(Math.abs), 1e-9);
  const x = (value: number) =>
    margin.left + ((value - low) / (high - low)) * (width - margin.left - margin.right);
  const y = (value: number) =>
    (height + margin.top - margin.bottom) / 2 - (value / most) * ((height - margin.top - margin.bottom) / 2);
  const marks = fitted.map((value, k) => {
    return markAt(x(value), y(residuals[k]), points[k].draw - 1);
  });
  const ticksY = [-most, 0, most].map(
    (value) =>
      svg`<g><line class=${value === 0 ? "residual-zero" : "residual-line"} x1=${margin.left} x2=${width - margin.right} y1=${y(value)} y2=${y(value)}></line><text x=${margin.left - 6} y=${y(value)} dy="0.32em" text-anchor="end">${decimal(value, 3)}</text></g>`,
  );
  const ticksX = [low, (low + high) / 2, high].map(
    (value, k) =>
      svg`<text x=${x(value)} y=${height - margin.bottom + 16} text-anchor=${["start", "middle", "end"][k]}>${decimal(value, 3)}</text>`,
  );
  const draws = [...new Set(points.map(({ draw }) => draw))].toSorted();
  const keys =
    draws.length > 1
      ? draws.map(
          (draw) => html`<li>${keyOf(draw - 1)}${draw === 1 ? "categories as listed" : `draw ${draw}`}</li>`,
        )
      : [];
  const said = `${residuals.length} residuals, the largest ${decimal(most, 3)}`;
  return html`<div class="residuals"><div class="curves-head"><h4>Residuals: what the fit leaves over</h4><ul class="curves-legend">${keys}</ul></div>${svg`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${said}>${ticksY}${ticksX}<text x=${width - margin.right} y=${height - 4} text-anchor="end">what the fit says →</text>${marks}</svg>`}</div>`;
}

function markAt(x: number, y: number, draw: number): SVGElement {
  const look = draw % shapes.length;
  return svg`<path class="residual" d=${`M${x.toFixed(1)} ${y.toFixed(1)}${shapes[look]}`} style=${`fill:var(--class-${look})`}></path>`;
}

function keyOf(draw: number): SVGElement {
  return svg`<svg width="14" height="12" aria-hidden="true">${markAt(7, 6, draw)}</svg>`;
}
