import { html } from "htl";
import { curves, type Series } from "../../../components/chart/curves.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { percent } from "../../../components/ui/numbers.js";
import { t } from "../../../components/words/t.js";
import type { TeachScores } from "../../../lib/labs/teach/teach-protocol.js";

/** What is followed: each has its line and its row. */
const parts = ["heldOut", "train", "known"] as const;
type Part = (typeof parts)[number];

const names: Readonly<Record<Part, string>> = {
  heldOut: t("held out"),
  train: t("to train on"),
  known: t("what it knew before"),
};

/** Accuracy over the epochs, and the numbers of now. */
export function teachCharts() {
  let points: { epoch: number; scores: TeachScores }[] = [];
  let before = points;
  const chart = curves({
    title: t("Accuracy"),
    xLabel: t("epoch"),
    yTicks: [0, 0.25, 0.5, 0.75, 1],
    scale: "linear",
    height: 210,
    format: (value) => percent(value, 0),
  });
  const rows = parts.map((part) => {
    const [count, right, loss] = [0, 1, 2].map(() => html`<td class="number">–</td>`);
    return {
      part,
      count,
      right,
      loss,
      root: html`<tr><th scope="row">${names[part]}</th>${count}${right}${loss}</tr>`,
    };
  });
  const table = html`<table class="teach-scores"><thead><tr><td></td><th scope="col">${t("drawings")}</th><th scope="col">${t("right")}</th><th scope="col">${t("loss")}</th></tr></thead><tbody>${rows.map(({ root }) => root)}</tbody></table>`;

  function draw(): void {
    const series: Series[] = parts.flatMap((part, k) => {
      const own = points.filter(({ scores }) => scores[part] !== undefined);
      if (own.length === 0) return [];
      const [x, y] = [own.map(({ epoch }) => epoch), own.map(({ scores }) => scores[part]?.accuracy ?? NaN)];
      return [{ ...lineLook(k), label: names[part], x, y }];
    });
    chart.update(series, Math.max(5, points.at(-1)?.epoch ?? 0));
    const now = points.at(-1)?.scores;
    for (const { part, right, loss } of rows) {
      const score = now?.[part];
      right.textContent = score ? percent(score.accuracy) : "–";
      loss.textContent = score ? score.loss.toFixed(3) : "–";
    }
  }

  draw();
  return Object.assign(html`<div class="teach-charts">${chart}${table}</div>`, {
    /** Begins anew. */
    clear() {
      before = points;
      points = [];
      draw();
    },
    /** What stands there now can be brought back. */
    mark() {
      before = points;
    },
    /** Brings back what stood there at the last mark or before it was cleared; the next scores end it. */
    goBack() {
      points = before;
    },
    add(epoch: number, scores: TeachScores) {
      // Lessons and other drawings change the scores within an epoch: its last ones stay.
      points = [...points.filter((point) => point.epoch < epoch), { epoch, scores }];
      draw();
    },
    /** @param count how many drawings there are of each part */
    count(counts: Readonly<Record<Part, number>>) {
      for (const { part, count, root } of rows) {
        count.textContent = String(counts[part]);
        root.hidden = part === "known" && counts[part] === 0;
      }
    },
  });
}
