import { isOver, type Lane, type LaneResult, resultOf } from "../../../components/training/lane-result.js";
import { raceRunners } from "../../../components/training/race-runners.js";
import { usualTrainPart } from "../../../lib/data/split.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { trainedBeside } from "../study/project-data.js";
import type { ProjectController } from "./project-controller.js";

/** What is trained on the training rows of a project and looked at on its validation rows. */
export interface TrainLanesOptions {
  readonly lanes: readonly Lane[];
  readonly shared: Hyperparameters;
  readonly keepWeights: boolean;
  /** Ends the trainings. */
  readonly invalidation: Promise<unknown>;
  /** Told how many are done. */
  progress(done: number, results: readonly LaneResult[]): void;
}

/**
 * Trains some networks in workers.
 *
 * @throws Error where one diverged or could not be trained, or there are no rows
 */
export async function trainLanes(
  { dataset, rows }: Pick<ProjectController, "dataset" | "rows">,
  { lanes, shared, keepWeights, invalidation, progress }: TrainLanesOptions,
): Promise<readonly LaneResult[]> {
  if (!dataset || !rows) throw new Error("there are no rows to train on");
  let end = () => {};
  const results = await new Promise<readonly LaneResult[]>((resolve, reject) => {
    const race = raceRunners({
      lanes,
      shared,
      dataset: trainedBeside(dataset, rows.train, rows.validation),
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
  if (state === "diverged") return "the loss ran away; try a smaller learning rate";
  return runner.run?.failure ?? "it could not be trained";
}
