import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
import { balancedAccuracy, recallOf } from "../../../lib/core/metrics.js";
import { imbalanceClasses } from "../../../lib/labs/experiments/imbalance.js";
import type { TrialResult } from "../../../lib/labs/experiments/trial.js";
import { leakNames } from "../study/leak.js";
import type { ResultsView } from "./experiment-view.js";

/** What the test says when copies of training drawings are in it, beside one without. */
export function leakTable(): ResultsView {
  const root = table({
    label: "With and without a leak",
    head: ["order", "test drawings", "hammers found", "balanced accuracy"],
    rows: [],
    numbers: false,
  });
  const show = (results: readonly TrialResult[]) =>
    root.show(
      leakNames.map((name) =>
        rowOf(
          name,
          results.find((result) => result.name === name),
        ),
      ),
    );
  show([]);
  return Object.assign(html`<div>${root}</div>`, { show });
}

function rowOf(name: string, result: TrialResult | undefined): Row {
  const classes = imbalanceClasses.length;
  const confusion = Uint32Array.from(result?.confusion ?? []);
  const cells = result
    ? [
        String(result.rows.heldOut),
        percent(recallOf(confusion, classes)[1]),
        percent(balancedAccuracy(confusion, classes)),
      ]
    : ["–", "–", "–"];
  return [name, ...cells.map(numberCell)];
}
