import type { LaneResult } from "../../../components/training/lane-result.js";
import type { EpochScore, TrialResult } from "../../../lib/labs/experiments/trial.js";

/** The result of an experiment's trial that was trained as a lane of a race, or undefined while it has none. */
export function trialResultOf({ label, runner }: LaneResult): TrialResult | undefined {
  const { points, run } = runner;
  const log = run?.log;
  if (!log || (log.state !== "finished" && log.state !== "diverged")) return undefined;
  const epochs = points.flatMap(({ epoch, second, values }): EpochScore[] => {
    const train = { loss: values["training loss"], accuracy: values["training accuracy"] };
    if (!Number.isInteger(epoch) || Number.isNaN(train.accuracy)) return [];
    const heldOut = { loss: values["held-out loss"], accuracy: values["held-out accuracy"] };
    return [{ epoch, seconds: second, train, heldOut }];
  });
  if (epochs.length === 0) return undefined;
  return {
    name: label,
    state: log.state,
    hyperparameters: log.ready.hyperparameters,
    parameters: log.ready.parameters,
    rows: { train: log.ready.trainRows, heldOut: log.ready.heldOutRows },
    epochs,
    confusion: Array.from(log.evaluation?.confusion ?? []),
    hash: log.finished?.hash ?? "",
  };
}
