import type { Backend } from "../../../lib/core/backend.js";
import { crossEntropy } from "../../../lib/core/losses.js";
import type { Network } from "../../../lib/core/network.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { selectRows } from "../../../lib/data/rows.js";
import { shift } from "../../../lib/drawing/shift.js";
import { evaluateInPieces, evaluationBatch } from "../../../lib/training/evaluation.js";

/** Right, left, down, up. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/**
 * The part of some rows that a network gets right when their pictures are moved by so many pixels: the mean over moving
 * them to the right, to the left, down and up. What leaves the frame is lost.
 *
 * Each `next()` takes a batch through the network, the last returns the result.
 *
 * @param backend that owns the network
 * @param rows whose pictures are moved
 * @param pixels how far, for each of the results
 * @returns a part of 1 for each distance
 * @throws RangeError when there are no rows
 */
export function* shiftedAccuracy(
  backend: Backend,
  network: Network,
  dataset: Dataset,
  rows: Uint32Array,
  pixels: readonly number[],
): Generator<void, number[]> {
  const pictures = backend.pictures(evaluationBatch, network.inputs);
  const found: number[] = [];
  for (const far of pixels) {
    const ways = far === 0 ? [[0, 0] as const] : directions;
    let sum = 0;
    for (const [dx, dy] of ways) {
      const moved = movedRows(dataset, rows, far * dx, far * dy);
      const all = Uint32Array.from(moved.labels.keys());
      sum += (yield* evaluateInPieces(network, pictures, moved, all, crossEntropy)).accuracy;
    }
    found.push(sum / ways.length);
  }
  return found;
}

/** Rows of a data set, with each picture moved right by dx and down by dy pixels. */
export function movedRows(dataset: Dataset, rows: Uint32Array, dx: number, dy: number): Dataset {
  const chosen = selectRows(dataset, rows);
  const size = chosen.width * chosen.height;
  for (let from = 0; from < chosen.pixels.length; from += size) {
    const picture = chosen.pixels.subarray(from, from + size);
    picture.set(shift(picture, chosen.width, dx, dy));
  }
  return chosen;
}
