import { exp } from "../core/numbers/exp.js";
import { normal, type Random } from "../core/random.js";
import type { CharacterOptions } from "./character-picture.js";

/** Median width of the line of a character, in pixels of the picture. */
const medianWidth = 3;
/** Standard deviation of the natural logarithm of the width. */
const spread = 0.27;
/** Narrowest and widest line that is drawn, in pixels. */
const [narrowest, widest] = [1.4, 7];

/**
 * A pen as the writers of EMNIST used them, w = 3 · exp(0.27 · n) with n from the normal distribution: its width is
 * distributed as the stroke widths of the training set are.
 */
export function characterPen(random: Random): CharacterOptions {
  const lineWidth = medianWidth * exp(spread * normal(random));
  return { lineWidth: Math.min(widest, Math.max(narrowest, lineWidth)) };
}
