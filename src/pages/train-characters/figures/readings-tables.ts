import { html } from "htl";
import { grouped, percent, trimmed } from "../../../components/ui/numbers.js";
import type { FoundReading, FoundReadings } from "../../../lib/labs/experiments/character-readings.js";
import { reportedCharacters } from "../../../lib/labs/experiments/characters.js";
import type { ReproducedExperiment } from "../../../lib/labs/experiments/reproductions.js";

/** A run of one reading of the document, as `npm run reproduce` found it. */
export interface RunReading {
  /** When the weights move. */
  readonly moves: string;
  readonly through: string;
  readonly eta: number;
  readonly trial: ReproducedExperiment["trials"][number];
}

/** Both readings of “100 iterations” beside what was reported: accuracies at the end, and seconds of training. */
export function runsTable(runs: readonly RunReading[]): HTMLElement {
  const { test, training, time } = reportedCharacters;
  const rows = runs.map(({ moves, through, eta, trial }) => {
    const [, , train, , held, seconds] = trial.curve[trial.curve.length - 1];
    return html`<tr><th scope="row">${moves}</th><td>${through}</td><td class="number">${trimmed(eta)}</td><td class="number">${percent(train)}</td><td class="number"><b>${percent(held)}</b></td><td class="number">${grouped(Math.round(seconds))}</td></tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Both readings"><table class="data-table whole-table">
    <thead><tr><th scope="col">a step</th><th scope="col">gradient through</th><th scope="col">η</th><th scope="col">training right</th><th scope="col">test right</th><th scope="col">seconds</th></tr></thead>
    <tbody>${rows}</tbody>
    <tfoot><tr><th scope="row">reported</th><td>the diagonal</td><td>–</td><td class="number">${training.text}</td><td class="number">${test.text}</td><td class="number">${time.text}</td></tr></tfoot></table></div>`;
}

/** How the weights begin, the scale of the pixels and their order, with both gradients: the best η of each. */
export function searchTable(found: readonly FoundReadings[]): HTMLElement {
  const rows = found.map(
    ({ initial, ink, order, diagonal, whole }) =>
      html`<tr><th scope="row">${beginnings[initial] ?? initial}</th><td class="number">0 to ${ink}</td><td>${order}</td>${cells(diagonal)}${cells(whole)}</tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The readings that were tried"><table class="data-table whole-table">
    <thead><tr><th scope="col">weights begin</th><th scope="col">pixels</th><th scope="col">order</th><th scope="col">diagonal: held out right</th><th scope="col">with η</th><th scope="col">lost with η</th><th scope="col">whole: held out right</th><th scope="col">with η</th><th scope="col">lost with η</th></tr></thead>
    <tbody>${rows}</tbody></table></div>`;
}

const beginnings: Readonly<Record<string, string>> = {
  "xavier-uniform": "Xavier, uniform",
  "he-normal": "He, normal",
  "small-normal": "normal, σ = 0.01",
  "large-normal": "normal, σ = 1",
  "uniform ±½": "uniform, −½ to ½, biases too",
};

function cells({ eta, heldOut, lost }: FoundReading): HTMLElement[] {
  return [
    html`<td class="number">${percent(heldOut)}</td>`,
    html`<td class="number">${String(eta)}</td>`,
    html`<td class="number">${lost.length > 0 ? lost.join(", ") : "none"}</td>`,
  ];
}
