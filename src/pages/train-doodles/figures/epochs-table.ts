import { html } from "htl";
import type { RunLog } from "../../../components/training/run-log.js";
import { percent } from "../../../components/ui/numbers.js";

/** Epochs that are shown, as far as a run has come. */
const shown = [1, 2, 3, 4, 5, 10, 20, 30, 50, 100];

/** The three accuracies of a run at some epochs, and whether held-out drawings did better than training said. */
export function epochsTable(log: RunLog | undefined): HTMLElement {
  const rows = shown.flatMap((epoch) => {
    const found = accuraciesAt(log, epoch);
    return found ? [row(epoch, found)] : [];
  });
  if (rows.length === 0) {
    return html`<p class="lab-empty">Train for an epoch or more: the numbers of the run on screen stand here.</p>`;
  }
  return html`<div class="scroll"><table><thead><tr><th scope="col">epoch</th><th scope="col">while training</th><th scope="col">held out</th><th scope="col">training, nothing dropped</th><th scope="col">held out − while training</th></tr></thead><tbody>${rows}</tbody></table></div>`;
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

function row(epoch: number, { whileTraining, heldOut, trained }: Accuracies): HTMLElement {
  const gap = 100 * (heldOut - whileTraining);
  const text = `${gap < 0 ? "−" : "+"}${Math.abs(gap).toFixed(1)} points${gap > 0 ? ", above" : ""}`;
  return html`<tr><th scope="row">${epoch}</th><td class="number">${percent(whileTraining)}</td><td class="number">${percent(heldOut)}</td><td class="number">${percent(trained)}</td><td class="number">${text}</td></tr>`;
}
