import { percent } from "../percent.js";
import type { TrainJob } from "./job.js";
import { searchSplits } from "./search.js";
import { withSettings } from "./settings.js";
import { meanOf, type RunResult, trainRun } from "./train-run.js";

/** How a recipe with some settings changed did on rows held out: means over the folds. */
export interface Compared {
  /** As they were typed; empty for the recipe itself. */
  readonly settings: string;
  readonly accuracy: number;
  readonly loss: number;
}

/**
 * Tries a recipe with other settings on rows that are training rows under every seed of the job, a tenth of them held out in
 * each fold. So nothing is chosen by rows that a run is tested on.
 *
 * @param alternatives settings as for `--set`, one or several each
 * @throws RangeError for settings that can't be used; none is tried then
 */
export async function compareSettings(
  job: TrainJob,
  folds: number,
  alternatives: readonly string[],
): Promise<readonly Compared[]> {
  const tried = ["", ...alternatives].map((settings) => ({
    settings,
    hyperparameters: withSettings(settings, job.hyperparameters),
  }));
  const splits = searchSplits(job.dataset, job.seeds, folds);
  const compared: Compared[] = [];
  for (const { settings, hyperparameters } of tried) {
    const results: RunResult[] = [];
    for (const [fold, split] of splits.entries()) {
      job.progress.say(`trying ${settings || "the recipe"}, fold ${fold + 1} of ${folds}`);
      const seeded = { ...hyperparameters, seed: fold + 1 };
      results.push((await trainRun(job.makeBackend, job.dataset, split, seeded)).result);
    }
    const found = { settings, accuracy: meanOf(results, "testAccuracy"), loss: meanOf(results, "testLoss") };
    compared.push(found);
    job.progress.done(lineOf(found));
  }
  return compared;
}

/** For people. */
export function lineOf({ settings, accuracy, loss }: Compared): string {
  return `${settings || "the recipe"}: ${percent(accuracy, 2)} held out, loss ${loss.toFixed(4)}`;
}
