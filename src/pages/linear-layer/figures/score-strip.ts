import { svg } from "htl";
import { linearScale } from "../../../components/chart/scale.js";
import { trimmed } from "../../../components/ui/numbers.js";

/** The sums of one class, and the sign that they should have. */
export interface ScoredClass {
  readonly name: string;
  readonly sums: readonly number[];
  readonly sign: 1 | -1;
}

const width = 440;
const rowHeight = 44;
const margin = { left: 72, right: 16, bottom: 26 };

/**
 * Every picture's sum on one line a class, 0 in the middle. A filled dot is on the right side, a cross is not.
 *
 * @param options classes: one line each; label: what a screen reader says
 */
export function scoreStrip({
  classes,
  label,
}: {
  classes: readonly ScoredClass[];
  label: string;
}): SVGElement {
  const most = extentOf(classes.flatMap(({ sums }) => sums));
  const x = linearScale([-most, most], [margin.left, width - margin.right]);
  const height = classes.length * rowHeight + margin.bottom;
  const lines = classes.map(({ name, sums, sign }, line) => {
    const y = line * rowHeight + rowHeight / 2;
    return svg`<g><text x="0" y=${y + 5} class="strip-name">${name}</text>${sums.map((s, k) => mark(x(s), y + (((k * 7) % 11) - 5) * 2.4, s * sign > 0))}</g>`;
  });
  const ticks = [-most, 0, most].map(
    (s) =>
      svg`<text x=${x(s)} y=${height - 6} text-anchor=${s < 0 ? "start" : s > 0 ? "end" : "middle"} class="strip-tick">${s === 0 ? "s = 0" : trimmed(s)}</text>`,
  );
  return svg`<svg class="strip" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    <line x1=${x(0)} x2=${x(0)} y1="0" y2=${height - margin.bottom} class="strip-zero"></line>${lines}${ticks}</svg>`;
}

function mark(x: number, y: number, right: boolean): SVGElement {
  return right
    ? svg`<circle cx=${x} cy=${y} r="3.2" class="strip-right"></circle>`
    : svg`<path d="M${x - 3} ${y - 3}l6 6m0 -6l-6 6" class="strip-wrong"></path>`;
}

/** The end of the axis: 1, 2 or 5 times a power of ten, so that it stays while the sums change a little. */
export function extentOf(sums: readonly number[]): number {
  const most = Math.max(0.1, ...sums.map(Math.abs));
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= most) ?? 10 * power;
}
