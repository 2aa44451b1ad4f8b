import type { Backend, PictureBatch } from "../backend.js";
import type { Dataset } from "../data/dataset.js";
import { growingBuffer } from "../layers/buffer.js";
import type { Matrix } from "../matrix.js";
import { evaluationBatch } from "./evaluation.js";
import type { MiniBatch } from "./mini-batches.js";
import { scaledPictures } from "./scaled-pictures.js";

/** A mini-batch as the network and the loss take it. */
export interface LoadedBatch {
  /** [batch × pixels], from 0 to `ink`. */
  readonly x: Matrix;
  readonly labels: Uint8Array;
  /** [batch × classes], room for the gradient by the scores. */
  readonly dz: Matrix;
}

/** Memory for one batch, used again for the next. */
export interface BatchRoom {
  load(dataset: Dataset, batch: MiniBatch): LoadedBatch;
  /** Room for pictures, for at least `evaluationBatch` of them. */
  pictures(): PictureBatch;
}

/**
 * Room that grows when a batch is larger than any before.
 *
 * @param ink the number that the grey level 255 becomes, defaults to 1
 */
export function batchRoom(backend: Backend, pixels: number, classes: number, ink = 1): BatchRoom {
  let capacity = evaluationBatch;
  let pictures = scaledPictures(backend, capacity, pixels, ink);
  let labels = new Uint8Array(capacity);
  const gradientRoom = growingBuffer(backend, classes);
  return {
    pictures: () => pictures,
    load(dataset, { order, start, count }) {
      if (count > capacity) {
        capacity = count;
        pictures = scaledPictures(backend, capacity, pixels, ink);
        labels = new Uint8Array(capacity);
      }
      for (let i = 0; i < count; i++) labels[i] = dataset.labels[order[start + i]];
      const dz = gradientRoom(count);
      const x = pictures.load(dataset.pixels, order, start, count);
      return { x, labels: labels.subarray(0, count), dz };
    },
  };
}
