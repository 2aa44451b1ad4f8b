import type { Backend, PictureBatch } from "../core/backend.js";
import { growingBuffer } from "../core/layers/layer.js";
import type { Matrix } from "../core/matrix.js";
import type { Random } from "../core/random.js";
import type { Dataset } from "../data/dataset.js";
import { pictureVariation, type VariationName, variedPicture } from "../drawing/varied-picture.js";
import { evaluationBatch } from "./evaluation.js";
import type { MiniBatch } from "./mini-batches.js";
import { scaledPictures } from "./scaled-pictures.js";

/** A mini-batch as the network and the loss take it. */
export interface LoadedBatch {
  /** [batch × pixels], from 0 to `ink`. */
  readonly x: Matrix;
  readonly labels: Uint8Array;
  /** [batch × classes], for the gradient by the scores. */
  readonly dz: Matrix;
}

/** Which part of the pictures is changed as it is loaded, and by what chance. */
export interface Changing {
  /** From 0 to 1. */
  readonly part: number;
  readonly variation: VariationName;
  readonly random: Random;
}

/** Memory for one batch, used again for the next. */
export interface BatchBuffers {
  /** @param changing leaves all pictures as they are when left out */
  load(dataset: Dataset, batch: MiniBatch, changing?: Changing): LoadedBatch;
  /** For pictures, at least `evaluationBatch` of them. */
  pictures(): PictureBatch;
}

/**
 * Buffers that grow when a batch is larger than any before.
 *
 * @param ink the number that the grey level 255 becomes, defaults to 1
 */
export function batchBuffers(backend: Backend, pixels: number, classes: number, ink = 1): BatchBuffers {
  let capacity = evaluationBatch;
  let pictures = scaledPictures(backend, capacity, pixels, ink);
  let labels = new Uint8Array(capacity);
  let levels = new Uint8Array(0);
  const gradients = growingBuffer(backend, classes);

  /** Copies of rows, some of them varied. */
  function changed(
    { pixels: set, width }: Dataset,
    rows: Uint32Array,
    { part, variation, random }: Changing,
  ): Uint8Array {
    if (levels.length < rows.length * pixels) levels = new Uint8Array(rows.length * pixels);
    const amounts = pictureVariation(variation);
    for (const [i, row] of rows.entries()) {
      const picture = set.subarray(row * pixels, (row + 1) * pixels);
      levels.set(
        random.uniform() < part ? variedPicture(picture, width, random, amounts) : picture,
        i * pixels,
      );
    }
    return levels;
  }
  return {
    pictures: () => pictures,
    load(dataset, { order, start, count }, changing) {
      if (count > capacity) {
        capacity = count;
        pictures = scaledPictures(backend, capacity, pixels, ink);
        labels = new Uint8Array(capacity);
      }
      for (let i = 0; i < count; i++) labels[i] = dataset.labels[order[start + i]];
      const dz = gradients(count);
      const x =
        changing && changing.part > 0
          ? pictures.load(
              changed(dataset, order.subarray(start, start + count), changing),
              rowsOfBatch(count),
              0,
              count,
            )
          : pictures.load(dataset.pixels, order, start, count);
      return { x, labels: labels.subarray(0, count), dz };
    },
  };
}

function rowsOfBatch(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i);
}
