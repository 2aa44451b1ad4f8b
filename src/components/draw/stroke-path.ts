import { svg } from "htl";
import type { Drawing, Stroke } from "../../lib/drawing/drawing.js";

/** A stroke as the `d` of an SVG path; one of a single point is a line of no length, which its round cap shows. */
export function pathOfStroke([xs, ys]: Stroke): string {
  const points = xs.map((x, k) => `${short(x)} ${short(ys[k])}`);
  return points.length === 1 ? `M${points[0]}l0 0` : `M${points.join("L")}`;
}

/** A small picture of strokes, in units from 0 to 256. */
export function strokesPicture(drawing: Drawing, label: string): SVGElement {
  return svg`<svg class="strokes" viewBox="-8 -8 272 272" role="img" aria-label=${label}>${drawing.map((stroke) => svg`<path d=${pathOfStroke(stroke)}></path>`)}</svg>`;
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
