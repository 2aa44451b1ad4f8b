import { type Markish, rectY, ruleX, ruleY, text } from "@observablehq/plot";
import { range } from "d3-array";
import { scaleQuantize } from "d3-scale";
import { readChart } from "../../../components/chart/read-chart.js";
import { percent } from "../../../components/ui/numbers.js";
import type { BestGuesser } from "../study/best-guesser.js";

/** Pixels above the bars, where the marks are named. */
const above = 46;
/** Scores of a bar, in the units of the axis, and the end of the axis. */
const bin = 0.025;
const most = 0.7;
const bins = Math.round(most / bin);

/** How many of some scores fall into each bar of `bin`, from 0 on. */
export function binned(scores: ArrayLike<number>): number[] {
  const counts = new Array<number>(bins).fill(0);
  const binOf = scaleQuantize([0, most], range(bins));
  // A score at the edge of two bars is in the upper one, also where it is a rounding below.
  for (let k = 0; k < scores.length; k++) counts[binOf(scores[k] + 1e-9)]++;
  return counts;
}

/**
 * The scores of all guessers on the test set as bars; the chosen one's, and what it gets on fresh samples, as marks.
 *
 * @param chance the part that guessing gets right in the long run
 */
export function luckHistogram({ testScores, chosen, freshScore }: BestGuesser, chance: number): Element {
  const counts = binned(testScores);
  const best = testScores[chosen];
  return readChart({
    label: `${testScores.length} guessers: the best has ${percent(best)} on the test set and ${percent(freshScore)} on fresh drawings`,
    className: "strip luck",
    width: 560,
    height: 216,
    marginTop: above,
    marginBottom: 44,
    marginLeft: 12,
    marginRight: 12,
    x: { axis: null, domain: [0, most], clamp: true },
    y: { axis: null, domain: [0, Math.max(...counts)] },
    marks: [
      rectY(counts, {
        x1: (_, k: number) => k * bin,
        x2: (_, k: number) => (k + 1) * bin,
        y: (count: number) => count,
        insetLeft: 1,
        insetRight: 1,
        className: "luck-bar",
      }),
      ruleY([0], { className: "strip-zero" }),
      text([0], { x: 0, text: ["0 %"], textAnchor: "start", ...tick }),
      text([0.2, 0.4, 0.6], {
        x: (score: number) => score,
        text: (score: number) => percent(score, 0),
        ...tick,
      }),
      text(["right answers on the test set →"], { ...tick, frameAnchor: "bottom-right", dy: 38 }),
      ruleX([chance], { className: "luck-chance" }),
      ...flag(best, 16, "▼ chosen, test", "luck-chosen"),
      ...flag(freshScore, 38, "◆ chosen, fresh", "luck-fresh"),
    ],
  });
}

const tick = { frameAnchor: "bottom", lineAnchor: "bottom", dy: 18, className: "strip-tick" } as const;

/** A line down to the axis with words at its head, `y` pixels from the top of the drawing. */
function flag(score: number, y: number, words: string, className: string): Markish[] {
  const right = score > most / 2;
  return [
    ruleX([score], { insetTop: y + 3 - above, className }),
    text([words], {
      x: [score],
      frameAnchor: "top",
      lineAnchor: "bottom",
      dx: right ? 5 : -5,
      dy: y - above,
      textAnchor: right ? "end" : "start",
      fontSize: 14,
      className,
    }),
  ];
}
