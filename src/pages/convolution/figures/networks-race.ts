import { html } from "htl";
import type { LaneResult } from "../../../components/training/lane-result.js";
import { trainingRace } from "../../../components/training/training-race.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import {
  denseAndConvolutions,
  hypothesisNetworks,
  hypothesisRecipe,
} from "../../../lib/labs/experiments/convolutions.js";
import type { TrialResult } from "../../../lib/labs/experiments/trial.js";
import type { ReplyOf } from "../../../lib/workers/protocol.js";
import { trialResultOf } from "./trial-result.js";

/** A network that has been trained. */
export interface TrainedLane {
  /** Its place in the experiment. */
  readonly k: number;
  readonly result: TrialResult;
  /** Its weights, with their card. */
  readonly saved: ReplyOf<"saved">;
}

/** The networks as far as they have been trained. */
export interface TrainedNetworks {
  /** What they were trained on and tested with; undefined before the first has been trained. */
  readonly dataset: Dataset | undefined;
  readonly lanes: readonly TrainedLane[];
}

/** The race: `.value` has the networks that are trained. It sends `input` when there is another, and when it is stopped. */
export interface NetworksRace extends HTMLElement {
  value: TrainedNetworks;
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
    follow(results) {
      const lanes = trainedLanes(results);
      if (lanes.length === root.value.lanes.length) return;
      root.value = { dataset, lanes };
      root.dispatchEvent(new Event("input", { bubbles: true }));
    },
    invalidation,
  });
  const root: NetworksRace = Object.assign(html`<div>${race}</div>`, {
    value: { dataset: undefined, lanes: [] },
  });
  return root;
}

/** Those that have finished, with what they came to. */
function trainedLanes(results: readonly LaneResult[]): TrainedLane[] {
  return results.flatMap((lane, k) => {
    const result = trialResultOf(lane);
    const { saved } = lane.runner;
    return result && saved ? [{ k, result, saved }] : [];
  });
}
