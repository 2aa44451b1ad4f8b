import { dot, ruleY, text } from "@observablehq/plot";
import { extent } from "d3-array";
import { symbol } from "d3-shape";
import { html, svg } from "htl";
import { type LineLook, lineLook } from "../../../components/chart/line-looks.js";
import { markSymbols, readChart } from "../../../components/chart/read-chart.js";
import { decimal } from "../../../components/ui/numbers.js";
import type { GridPoint } from "../../../lib/labs/experiments/categories-and-rows.js";
import type { LinearFit } from "../../../lib/labs/statistics/linear-fit.js";

/** In pixels, of a mark that is a dot. */
const radius = 3;

/** What a fit leaves over, over what it says. Draws of the categories are told apart by their marks. */
export function residualPlot(
  { fitted, residuals }: LinearFit,
  points: readonly Pick<GridPoint, "draw">[],
): HTMLElement {
  const [low = 0, high = 0] = extent(fitted);
  const most = Math.max(...residuals.map(Math.abs), 1e-9);
  const levels = [-most, 0, most];
  const marks = fitted.map((x, k) => ({ x, y: residuals[k], look: lookOf(points[k].draw) }));
  const chart = readChart({
    label: `${residuals.length} residuals, the largest ${decimal(most, 3)}`,
    className: "residual-chart",
    width: 560,
    height: 240,
    marginTop: 12,
    marginBottom: 38,
    marginLeft: 52,
    marginRight: 14,
    x: { axis: null, domain: [low, high] },
    y: { axis: null, domain: [-most, most] },
    marks: [
      ruleY([-most, most], { className: "residual-line" }),
      ruleY([0], { className: "residual-zero" }),
      text(levels, {
        y: levels,
        text: (y: number) => decimal(y, 3),
        frameAnchor: "left",
        textAnchor: "end",
        dx: -6,
      }),
      ...[low, (low + high) / 2, high].map((x, k) =>
        text([x], {
          x: [x],
          text: [decimal(x, 3)],
          ...below,
          textAnchor: (["start", "middle", "end"] as const)[k],
        }),
      ),
      text(["what the fit says →"], { ...below, frameAnchor: "bottom-right", dy: 34 }),
      dot(marks, {
        x: "x",
        y: "y",
        r: radius,
        symbol: marks.map(({ look }) => markSymbols[look.mark]),
        fill: ({ look }) => look.colour,
        className: "residual",
      }),
    ],
  });
  const draws = [...new Set(points.map(({ draw }) => draw))].toSorted();
  const keys =
    draws.length > 1
      ? draws.map(
          (draw) =>
            html`<li>${keyOf(lookOf(draw))}${draw === 1 ? "categories as listed" : `draw ${draw}`}</li>`,
        )
      : [];
  return html`<div class="residuals"><div class="curves-head"><h3>Residuals: what the fit leaves over</h3><ul class="curves-legend">${keys}</ul></div>${chart}</div>`;
}

const below = { frameAnchor: "bottom", lineAnchor: "bottom", dy: 16 } as const;

/** Three looks, for as many draws as there are. */
function lookOf(draw: number): LineLook {
  return lineLook((draw - 1) % 3);
}

function keyOf({ mark, colour }: LineLook): SVGElement {
  const d = symbol(markSymbols[mark], Math.PI * radius ** 2)();
  return svg`<svg width="14" height="12" aria-hidden="true"><path class="residual" transform="translate(7 6)" d=${d} style=${`fill:${colour}`}></path></svg>`;
}
