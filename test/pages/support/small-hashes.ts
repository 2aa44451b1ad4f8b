import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { activations } from "../../../src/lib/core/layers/activations.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import { optimisers } from "../../../src/lib/core/optimisers/make-optimiser.js";
import { schedules } from "../../../src/lib/core/schedules.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { weightHash } from "../../../src/lib/training/weights/hash.js";
import { smallTraining, takeSteps } from "../../lib/training/small-run.js";

/** For every optimiser, activation and schedule, on either backend: the hash of the weights after a small run. */
export async function smallHashes(): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const backend of [referenceBackend(), await wasmBackend()]) {
    for (const [name, changes] of variants()) {
      const training = smallTraining({ ...changes, dropout: 0.2, l1: 1e-4, l2: 1e-3 }, {}, backend);
      takeSteps(training, 18);
      hashes[`${name}, ${backend.name}`] = weightHash(weightsOf(training.network));
    }
  }
  return hashes;
}

function variants(): [string, Partial<Hyperparameters>][] {
  return [
    ...optimisers.map(({ name: optimiser }): [string, Partial<Hyperparameters>] => [
      optimiser,
      { optimiser },
    ]),
    ...activations.map(({ name: activation }): [string, Partial<Hyperparameters>] => [
      activation,
      { activation },
    ]),
    ...schedules.map(({ name: schedule }): [string, Partial<Hyperparameters>] => [
      schedule,
      { schedule, decay: 0.1, decayFactor: 0.7, decaySteps: 7 },
    ]),
  ];
}
