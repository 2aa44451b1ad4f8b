import { svg } from "htl";
import { pathThrough } from "../../../components/chart/paths.js";
import { linearScale } from "../../../components/chart/scale.js";
import { decimal, trimmed } from "../../../components/ui/numbers.js";
import type { ShiftedSum } from "../study/shifted-sums.js";
import { extentOf } from "./score-strip.js";

const width = 400;
const height = 210;
const margin = { left: 44, right: 14, top: 12, bottom: 40 };

/**
 * A neuron's sum over the shift of a picture, the present shift marked.
 *
 * @param sums in the order of the shift
 * @param at the present shift
 */
export function sumCurve(sums: readonly ShiftedSum[], at: number): SVGElement {
  const most = extentOf(sums.map(({ sum }) => sum));
  const far = sums[sums.length - 1].right;
  const x = linearScale([-far, far], [margin.left, width - margin.right]);
  const y = linearScale([-most, most], [height - margin.bottom, margin.top]);
  const present = sums.find(({ right }) => right === at) ?? sums[0];
  return svg`<svg class="strip" viewBox="0 0 ${width} ${height}" role="img" aria-label=${`Sum after a shift by ${at} pixels: ${decimal(present.sum, 3)}`}>
    <line x1=${margin.left} x2=${width - margin.right} y1=${y(0)} y2=${y(0)} class="strip-zero"></line>
    ${[-most, 0, most].map((s) => svg`<text x=${margin.left - 8} y=${y(s) + 4} text-anchor="end" class="strip-tick">${trimmed(s)}</text>`)}
    ${[-far, 0, far].map((right) => svg`<text x=${x(right)} y=${height - margin.bottom + 18} text-anchor="middle" class="strip-tick">${trimmed(right)}</text>`)}
    <text x=${(margin.left + width - margin.right) / 2} y=${height - 4} text-anchor="middle" class="strip-tick">pixels to the right</text>
    <path d=${pathThrough(sums.map(({ right, sum }) => [x(right), y(sum)]))} class="strip-line"></path>
    <circle cx=${x(present.right)} cy=${y(present.sum)} r="5" class="strip-at"></circle></svg>`;
}
