import type { Dataset } from "../../src/lib/data/dataset.js";
import type { SetName } from "../../src/lib/data/sample-sets.js";
import type { Experiment } from "../../src/lib/labs/experiments/experiment.js";
import { reproduced } from "../../src/lib/labs/experiments/reproduced.js";
import type { ReproducedExperiment } from "../../src/lib/labs/experiments/reproductions.js";
import type { Trial, TrialResult } from "../../src/lib/labs/experiments/trial.js";
import type { Progress } from "../train/progress.js";
import { dataFingerprint, trialFingerprint } from "./fingerprint.js";
import type { KeptResults } from "./kept-results.js";
import type { TrialPool } from "./trial-pool.js";

/** What experiments are run with. */
export interface RunOptions {
  readonly experiments: readonly Experiment[];
  readonly quick: boolean;
  /** Of the code that trials run. */
  readonly version: string;
  readonly pool: TrialPool;
  readonly kept: KeptResults;
  readonly progress: Progress;
  readonly machine: ReproducedExperiment["machine"];
  load(set: SetName): Promise<Dataset>;
  /** The command that runs one experiment again. */
  commandFor(id: string): string;
}

/** Runs experiments one after the other, the trials of each side by side; what is done already is not done again. */
export async function runExperiments(options: RunOptions): Promise<ReproducedExperiment[]> {
  const found: ReproducedExperiment[] = [];
  const sets = new Map<SetName, Dataset>();
  for (const experiment of options.experiments) {
    const dataset = sets.get(experiment.set) ?? (await options.load(experiment.set));
    sets.set(experiment.set, dataset);
    found.push(await runExperiment(experiment, dataset, options));
  }
  return found;
}

async function runExperiment(
  experiment: Experiment,
  dataset: Dataset,
  { quick, version, pool, kept, progress, machine, commandFor }: RunOptions,
): Promise<ReproducedExperiment> {
  const trials = experiment.trials(dataset, { quick });
  let done = 0;
  const finish = (from: string) => {
    done++;
    progress.say(`${experiment.id}: ${done} of ${trials.length} trainings done${from}`);
  };
  const resultOf = async (trial: Trial): Promise<TrialResult> => {
    const fingerprint = trialFingerprint(trial, version);
    const before = kept.find(fingerprint);
    if (before) {
      finish(", from before");
      return { ...before, name: trial.name };
    }
    const result = await pool.run(trial, (epoch) =>
      progress.say(
        `${experiment.id}: ${done} of ${trials.length} done; ${trial.name}, epoch ${epoch} of ${trial.hyperparameters.epochs}`,
      ),
    );
    kept.keep(fingerprint, result);
    finish("");
    return result;
  };
  const results = await Promise.all(trials.map(resultOf));
  progress.done(`${experiment.id}: ${trials.length} trainings done`);
  const fingerprint = dataFingerprint(dataset);
  return reproduced(experiment, results, {
    dataset,
    fingerprint,
    quick,
    machine,
    command: commandFor(experiment.id),
  });
}
