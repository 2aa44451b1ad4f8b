import { html } from "htl";
import { trainingRace } from "../../../components/training/training-race.js";
import { choice } from "../../../components/ui/choice.js";
import { percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../lib/training/recipe.js";
import { mostFrequent } from "../study/most-frequent.js";

/** The two runs: what a pixel of ink becomes. */
const lanes = [
  { label: "x from 0 to 1", ink: 1 },
  { label: "x from 0 to 255", ink: 255 },
] as const;

/** What the two runs have in common: one small hidden layer, a few epochs, the same seed. */
export const scaleRecipe: Hyperparameters = {
  ...defaultHyperparameters,
  hidden: [32],
  batchSize: 32,
  epochs: 5,
};

const rules = [
  { name: "SGD, η = 0.1", changes: { optimiser: "sgd", learningRate: 0.1 } },
  { name: "SGD, η = 0.001", changes: { optimiser: "sgd", learningRate: 0.001 } },
  { name: "Adam, η = 0.001", changes: { optimiser: "adam", learningRate: 0.001 } },
] as const;

/**
 * Two runs that differ in nothing but the scale of their pixels, trained by two workers at the press of a button.
 *
 * @param options load: the samples, fetched when they are first needed; invalidation: ends the workers
 */
export function scaleRace({
  load,
  invalidation,
}: {
  load: () => Promise<Dataset>;
  invalidation: Promise<unknown>;
}): HTMLElement {
  const rule = choice({ legend: "How both learn", options: rules.map(({ name }) => name) });
  onInput(rule);
  const changes = () => rules.find(({ name }) => name === rule.value)?.changes;
  const race = trainingRace({
    lanes: () => lanes.map((lane) => ({ ...lane, changes: changes() })),
    shared: scaleRecipe,
    load,
    invalidation,
    compared: alwaysTheSame,
    measures: ["held-out loss", "held-out accuracy", "training loss"],
  });
  return html`<div>${rule}${race}</div>`;
}

/** What an answer that does not look at the drawing gets right. */
function alwaysTheSame({ labels, classes }: Dataset): string[] {
  const { label, part } = mostFrequent(labels);
  return [`always “${classes[label]}”`, percent(part), "–", "–", "–", "–"];
}
