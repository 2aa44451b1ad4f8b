import { recallOf } from "./confusion.js";

/**
 * Mean of the recalls of all classes that have samples, (1/C)·Σ found_c/N_c: what accuracy would be if every class had
 * as many samples as the others.
 *
 * @param confusion [classes × classes], a row for each true class
 * @returns from 0 to 1; NaN without samples
 */
export function balancedAccuracy(confusion: Uint32Array, classes: number): number {
  const recalls = recallOf(confusion, classes).filter((recall) => !Number.isNaN(recall));
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}
