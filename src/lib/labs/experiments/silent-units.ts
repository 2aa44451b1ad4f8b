import type { PictureBatch } from "../../core/backend.js";
import type { Layer } from "../../core/layers/layer.js";
import type { Matrix } from "../../core/matrix.js";
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
  const { layers, denseLayers } = network;
  const bends = denseLayers.slice(0, -1).map((layer): Layer => layers[layers.indexOf(layer) + 1]);
  const silent: (Set<number> | undefined)[] = bends.map(() => undefined);
  for (let start = 0; start < rows.length; start += evaluationBatch) {
    let y: Matrix = pictures.load(pixels, rows, start, Math.min(evaluationBatch, rows.length - start));
    for (const layer of layers) {
      y = layer.forward(y, "predict");
      const place = bends.indexOf(layer);
      if (place < 0) continue;
      const now = new Set(deadUnits(y));
      const before = silent[place];
      silent[place] = before ? new Set([...before].filter((unit) => now.has(unit))) : now;
    }
  }
  return silent.map((units) => units?.size ?? 0);
}
