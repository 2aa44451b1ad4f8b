import { html } from "htl";
import type { Dataset } from "../../lib/data/dataset.js";
import {
  denseAndConvolutions,
  hypothesisNetworks,
  hypothesisRecipe,
} from "../../lib/experiments/convolutions.js";
import type { TrialResult } from "../../lib/experiments/trial.js";
import type { ReplyOf } from "../../lib/training/protocol.js";
import { trainingRace } from "../training/training-race.js";
import { trialResultOf } from "../training/trial-result.js";

/** The networks when all have been trained. */
export interface TrainedNetworks {
  /** What they were trained on and tested with. */
  readonly dataset: Dataset;
  /** In the order of the experiment. */
  readonly results: readonly TrialResult[];
  /** Weights of each, with their card; undefined of one that diverged. */
  readonly saved: readonly (ReplyOf<"saved"> | undefined)[];
}

/** The race: `.value` has the networks once they are trained, and null before. It sends `input` then. */
export interface NetworksRace extends HTMLElement {
  value: TrainedNetworks | null;
}

/**
 * The experiment of the chapter, run in this page: its three networks trained by workers on the same drawings.
 *
 * @param options load: the drawings, of which the experiment takes equally many of each class; invalidation: ends the
 *   workers
 */
export function networksRace({
  load,
  invalidation,
}: {
  load: () => Promise<Dataset>;
  invalidation: Promise<unknown>;
}): NetworksRace {
  let dataset: Dataset | undefined;
  const race = trainingRace({
    lanes: hypothesisNetworks.map(({ name, changes }) => ({ label: name, changes })),
    shared: hypothesisRecipe,
    across: ["epoch", "second"],
    measures: ["held-out accuracy", "training accuracy", "held-out loss", "training loss"],
    ask: "Which will get the most held-out drawings right?",
    button: "Train all three",
    keepWeights: true,
    async load() {
      const [{ dataset: rows }] = denseAndConvolutions.trials(await load(), { quick: false });
      dataset = rows;
      return rows;
    },
    whenDone(lanes) {
      const results = lanes.map(trialResultOf).filter((result) => result !== undefined);
      if (!dataset || results.length < lanes.length) return;
      root.value = { dataset, results, saved: lanes.map(({ runner }) => runner.saved) };
      root.dispatchEvent(new Event("input", { bubbles: true }));
    },
    invalidation,
  });
  const root: NetworksRace = Object.assign(html`<div>${race}</div>`, { value: null });
  return root;
}
