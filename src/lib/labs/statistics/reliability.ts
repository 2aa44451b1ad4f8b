import { mean } from "../../../lib/core/numbers/mean.js";

/** Answers whose probability lies in one interval. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability of the answers; NaN where there are none. */
  readonly confidence: number;
  /** Part of them that is right; NaN where there are none. */
  readonly accuracy: number;
}

/** How far probabilities are from what comes true. */
export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: Σ (count / all) · |accuracy − confidence|. */
  readonly error: number;
}

/**
 * Puts answers into intervals of equal width by their probability, and compares the mean probability of each interval with
 * the part that is right (Guo et al. 2017).
 *
 * @param confidences probability of each answer, 0 … 1
 * @param right whether each is right
 * @param count of intervals; defaults to 10
 * @throws RangeError when there are no answers, a probability is not in [0, 1], or the lengths differ
 */
export function reliabilityOf(
  confidences: readonly number[],
  right: readonly boolean[],
  count = 10,
): Reliability {
  if (confidences.length === 0) throw new RangeError("answers must be at least 1: 0");
  if (confidences.length !== right.length) {
    throw new RangeError(
      `answers must be as many as the ${confidences.length} probabilities: ${right.length}`,
    );
  }
  const groups = Array.from({ length: count }, (): number[] => []);
  for (const [k, confidence] of confidences.entries()) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new RangeError(`probability must be in [0, 1]: ${confidence}`);
    }
    groups[Math.min(count - 1, Math.floor(confidence * count))].push(k);
  }
  const bins = groups.map((group, k) => ({
    from: k / count,
    to: (k + 1) / count,
    count: group.length,
    confidence: mean(group.map((at) => confidences[at])),
    accuracy: mean(group.map((at) => (right[at] ? 1 : 0))),
  }));
  const error = bins
    .filter((bin) => bin.count > 0)
    .reduce(
      (sum, bin) => sum + (bin.count / confidences.length) * Math.abs(bin.accuracy - bin.confidence),
      0,
    );
  return { bins, error };
}
