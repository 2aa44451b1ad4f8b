import type { SweepPoint } from "../../../src/lib/labs/experiments/sweeps.js";
import type { TrialEntry } from "../../../src/pages/sweeps/figures/trial-entry.js";
import type { SweepView } from "../../../src/pages/sweeps/figures/trial-look.js";
import { shortLabel, variedControls } from "../../../src/pages/sweeps/study/varied.js";

/** A trial that has ended with a part of the held-out drawings right, or one that waits. */
function entryOf(point: SweepPoint, tag: string, accuracy: number | undefined): TrialEntry {
  if (accuracy === undefined) return { tag, point, state: "waiting", epochs: [] };
  const score = { loss: 1 - accuracy, accuracy };
  const epochs = [
    { epoch: 0, train: score, heldOut: { loss: 2.3, accuracy: 0.1 }, seconds: 0 },
    { epoch: 25, train: score, heldOut: score, seconds: 2 },
  ];
  const result = {
    name: tag,
    state: "finished" as const,
    hyperparameters: point.hyperparameters,
    parameters: 26_506,
    rows: { train: 100, heldOut: 20 },
    epochs,
    confusion: [],
    hash: `${tag}0123456789`,
  };
  const answers = Float32Array.from([0.9, 0.1, 0.2, 0.8]);
  const notes = { startLength: 10, stepLengths: [1], silent: [0, 0] };
  return { tag, point, state: "finished", epochs, found: { result, notes, answers } };
}

/** What the views of a sweep are given. */
export function viewOf(
  points: readonly SweepPoint[],
  accuracies: readonly (number | undefined)[],
): SweepView {
  const entries = points.map((point, k) => entryOf(point, String.fromCharCode(65 + k), accuracies[k]));
  const all = points.map(({ hyperparameters }) => hyperparameters);
  const varied = variedControls(all);
  const known = accuracies.map((accuracy) => accuracy ?? -1);
  return {
    entries,
    varied,
    labels: all.map((chosen) => shortLabel(varied, chosen)),
    best: known.indexOf(Math.max(...known)),
    picked: -1,
    measure: "accuracy",
    epochs: 25,
  };
}
