import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import { balancedAccuracy, recallOf } from "../../../lib/core/metrics.js";
import { imbalanceClasses } from "../../../lib/labs/experiments/imbalance.js";
import type { TrialResult } from "../../../lib/labs/experiments/trial.js";
import { leakNames } from "../study/leak.js";
import type { ResultsView } from "./experiment-view.js";

/** What the test says when copies of training drawings are in it, beside one without. */
export function leakTable(): ResultsView {
  const body = html`<tbody></tbody>`;
  const root = html`<div class="scroll" tabindex="0" role="region" aria-label="With and without a leak"><table class="data-table"><thead><tr><th scope="col">order</th><th scope="col">test drawings</th><th scope="col">hammers found</th><th scope="col">balanced accuracy</th></tr></thead>${body}</table></div>`;
  const show = (results: readonly TrialResult[]) =>
    body.replaceChildren(
      ...leakNames.map((name) =>
        rowOf(
          name,
          results.find((result) => result.name === name),
        ),
      ),
    );
  show([]);
  return Object.assign(root, { show });
}

function rowOf(name: string, result: TrialResult | undefined): HTMLElement {
  const classes = imbalanceClasses.length;
  const confusion = Uint32Array.from(result?.confusion ?? []);
  const cells = result
    ? [
        String(result.rows.heldOut),
        percent(recallOf(confusion, classes)[1]),
        percent(balancedAccuracy(confusion, classes)),
      ]
    : ["–", "–", "–"];
  return html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`;
}
