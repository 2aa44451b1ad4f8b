import type { PictureBatch } from "../../core/backend.js";
import { isConvolution } from "../../core/layers/convolution.js";
import { rowMaps, through } from "../../core/layers/map-stack.js";
import type { Network } from "../../core/network.js";
import type { Dataset } from "../../data/dataset.js";
import { evaluationBatch } from "../../training/evaluation.js";
import { deadUnits } from "../depth/dead-units.js";

/**
 * How many units of each dense hidden layer of ReLU are 0 for every one of some rows: no gradient passes them.
 *
 * @param pictures room for `evaluationBatch` pictures
 * @returns [hidden layers]
 */
export function silentUnits(
  network: Network,
  pictures: PictureBatch,
  { pixels }: Dataset,
  rows: Uint32Array,
): number[] {
  const hidden = network.stages.slice(0, -1);
  const silent = hidden.map((): Set<number> | undefined => undefined);
  for (let start = 0; start < rows.length; start += evaluationBatch) {
    const x = pictures.load(pixels, rows, start, Math.min(evaluationBatch, rows.length - start));
    let at = rowMaps(x);
    for (const [place, { before, sums, after, weights }] of hidden.entries()) {
      at = through([...before, sums, ...after], at, "predict");
      if (isConvolution(weights)) continue;
      const now = new Set(deadUnits(at.flat));
      const earlier = silent[place];
      silent[place] = earlier ? new Set([...earlier].filter((unit) => now.has(unit))) : now;
    }
  }
  return silent.flatMap((units, place) => (isConvolution(hidden[place].weights) ? [] : [units?.size ?? 0]));
}
