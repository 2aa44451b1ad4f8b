import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { differences } from "../../lib/training/settings.js";
import type { LabQuestion } from "./lab-questions.js";
import type { RunLog } from "./run-log.js";

/** A question whose preset is a run of its own. */
export interface RunQuestion extends LabQuestion<RunLog> {
  /** What its run is called. */
  readonly name: string;
  /** What its run has other than the lab's usual settings. */
  readonly changes: Partial<Hyperparameters>;
}

/** Which epochs, seed, workers and arithmetic a run has does not make its settings others. */
const free: readonly string[] = ["epochs", "seed", "workers", "profile"];

/** Whether a run was made with the settings of a preset and nothing else, from weights of its own. */
export function isOfPreset({ hyperparameters, changed, ready }: RunLog, preset: Hyperparameters): boolean {
  const others = differences(hyperparameters, preset).filter(({ key }) => !free.includes(key));
  return !changed && !ready.loaded && others.length === 0;
}

/** Whether a run has come to its end. */
export function hasEnded({ finished, state }: RunLog): boolean {
  return finished !== undefined || state === "diverged";
}
