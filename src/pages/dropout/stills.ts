import { linearScale } from "../../components/chart/scale.js";
import { stillMatrices } from "../../components/still/draw.js";
import { dropMask } from "../../lib/core/layers/dropout.js";
import { rowsOf, zeros } from "../../lib/core/matrix.js";
import { seededRandom } from "../../lib/core/random.js";
import { example, weightsOfLoss } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  ensemble: () => {
    const { h, rate } = example;
    const weights = [weightsOfLoss, weightsOfLoss.toReversed()];
    const scoresOf = (kept: (unit: number) => number) => {
      const [a, b] = weights.map((w) => h.reduce((sum, value, j) => sum + value * w[j] * kept(j), 0));
      return [place.x(a), place.y(b), a > b] as const;
    };
    const place = { x: linearScale([-3, 7], [0, 320]), y: linearScale([-3, 7], [320, 0]) };
    const marks = Array.from({ length: 2 ** h.length }, (_, mask) => {
      const [x, y, first] = scoresOf((unit) => ((mask >> unit) & 1) / (1 - rate));
      return first ? `<circle cx="${x}" cy="${y}" r="3"/>` : `<path d="M${x - 3} ${y - 3}h6v6h-6z"/>`;
    });
    const [x, y] = scoresOf(() => 1);
    return `<svg viewBox="0 0 320 320" role="img" aria-label="Two scores of all ${marks.length} thinned networks of the worked example" class="still-plot"><path d="M0 320L320 0" stroke="currentColor" stroke-dasharray="5 4"/><g fill="currentColor" opacity="0.6">${marks.join("")}</g><circle cx="${x}" cy="${y}" r="9" fill="none" stroke="currentColor" stroke-width="2"/></svg><p class="still-keys">Here: two scores behind the worked example, and all ${marks.length} networks that its six units make at r = ${rate}. With one linear layer the ring is at their mean exactly.</p>`;
  },
  worked: () => {
    const { h, rate, seed } = example;
    const mask = zeros(1, h.length, "float64");
    dropMask(mask, rate, seededRandom(seed));
    const [row] = rowsOf(mask);
    return stillMatrices(
      ["h", [h]],
      [`M, r = ${rate}`, [row]],
      ["h ⊙ M", [h.map((value, j) => value * row[j])]],
    );
  },
};
