import type { Random } from "../core/random.js";
import { shuffle } from "../data/shuffle.js";

/** A batch: `count` rows of `order` from `start` on. */
export interface MiniBatch {
  readonly order: Uint32Array;
  readonly start: number;
  readonly count: number;
  /** Whether it is the last of its epoch. */
  readonly last: boolean;
}

/** In which order an epoch takes its rows. */
export type RowOrder = "shuffled" | "as filed";

/**
 * Every row once an epoch, shuffled anew at its start.
 *
 * @param rows to deal out; not changed
 * @param random when left out, every epoch has the rows in the order given
 * @throws RangeError when there are none
 */
export function miniBatches(rows: Uint32Array, random?: Random) {
  if (rows.length === 0) throw new RangeError("training rows must be at least 1: 0");
  const order = rows.slice();
  let start = order.length;
  return {
    /**
     * The next batch of up to `size` rows; the last of an epoch has those that are left.
     *
     * @throws RangeError unless the size is a whole number ≥ 1
     */
    next(size: number): MiniBatch {
      if (!(Number.isInteger(size) && size >= 1)) {
        throw new RangeError(`batch size must be a whole number of at least 1: ${size}`);
      }
      if (start >= order.length) {
        if (random) shuffle(order, random);
        start = 0;
      }
      const count = Math.min(size, order.length - start);
      const batch = { order, start, count, last: start + count >= order.length };
      start += count;
      return batch;
    },
  };
}

/** Deals out rows in batches, epoch after epoch. */
export type MiniBatches = ReturnType<typeof miniBatches>;
