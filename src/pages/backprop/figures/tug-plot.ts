import { html } from "htl";
import { pathThrough } from "../../../components/chart/paths.js";
import { linearScale } from "../../../components/chart/scale.js";
import { drawingFollower } from "../../../components/ui/follow.js";
import { type LiveGraph, reach } from "../study/live-graph.js";
import { short } from "./graph-markup.js";

const size = { width: 260, height: 150, left: 10, right: 10, top: 14, bottom: 24 };
/** Losses that the curve is drawn through. */
const points = 33;

/** L over the held weight, the line on which it would go on as it begins, and where the weight is now. */
export function tugPlot(live: () => LiveGraph) {
  const element = html`<figure class="graph-plot"></figure>`;
  const follow = drawingFollower(element);
  let of: LiveGraph["held"] | undefined;
  let curve: readonly { readonly value: number; readonly loss: number }[] = [];

  function draw(): void {
    const { held, weight, loss, forecast } = live();
    if (held !== of) curve = live().curve(points);
    of = held;
    const losses = curve.map((point) => point.loss);
    const ends = [-reach, reach].map((far) => held.loss + far * held.gradient);
    const [low, high] = [Math.min(...losses), Math.max(...losses)];
    // The line may leave the picture, the curve never.
    const room = 0.15 * (high - low || 1);
    const x = linearScale([held.value - reach, held.value + reach], [size.left, size.width - size.right]);
    const y = linearScale([low - room, high + room], [size.height - size.bottom, size.top]);
    const line = pathThrough(curve.map((point) => [x(point.value), y(point.loss)] as const));
    const [left, right] = x.domain.map(x);
    const [now, then] = [x(weight.value), x(held.value)];
    const clip = 'clip-path="url(#graph-plot-clip)"';
    follow({
      svg: `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="L over ${weight.name}: it is ${short(loss)}, its line says ${short(forecast)}">`,
      parts: [
        `<clipPath id="graph-plot-clip"><rect x="${size.left}" y="${size.top - 4}" width="${right - left}" height="${size.height - size.bottom - size.top + 8}"/></clipPath>`,
        `<path class="graph-axis" d="M${left} ${size.height - size.bottom}H${right}"/>`,
        `<text x="${left}" y="${size.height - 8}">${short(held.value - reach)}</text>`,
        `<text x="${right}" y="${size.height - 8}" text-anchor="end">${short(held.value + reach)}</text>`,
        `<text x="${(left + right) / 2}" y="${size.height - 8}" text-anchor="middle">${weight.name}</text>`,
        `<text x="${left}" y="${y(high) - 6}">${short(high)}</text>`,
        `<text x="${left}" y="${y(low) - 6}">${short(low)}</text>`,
        `<g ${clip}><path class="graph-line" d="M${left} ${y(ends[0])}L${right} ${y(ends[1])}"/><path class="graph-curve" d="${line}"/></g>`,
        `<g ${clip}><path class="graph-gap" d="M${now} ${y(loss)}V${y(forecast)}"/><circle class="graph-was" cx="${then}" cy="${y(held.loss)}" r="3"/><path class="graph-foretold" d="M${now - 5} ${y(forecast)}h10M${now} ${y(forecast) - 5}v10"/><circle class="graph-is" cx="${now}" cy="${y(loss)}" r="5"/></g>`,
      ],
    });
  }
  return { element, draw };
}
