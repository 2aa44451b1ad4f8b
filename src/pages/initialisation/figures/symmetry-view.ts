import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { inSlices } from "../../../components/ui/in-slices.js";
import { liveStatus } from "../../../components/ui/status.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
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
  const button = textButton(`Train ${symmetryRun.steps} steps and count`, run, "button--primary");
  const status = liveStatus("race-status", "Not trained yet.");
  const units = table({
    label: "Different units",
    head: [
      "initial weights",
      "different units before",
      `after ${symmetryRun.steps} steps`,
      "loss of the first batch",
      "of the last",
    ],
    rows: [],
    numbers: false,
  });
  const root = html`<div class="symmetry" data-state="idle"><div class="race-top">${button}${status}</div>${units}</div>`;

  async function run(): Promise<void> {
    setDisabled(button, true);
    root.dataset.state = "running";
    const found: Found[] = [];
    for (const { name } of starts) {
      found.push(await inSlices(trained(dataset, name)));
      units.show(found.map(rowOf));
    }
    root.dataset.state = "finished";
    status.say(
      `Different units out of ${symmetryRun.units}: ${found.map(({ after }, k) => `${starts[k].label}: ${after}`).join(", ")}.`,
    );
    setDisabled(button, false);
  }

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

function rowOf({ before, after, first, last }: Found, k: number): Row {
  return [starts[k].label, ...[before, after, first.toFixed(3), last.toFixed(3)].map(numberCell)];
}
