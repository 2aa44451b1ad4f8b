import type { Dataset } from "../../lib/data/dataset.js";
import { usualTrainPart } from "../../lib/data/split.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { t } from "../words/t.js";
import { isOver, type Lane, type LaneResult, resultOf } from "./lane-result.js";
import { raceRunners } from "./race-runners.js";

/** What is trained, and on what. */
export interface TrainLanesOptions {
  /** Its test rows are those that each network is looked at with. */
  readonly dataset: Dataset;
  readonly lanes: readonly Lane[];
  readonly shared: Hyperparameters;
  readonly keepWeights: boolean;
  /** Ends the trainings. */
  readonly invalidation: Promise<unknown>;
  /** Told how many are done. */
  progress(done: number, results: readonly LaneResult[]): void;
}

/**
 * Trains some networks in workers to their ends.
 *
 * @throws Error where one diverged or could not be trained
 */
export async function trainLanes({
  dataset,
  lanes,
  shared,
  keepWeights,
  invalidation,
  progress,
}: TrainLanesOptions): Promise<readonly LaneResult[]> {
  let end = () => {};
  const results = await new Promise<readonly LaneResult[]>((resolve, reject) => {
    const race = raceRunners({
      lanes,
      shared,
      dataset,
      trainPart: usualTrainPart,
      keepWeights,
      tell() {
        const results = race.all.map(resultOf);
        const failed = results.find(({ state }) => state === "diverged" || state === "failed");
        if (failed) return reject(new Error(whyNot(failed)));
        progress(race.all.filter(isOver).length, results);
        if (race.all.every(isOver)) resolve(results);
      },
    });
    end = () => race.end();
    invalidation.then(end);
  }).finally(() => end());
  return results;
}

function whyNot({ state, runner }: LaneResult): string {
  if (state === "diverged") return t("the loss ran away; try a smaller learning rate");
  return runner.run?.failure ?? t("it could not be trained");
}
