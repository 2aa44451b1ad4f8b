import { svg } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import type { BestGuesser } from "../study/best-guesser.js";

const width = 560;
const height = 216;
const margin = { left: 12, right: 12, top: 46, bottom: 44 };
/** Scores of a bar, in the units of the axis, and the end of the axis. */
const bin = 0.025;
const most = 0.7;

/** How many of some scores fall into each bar of `bin`, from 0 on. */
export function binned(scores: ArrayLike<number>): number[] {
  const counts = new Array<number>(Math.ceil(most / bin)).fill(0);
  for (let k = 0; k < scores.length; k++) {
    counts[Math.min(counts.length - 1, Math.floor(scores[k] / bin + 1e-9))]++;
  }
  return counts;
}

/**
 * The scores of all guessers on the test set as bars; the chosen one's, and what it gets on fresh samples, as marks.
 *
 * @param chance the part that guessing gets right in the long run
 */
export function luckHistogram({ testScores, chosen, freshScore }: BestGuesser, chance: number): SVGElement {
  const counts = binned(testScores);
  const highest = Math.max(...counts);
  const x = (score: number) =>
    margin.left + (Math.min(score, most) / most) * (width - margin.left - margin.right);
  const base = height - margin.bottom;
  const bars = counts.map((count, k) => {
    const tall = (count / highest) * (base - margin.top);
    return svg`<rect class="luck-bar" x=${x(k * bin) + 1} y=${base - tall} width=${x(bin) - x(0) - 2} height=${tall}></rect>`;
  });
  const ticks = [0, 0.2, 0.4, 0.6].map(
    (score) =>
      svg`<text class="strip-tick" x=${x(score)} y=${base + 18} text-anchor=${score === 0 ? "start" : "middle"}>${percent(score, 0)}</text>`,
  );
  const best = testScores[chosen];
  const said = `${testScores.length} guessers: the best has ${percent(best)} on the test set and ${percent(freshScore)} on fresh drawings`;
  return svg`<svg class="strip luck" viewBox="0 0 ${width} ${height}" role="img" aria-label=${said}>
    ${bars}<line class="strip-zero" x1=${margin.left} x2=${width - margin.right} y1=${base} y2=${base}></line>${ticks}
    <text class="strip-tick" x=${width - margin.right} y=${base + 38} text-anchor="end">right answers on the test set →</text>
    <line class="luck-chance" x1=${x(chance)} x2=${x(chance)} y1=${margin.top} y2=${base}></line>
    ${flag(x(best), base, 16, "chosen, test", "luck-chosen", "▼")}${flag(x(freshScore), base, 38, "chosen, fresh", "luck-fresh", "◆")}</svg>`;
}

function flag(x: number, base: number, y: number, words: string, kind: string, mark: string): SVGElement {
  const right = x > width / 2;
  return svg`<g class=${kind}><line x1=${x} x2=${x} y1=${y + 3} y2=${base}></line><text class="strip-name" x=${x + (right ? 5 : -5)} y=${y} text-anchor=${right ? "end" : "start"}>${mark} ${words}</text></g>`;
}
