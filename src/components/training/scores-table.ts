import { html } from "htl";
import { percent } from "../ui/numbers.js";
import { t } from "../words/t.js";
import type { RunLog } from "./run-log.js";

/** Accuracy and loss as they stand: on held-out drawings, on training drawings, and as they were while training. */
export interface ScoresTable extends HTMLElement {
  show(log: RunLog | undefined): void;
}

interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

export function scoresTable(): ScoresTable {
  const names = [t("held out"), t("training"), t("while training")];
  const about = [t("never trained on"), t("nothing dropped"), t("neurons dropped")];
  const cells = names.map(() => ({
    accuracy: html`<td class="number">–</td>`,
    loss: html`<td class="number">–</td>`,
  }));
  const rows = names.map(
    (name, k) =>
      html`<tr><th scope="row">${name} <span>${about[k]}</span></th>${cells[k].accuracy}${cells[k].loss}</tr>`,
  );
  const root = html`<table class="scores"><thead><tr><th scope="col">${t("drawings")}</th><th scope="col">${t("accuracy")}</th><th scope="col">${t("loss")}</th></tr></thead><tbody>${rows}</tbody></table>`;
  return Object.assign(root, {
    show(log: RunLog | undefined) {
      const scores = [log?.evaluation?.heldOut, log?.whole?.train, log?.whole?.whileTraining];
      for (const [k, score] of scores.entries()) show(cells[k], score);
    },
  });
}

function show(cells: { accuracy: HTMLElement; loss: HTMLElement }, score: Score | undefined): void {
  cells.accuracy.textContent = score ? percent(score.accuracy, 2) : "–";
  cells.loss.textContent = score ? shortLoss(score.loss) : "–";
}

/** A loss with sensible digits: 0.182, 12.4, 3.1e+8. */
export function shortLoss(loss: number): string {
  if (!Number.isFinite(loss)) return String(loss);
  return loss < 10 ? loss.toFixed(3) : loss < 1000 ? loss.toFixed(1) : loss.toExponential(1);
}
