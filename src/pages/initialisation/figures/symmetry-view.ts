import { html } from "htl";
import { inSlices } from "../../../components/ui/in-slices.js";
import { referenceBackend } from "../../../lib/backends/reference.js";
import type { InitialiserName } from "../../../lib/core/initialisers.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../lib/training/recipe.js";
import { createTraining } from "../../../lib/training/training.js";
import { distinctUnits } from "../study/distinct-units.js";

/** Units in the hidden layer, and steps that the networks take. */
export const symmetryRun = { units: 16, steps: 30 } as const;
const starts = [
  { name: "zeros", label: "all 0" },
  { name: "all-equal", label: "all 0.05" },
  { name: "xavier-uniform", label: "random (Xavier)" },
] as const satisfies readonly { name: InitialiserName; label: string }[];

const recipe: Hyperparameters = {
  ...defaultHyperparameters,
  hidden: [symmetryRun.units],
  optimiser: "sgd",
  learningRate: 0.1,
  batchSize: 32,
};

/** Three small networks that are trained for a few steps, and how many different units each has then. */
export function symmetryView(dataset: Dataset): HTMLElement {
  const button = html`<button type="button" class="button button--primary">Train ${symmetryRun.steps} steps and count</button>`;
  const status = html`<p class="race-status" aria-live="polite">Not trained yet.</p>`;
  const rows = html`<tbody></tbody>`;
  const root = html`<div class="symmetry" data-state="idle"><div class="race-top">${button}${status}</div><div class="scroll" tabindex="0" role="region" aria-label="Different units"><table class="data-table"><thead><tr><th scope="col">initial weights</th><th scope="col">different units before</th><th scope="col">after ${symmetryRun.steps} steps</th><th scope="col">loss of the first batch</th><th scope="col">of the last</th></tr></thead>${rows}</table></div></div>`;

  async function run(): Promise<void> {
    button.toggleAttribute("disabled", true);
    root.dataset.state = "running";
    rows.replaceChildren();
    for (const { name, label } of starts) rows.append(rowOf(label, await inSlices(trained(dataset, name))));
    root.dataset.state = "finished";
    status.textContent = `Of ${symmetryRun.units} units, ${[...rows.children].map((row, k) => `${starts[k].label}: ${row.children[2].textContent}`).join(", ")} are different.`;
    button.toggleAttribute("disabled", false);
  }

  button.addEventListener("click", run);
  return root;
}

/** What was found of one network. */
interface Found {
  readonly before: number;
  readonly after: number;
  readonly first: number;
  readonly last: number;
}

function* trained(dataset: Dataset, initialiser: InitialiserName): Generator<undefined, Found> {
  const training = createTraining({
    backend: referenceBackend(),
    dataset,
    train: Uint32Array.from(dataset.labels.keys()),
    hyperparameters: { ...recipe, initialiser, epochs: symmetryRun.steps },
  });
  const [{ weight }] = training.network.denseLayers;
  const before = distinctUnits(weight.value);
  let [first, last] = [Number.NaN, Number.NaN];
  for (let step = 1; step <= symmetryRun.steps; step++) {
    last = training.next().loss;
    if (step === 1) first = last;
    yield;
  }
  return { before, after: distinctUnits(weight.value), first, last };
}

function rowOf(label: string, { before, after, first, last }: Found): HTMLElement {
  return html`<tr><th scope="row">${label}</th><td class="number">${before}</td><td class="number">${after}</td><td class="number">${first.toFixed(3)}</td><td class="number">${last.toFixed(3)}</td></tr>`;
}
