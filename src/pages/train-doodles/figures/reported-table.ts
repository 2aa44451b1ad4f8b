import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
import type { FoundReproduction } from "../../../lib/training/reproduction.js";
import type { LabValue } from "./lab.js";

/** What was reported, what a command found, and what the run on screen gets, side by side. */
export function reportedTable(found: FoundReproduction, { run, hyperparameters }: LabValue): HTMLElement {
  const [kept] = found.readings;
  const seed = run?.hyperparameters.seed ?? hyperparameters.seed;
  const same = kept.seeds.find((other) => other.seed === seed);
  const begun = (run?.progress?.step ?? 0) > 0;
  const part = (accuracy: number | undefined, digits = 2) =>
    accuracy === undefined ? "–" : percent(accuracy, digits);
  const live = (accuracy: number | undefined) => (begun ? part(accuracy) : "–");
  const numbers = table({
    label: "Reported and found",
    head: [
      "",
      "reported",
      `Node, mean of ${kept.seeds.length} seeds`,
      `Node, seed ${seed}`,
      `this page, seed ${seed}`,
    ],
    rows: [
      [
        "test",
        ...[part(found.reported.testAccuracy, 1), part(kept.testAccuracy), part(same?.testAccuracy)].map(
          numberCell,
        ),
        numberCell(html`<b>${live(run?.evaluation?.heldOut.accuracy)}</b>`),
      ],
      [
        "training, nothing dropped",
        "–",
        ...[part(kept.trainAccuracy), part(same?.trainAccuracy), live(run?.whole?.train?.accuracy)].map(
          numberCell,
        ),
      ],
      [
        "training, while training",
        numberCell(part(found.reported.trainAccuracy, 1)),
        "–",
        "–",
        numberCell(live(run?.whole?.whileTraining?.accuracy)),
      ],
      [
        "hash of the weights",
        "–",
        "–",
        numberCell(same?.hash ?? "–"),
        numberCell(run?.finished?.hash ?? "–"),
      ],
    ],
    className: "reported",
    numbers: false,
    rightAligned: false,
  });
  return html`<div>${numbers}<p class="caption">${verdict(same?.hash, run, found)}</p></div>`;
}

function verdict(node: string | undefined, run: LabValue["run"], found: FoundReproduction): string {
  const page = run?.finished?.hash;
  if (!page) return "Train the recipe to the end to compare the hashes.";
  if (node === page)
    return "The hashes agree: Node and this page have trained the same weights, bit for bit.";
  if (run.ready.trainRows !== found.rows.train)
    return "The hashes differ: this page trains on other drawings.";
  if (run.hyperparameters.profile === "fused")
    return "The hashes differ: the run on screen is in fused arithmetic, and Node’s in strict.";
  return "The hashes differ: the run on screen has other settings than the recipe.";
}
