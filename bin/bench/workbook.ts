import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import type { Backend } from "../../src/lib/core/backend.js";
import type { Profile } from "../../src/lib/core/numbers/profiles.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { defaultHyperparameters } from "../../src/lib/training/recipe.js";
import type { Helpers } from "../../src/lib/training/shard-worker.js";
import { createTraining, type Training } from "../../src/lib/training/training.js";
import { type ConnectHelper, remoteHelpers } from "../../src/lib/workers/remote-helpers.js";
import type { Workload } from "./workload.js";

/** A library at work on the workload. */
export interface PagePeer {
  /** Library and back end, as they name themselves. */
  readonly name: string;
  /** Trains for an epoch and waits for the last result; returns the mean loss of its batches. */
  epoch(): Promise<number> | number;
}

/**
 * The workbook itself: the layers, training loop and WebAssembly backend that its pages use.
 *
 * @param options connect: opens a line to a helper that takes up half of each batch, none when left out; profile: of the
 *   kernels, defaults to "strict"
 */
export async function workbookPeer(
  workload: Workload,
  { connect, profile = "strict" }: { connect?: ConnectHelper; profile?: Profile } = {},
): Promise<PagePeer> {
  const dataset = datasetOf(workload);
  let arrived = () => {};
  const helpers =
    connect &&
    remoteHelpers({
      connect,
      count: 1,
      dataset,
      onParts: () => arrived(),
      onFailure: (message) => {
        throw new Error(message);
      },
    });
  const training = trainingOf(workload, { backend: await wasmBackend(profile), dataset, helpers });

  /** A step, with a wait for the helper where there is one. */
  async function sharedStep(): Promise<number> {
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const report = training.tryNext();
    if (report) return report.loss;
    await arrival;
    return training.next().loss;
  }

  return {
    name: [
      "workbook, wasm",
      ...(profile === "fused" ? ["fused"] : []),
      ...(helpers ? ["two workers"] : []),
    ].join(", "),
    async epoch() {
      let sum = 0;
      for (let k = 0; k < training.stepsPerEpoch; k++) {
        sum += helpers ? await sharedStep() : training.next().loss;
      }
      return sum / training.stepsPerEpoch;
    },
  };
}

function datasetOf({ pixels, labels, sizes }: Workload): Dataset {
  const side = Math.sqrt(sizes[0]);
  return {
    title: "bench",
    origin: "stand-in",
    source: "",
    licence: "",
    classes: Array.from({ length: sizes[sizes.length - 1] }, (_, k) => String(k)),
    width: side,
    height: side,
    pixels,
    labels,
  };
}

/** The workbook's training of a workload, with half of each batch for the helper where there is one. */
export function trainingOf(
  workload: Workload,
  {
    backend,
    dataset = datasetOf(workload),
    helpers,
  }: { backend: Backend; dataset?: Dataset; helpers?: Helpers },
): Training {
  const { labels, convolutions, sizes, batch, eta, beta1, beta2, epsilon } = workload;
  return createTraining({
    backend,
    dataset,
    helpers,
    train: Uint32Array.from(labels, (_, k) => k),
    hyperparameters: {
      ...defaultHyperparameters,
      convolutions,
      hidden: sizes.slice(1, -1),
      activation: "relu",
      optimiser: "adam",
      batchSize: batch,
      learningRate: eta,
      beta1,
      beta2,
      epsilon,
      workers: helpers ? 2 : 1,
    },
  });
}
