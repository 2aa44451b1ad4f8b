import { html } from "htl";
import type { RunLog } from "../../../components/training/run-log.js";
import { percent } from "../../../components/ui/numbers.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
import { t } from "../../../components/words/t.js";

/** Epochs that are shown, as far as a run has come. */
const shown = [1, 2, 3, 4, 5, 10, 20, 30, 50, 100];

/** The three accuracies of a run at some epochs, and whether held-out drawings did better than training said. */
export function epochsTable(log: RunLog | undefined): HTMLElement {
  const rows = shown.flatMap((epoch) => {
    const found = accuraciesAt(log, epoch);
    return found ? [row(epoch, found)] : [];
  });
  if (rows.length === 0) {
    return html`<p class="lab-empty">${t("Train for an epoch or more: the numbers of the run on screen stand here.")}</p>`;
  }
  return table({
    label: t("Accuracies at some epochs"),
    head: [
      t("epoch"),
      t("while training"),
      t("held out"),
      t("training, nothing dropped"),
      t("held out − while training"),
    ],
    rows,
    numbers: false,
    rightAligned: false,
  });
}

interface Accuracies {
  readonly whileTraining: number;
  readonly heldOut: number;
  readonly trained: number;
}

function accuraciesAt(log: RunLog | undefined, epoch: number): Accuracies | undefined {
  const at = (trail: RunLog["heldOut"] | undefined) => {
    const k = trail?.position.lastIndexOf(epoch) ?? -1;
    return k < 0 ? undefined : trail?.accuracy[k];
  };
  const [whileTraining, heldOut, trained] = [at(log?.whileTraining), at(log?.heldOut), at(log?.trained)];
  if (whileTraining === undefined || heldOut === undefined || trained === undefined) return undefined;
  return { whileTraining, heldOut, trained };
}

function row(epoch: number, { whileTraining, heldOut, trained }: Accuracies): Row {
  const gap = 100 * (heldOut - whileTraining);
  const by = `${gap < 0 ? "−" : "+"}${Math.abs(gap).toFixed(1)}`;
  const text = gap > 0 ? t("{by} points, above", { by }) : t("{by} points", { by });
  return [epoch, ...[percent(whileTraining), percent(heldOut), percent(trained), text].map(numberCell)];
}
