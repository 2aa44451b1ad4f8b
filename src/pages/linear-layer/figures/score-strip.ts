import { html } from "htl";
import { linearScale } from "../../../components/chart/scale.js";
import { drawingFollower, setText } from "../../../components/ui/follow.js";
import { percent, trimmed } from "../../../components/ui/numbers.js";

/** The sums of one class, and the sign that they should have. */
export interface ScoredClass {
  readonly name: string;
  readonly sums: readonly number[];
  readonly sign: 1 | -1;
}

/** Sums on lines, and how many of them have the right sign: `.update` shows others. */
export interface ScoreStrip extends HTMLElement {
  update(classes: readonly ScoredClass[], score: { readonly right: number; readonly count: number }): void;
}

const width = 440;
const rowHeight = 44;
const margin = { left: 72, right: 16, bottom: 26 };

/** Every picture's sum on one line a class, 0 in the middle. A filled dot is on the right side, a cross is not. */
export function scoreStrip(): ScoreStrip {
  const plot = html`<div></div>`;
  const score = html`<b></b>`;
  const follow = drawingFollower(plot);
  return Object.assign(html`<div>${plot}<p class="score-line">${score}</p></div>`, {
    update(classes: readonly ScoredClass[], { right, count }: { right: number; count: number }) {
      const words = `${right} of ${count}`;
      const label = `Sums of the ${classes.map(({ name }) => name).join(" and ")}: ${words} have the right sign`;
      const height = classes.length * rowHeight + margin.bottom;
      follow({
        svg: `<svg class="strip" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">`,
        parts: stripParts(classes, height),
      });
      setText(score, `Right: ${words}, ${percent(right / count)}.`);
    },
  });
}

function stripParts(classes: readonly ScoredClass[], height: number): string[] {
  const most = extentOf(classes.flatMap(({ sums }) => sums));
  const x = linearScale([-most, most], [margin.left, width - margin.right]);
  const marks = classes.flatMap(({ name, sums, sign }, line) => {
    const y = line * rowHeight + rowHeight / 2;
    // One path for all dots and one for all crosses: an element for each would cost more than the rest of the figure while weights are painted.
    const [right, wrong] = [true, false].map((isRight) =>
      sums.flatMap((s, k) =>
        s * sign > 0 === isRight ? [mark(x(s), y + (((k * 7) % 11) - 5) * 2.4, isRight)] : [],
      ),
    );
    return [
      `<text x="0" y="${y + 5}" class="strip-name">${name}</text>`,
      `<path class="strip-right" d="${right.join("")}"/>`,
      `<path class="strip-wrong" d="${wrong.join("")}"/>`,
    ];
  });
  const ticks = [-most, 0, most].map(
    (s) =>
      `<text x="${x(s)}" y="${height - 6}" text-anchor="${s < 0 ? "start" : s > 0 ? "end" : "middle"}" class="strip-tick">${s === 0 ? "s = 0" : trimmed(s)}</text>`,
  );
  const zero = `<line x1="${x(0)}" x2="${x(0)}" y1="0" y2="${height - margin.bottom}" class="strip-zero"/>`;
  return [zero, ...marks, ...ticks];
}

/** A dot, or a cross. */
function mark(x: number, y: number, isRight: boolean): string {
  const [left, top] = [(x - 3.2).toFixed(1), (y - 3).toFixed(1)];
  return isRight
    ? `M${left} ${y.toFixed(1)}a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0`
    : `M${left} ${top}l6 6m0 -6l-6 6`;
}

/** The end of the axis: 1, 2 or 5 times a power of ten, so that it stays while the sums change a little. */
export function extentOf(sums: readonly number[]): number {
  const most = Math.max(0.1, ...sums.map(Math.abs));
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= most) ?? 10 * power;
}
