import { exp } from "../../../lib/core/numbers/exp.js";
import { log } from "../../../lib/core/numbers/log.js";

/** Scores of some pictures and the classes they are of. */
export interface ScoredPictures {
  /** Scores: [pictures × classes]. */
  readonly z: readonly (readonly number[])[];
  readonly labels: ArrayLike<number>;
}

/**
 * L(T) = mean over the pictures of ln Σₖ e^(zₖ/T) − z_t/T, with t the label: the cross-entropy of softmax(z/T).
 *
 * @param temperature T, above 0
 */
export function tempered({ z, labels }: ScoredPictures, temperature: number): number {
  const losses = z.map((scores, i) => {
    const most = Math.max(...scores);
    const sum = scores.reduce((all, score) => all + exp((score - most) / temperature), 0);
    return log(sum) - (scores[labels[i]] - most) / temperature;
  });
  return losses.reduce((all, loss) => all + loss, 0) / losses.length;
}

/** Temperatures between which the best is looked for, and how exactly. */
const [coldest, hottest, exactness] = [0.05, 20, 1e-4];
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature T that makes the cross-entropy of softmax(z/T) least: above 1 where a network is too sure of itself, below
 * where it is not sure enough. In 1/T the loss is convex, so that halving in the golden section finds it. No answer changes,
 * only its probability (Guo et al. 2017).
 *
 * @throws RangeError when there are no pictures
 */
export function fitTemperature(pictures: ScoredPictures): number {
  if (pictures.z.length === 0) throw new RangeError("pictures must be at least 1: 0");
  let [low, high] = [log(coldest), log(hottest)];
  const loss = (place: number) => tempered(pictures, exp(place));
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [loss(left), loss(right)];
  while (high - low > exactness) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = loss(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = loss(right);
    }
  }
  return exp((low + high) / 2);
}
