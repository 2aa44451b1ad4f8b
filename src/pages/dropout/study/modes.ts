import type { Backend } from "../../../lib/core/backend.js";
import { softmaxRow } from "../../../lib/core/kernels/softmax.js";
import type { Network } from "../../../lib/core/network.js";
import type { Random } from "../../../lib/core/random.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { maskedScores } from "./masked-scores.js";

/** Ways to use a network that was trained with dropout: one right, two wrong. */
export const modes = ["nothing dropped", "still dropping", "scaled once more"] as const;
export type UseMode = (typeof modes)[number];

/** How a network does when it is used in some way. */
export interface ModeResult {
  readonly mode: UseMode;
  readonly accuracy: number;
  readonly loss: number;
}

/**
 * Accuracy and mean cross-entropy of a network on some pictures: in predicting mode, with units still dropped, and with
 * all units there but each hidden layer multiplied with 1/(1 − r) although nothing was dropped.
 *
 * @returns pieces of work, one a picture; then the results in the order of `modes`
 */
export function* compareModes({
  backend,
  network,
  dataset,
  rows,
  rate,
  random,
}: {
  backend: Backend;
  network: Network;
  dataset: Dataset;
  rows: Uint32Array;
  rate: number;
  random: Random;
}): Generator<undefined, ModeResult[]> {
  const pictures = backend.pictures(1, network.inputs);
  const sums = modes.map((mode) => ({ mode, right: 0, loss: 0 }));
  const never: Random = { uint32: () => 0xffffffff, uniform: () => 1, below: () => 0 };
  const p = new Float64Array(network.classes);
  for (const [n, row] of rows.entries()) {
    const x = pictures.load(dataset.pixels, rows, n, 1);
    const label = dataset.labels[row];
    for (const sum of sums) {
      const usedRate = sum.mode === "nothing dropped" ? 0 : rate;
      const source = sum.mode === "still dropping" ? random : never;
      const z = maskedScores({ backend, network, x, rate: usedRate, random: source });
      sum.loss += softmaxRow(z, p) - z[label];
      if (p.indexOf(Math.max(...p)) === label) sum.right++;
    }
    yield;
  }
  return sums.map(({ mode, right, loss }) => ({
    mode,
    accuracy: right / rows.length,
    loss: loss / rows.length,
  }));
}
