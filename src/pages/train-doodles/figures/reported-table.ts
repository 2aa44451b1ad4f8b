import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
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
  return html`<div><div class="scroll" tabindex="0" role="region" aria-label="Reported and found"><table class="reported">
    <thead><tr><td></td><th scope="col">reported</th><th scope="col">Node, mean of ${kept.seeds.length} seeds</th><th scope="col">Node, seed ${seed}</th><th scope="col">this page, seed ${seed}</th></tr></thead>
    <tbody>
      <tr><th scope="row">test</th><td class="number">${part(found.reported.testAccuracy, 1)}</td><td class="number">${part(kept.testAccuracy)}</td><td class="number">${part(same?.testAccuracy)}</td><td class="number"><b>${live(run?.evaluation?.heldOut.accuracy)}</b></td></tr>
      <tr><th scope="row">training, nothing dropped</th><td>–</td><td class="number">${part(kept.trainAccuracy)}</td><td class="number">${part(same?.trainAccuracy)}</td><td class="number">${live(run?.whole?.train?.accuracy)}</td></tr>
      <tr><th scope="row">training, while training</th><td class="number">${part(found.reported.trainAccuracy, 1)}</td><td>–</td><td>–</td><td class="number">${live(run?.whole?.whileTraining?.accuracy)}</td></tr>
      <tr><th scope="row">hash of the weights</th><td>–</td><td>–</td><td class="number">${same?.hash ?? "–"}</td><td class="number">${run?.finished?.hash ?? "–"}</td></tr>
    </tbody></table></div><p class="caption">${verdict(same?.hash, run?.finished?.hash, found, run?.ready.trainRows)}</p></div>`;
}

function verdict(
  node: string | undefined,
  page: string | undefined,
  found: FoundReproduction,
  rows: number | undefined,
): string {
  if (!page) return "Train the recipe to the end to compare the hashes.";
  if (node === page)
    return "The hashes agree: Node and this page have trained the same weights, bit for bit.";
  if (rows !== found.rows.train) return "The hashes differ: this page trains on other drawings.";
  return "The hashes differ: the run on screen has other settings than the recipe.";
}
