import { fusedReferenceBackend } from "../../../src/lib/backends/fused-reference.js";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { whyNotFused } from "../../../src/lib/backends/wasm/probe.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import type { Backend } from "../../../src/lib/core/backend.js";
import { activations } from "../../../src/lib/core/layers/activations.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import { optimisers } from "../../../src/lib/core/optimisers/make-optimiser.js";
import { schedules } from "../../../src/lib/core/schedules.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { weightHash } from "../../../src/lib/training/weights/hash.js";
import { smallTraining, takeSteps } from "../../lib/training/small-run.js";

/** For every optimiser, activation and schedule: the hash of the weights after a small run. */
type Hashes = Readonly<Record<string, string>>;

/** What a machine gives of the same seed. */
export interface SmallHashes {
  readonly strictReference: Hashes;
  readonly strict: Hashes;
  readonly fusedReference: Hashes;
  /** Or what can't fuse. */
  readonly fused: Hashes | string;
}

export async function smallHashes(): Promise<SmallHashes> {
  return {
    strictReference: hashesOn(referenceBackend()),
    strict: hashesOn(await wasmBackend()),
    fusedReference: hashesOn(fusedReferenceBackend()),
    fused: whyNotFused() ?? hashesOn(await wasmBackend("fused")),
  };
}

function hashesOn(backend: Backend): Hashes {
  return Object.fromEntries(
    variants().map(([name, changes]) => {
      const training = smallTraining({ ...changes, dropout: 0.2, l1: 1e-4, l2: 1e-3 }, {}, backend);
      takeSteps(training, 18);
      return [name, weightHash(weightsOf(training.network))];
    }),
  );
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
