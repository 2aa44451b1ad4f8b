import type { Dataset } from "../../data/dataset.js";
import type { Experiment } from "./experiment.js";
import type { ReproducedExperiment } from "./reproductions.js";
import { type EpochScore, finalScore, type TrialResult } from "./trial.js";

/**
 * Epochs of a trial that the file keeps of its curve, the first and the last among them. Of experiments with many trials
 * only their ends matter, and each would take as much of the file as all others together.
 */
const keptEpochs = (trials: number) => (trials > 50 ? 2 : 12);

/** Where and how an experiment was run. */
export interface Circumstances {
  readonly dataset: Dataset;
  /** Of the pictures and labels. */
  readonly fingerprint: string;
  readonly quick: boolean;
  readonly command: string;
  readonly machine: ReproducedExperiment["machine"];
}

/** What is kept of an experiment: its figures, and of each trial its curve, rounded. */
export function reproduced(
  { id, system, title, page, figures }: Experiment,
  results: readonly TrialResult[],
  { dataset, fingerprint, quick, command, machine }: Circumstances,
): ReproducedExperiment {
  return {
    id,
    title,
    page,
    command,
    quick,
    system: `${system}`,
    data: { title: dataset.title, origin: dataset.origin, rows: dataset.labels.length, fingerprint },
    seconds: rounded(
      results.reduce((sum, result) => sum + finalScore(result).seconds, 0),
      3,
    ),
    machine,
    figures: figures(results).map(({ name, unit, reported, ours, note }) => ({
      name,
      unit,
      reported: reported?.id,
      note,
      ours: unit === "parameters" ? ours : rounded(ours, 5),
    })),
    trials: results.map((result) => ({
      name: result.name,
      state: result.state,
      seed: result.hyperparameters.seed,
      parameters: result.parameters,
      rows: result.rows,
      curve: evenlyFrom(result.epochs, keptEpochs(results.length)).map(pointOf),
      hash: result.hash,
    })),
  };
}

function pointOf({ epoch, train, heldOut, seconds }: EpochScore): number[] {
  const numbers = [train.loss, train.accuracy, heldOut.loss, heldOut.accuracy];
  return [epoch, ...numbers.map((value) => rounded(value, 4)), rounded(seconds, 3)];
}

/** At most so many of a list, evenly spread, with both ends. */
function evenlyFrom<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, k) => list[Math.round((k * (list.length - 1)) / (most - 1))]);
}

/** To so many significant digits. */
function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
