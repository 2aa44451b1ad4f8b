import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { defaultHyperparameters } from "../../src/lib/training/recipe.js";
import { createTraining } from "../../src/lib/training/training.js";
import type { Workload } from "./workload.js";

/** A library at work on the workload. */
export interface PagePeer {
  /** Library and back end, as they name themselves. */
  readonly name: string;
  /** Trains for an epoch and waits for the last result; returns the mean loss of its batches. */
  epoch(): Promise<number> | number;
}

/** The workbook itself: the layers, training loop and WebAssembly backend that its pages use. */
export async function workbookPeer(workload: Workload): Promise<PagePeer> {
  const { pixels, labels, convolutions, sizes, batch, eta, beta1, beta2, epsilon } = workload;
  const classes = Array.from({ length: sizes[sizes.length - 1] }, (_, k) => String(k));
  const side = Math.sqrt(sizes[0]);
  const training = createTraining({
    backend: await wasmBackend(),
    dataset: {
      title: "bench",
      origin: "stand-in",
      source: "",
      licence: "",
      classes,
      width: side,
      height: side,
      pixels,
      labels,
    },
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
    },
  });
  return {
    name: "workbook, wasm",
    epoch() {
      let sum = 0;
      for (let k = 0; k < training.stepsPerEpoch; k++) sum += training.next().loss;
      return sum / training.stepsPerEpoch;
    },
  };
}
