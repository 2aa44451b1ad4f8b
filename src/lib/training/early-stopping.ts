/** Watches a held-out loss and says when it has stopped falling. */
export interface EarlyStopping {
  /** Takes the loss at a step; true when training should stop. */
  stop(step: number, loss: number): boolean;
  /** The step with the lowest loss so far, and that loss. */
  readonly best: { readonly step: number; readonly loss: number };
}

/**
 * Stops when the loss has not fallen by more than `minDelta` in `patience` looks running.
 *
 * @param options patience: looks to wait, defaults to 5; minDelta: the least fall that counts, defaults to 0
 * @throws RangeError unless patience is a whole number ≥ 1 and minDelta ≥ 0
 */
export function earlyStopping({ patience = 5, minDelta = 0 } = {}): EarlyStopping {
  if (!(Number.isInteger(patience) && patience >= 1)) {
    throw new RangeError(`patience must be a whole number of at least 1: ${patience}`);
  }
  if (!(minDelta >= 0)) throw new RangeError(`least fall must be at least 0: ${minDelta}`);
  let best = { step: -1, loss: Infinity };
  let waited = 0;
  return {
    get best() {
      return best;
    },
    stop(step, loss) {
      if (loss < best.loss - minDelta || best.step < 0) {
        best = { step, loss };
        waited = 0;
        return false;
      }
      waited++;
      return waited >= patience;
    },
  };
}
