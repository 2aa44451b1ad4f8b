import { html } from "htl";
import type { RunLog } from "../../../components/training/run-log.js";
import { percent } from "../../../components/ui/numbers.js";
import type { FoundReproduction } from "../../../lib/training/reproduction.js";
import type { LabValue } from "./lab.js";

/** Each reading of "dropout 0.8": what a command found, what this page found last, and what was reported. */
export function readingsTable(found: FoundReproduction, { runs, run }: LabValue): HTMLElement {
  const rows = found.readings.map(({ meaning, dropout, testAccuracy }) => {
    const own = [...runs, ...(run?.finished ? [run] : [])].findLast(
      ({ hyperparameters, finished }) => finished && hyperparameters.dropout === dropout,
    );
    return html`<tr><th scope="row">${meaning} 0.8</th><td class="number">${percent(testAccuracy)}</td>${cells(own)}</tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Both readings"><table class="reported">
    <thead><tr><th scope="col">0.8 read as</th><th scope="col">Node: test, mean of ${found.readings[0].seeds.length} seeds</th><th scope="col">this page: test</th><th scope="col">this page: while training</th></tr></thead>
    <tbody>${rows}</tbody>
    <tfoot><tr><th scope="row">reported</th><td></td><td class="number">${percent(found.reported.testAccuracy)}</td><td class="number">${percent(found.reported.trainAccuracy)}</td></tr></tfoot></table></div>`;
}

function cells(run: RunLog | undefined): HTMLElement[] {
  const accuracies = [run?.evaluation?.heldOut.accuracy, run?.whole?.whileTraining?.accuracy];
  return accuracies.map(
    (accuracy) => html`<td class="number">${accuracy === undefined ? "not run yet" : percent(accuracy)}</td>`,
  );
}
