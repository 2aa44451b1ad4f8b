import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ActivationName } from "../../src/lib/core/layers/activations.js";
import type { LossName } from "../../src/lib/core/losses.js";
import type { Network } from "../../src/lib/core/network.js";

/** What test/golden/layers.py wrote: outputs, gradients and a training run of small networks, from PyTorch. */
export interface GoldenLayers {
  /** in, hidden …, classes. */
  widths: number[];
  labels: number[];
  x: number[][];
  /** What the networks start from: weight, bias, weight, …, each row by row. */
  parameters: number[][];
  cases: {
    activation: ActivationName;
    loss: LossName;
    classWeights: number[] | null;
    z: number[][];
    value: number;
    dx: number[][];
    gradients: number[][];
  }[];
  training: {
    /** Grey levels 0 … 255, a picture of `widths[0]` pixels for each label. */
    pictures: number[];
    steps: number;
    learningRate: number;
    decay: number;
    l1: number;
    l2: number;
    losses: number[];
    penalties: number[];
    parameters: number[][];
  };
}

const file = fileURLToPath(new URL("../golden/layers.json", import.meta.url));
export const golden: GoldenLayers = JSON.parse(readFileSync(file, "utf8"));

/** Sets the parameters of a float64 network of the golden widths to those that PyTorch started from. */
export function startAsGolden(network: Network): void {
  for (const [k, { value }] of network.parameters.entries()) value.data.set(golden.parameters[k]);
}
