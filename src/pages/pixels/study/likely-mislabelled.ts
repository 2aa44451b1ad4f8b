import type { Neighbours } from "../../../lib/data/neighbours.js";

/** A picture whose neighbours mostly carry another label. */
export interface Suspect {
  readonly row: number;
  /** The label that most of its neighbours carry. */
  readonly suggested: number;
  /** Part of its neighbours that carry that label, 0 … 1. */
  readonly share: number;
}

/**
 * Pictures whose label is not that of most of their neighbours, those first of which the neighbours agree most.
 *
 * @param classes number of classes
 * @param least part of the neighbours that have to carry one other label; defaults to 0.6
 */
export function likelyMislabelled(
  { k, rows }: Neighbours,
  labels: ArrayLike<number>,
  classes: number,
  least = 0.6,
): Suspect[] {
  const suspects: Suspect[] = [];
  for (let row = 0; row < labels.length; row++) {
    const votes = new Uint32Array(classes);
    for (let n = 0; n < k; n++) votes[labels[rows[row * k + n]]]++;
    const suggested = votes.indexOf(Math.max(...votes));
    const share = votes[suggested] / k;
    if (suggested !== labels[row] && share >= least) suspects.push({ row, suggested, share });
  }
  return suspects.sort((one, other) => other.share - one.share || one.row - other.row);
}
