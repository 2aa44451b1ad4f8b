import { referenceBackend } from "../../../lib/backends/reference.js";
import { type GradientReport, gradientReport } from "../../../lib/core/gradient-report.js";
import { dropout } from "../../../lib/core/layers/dropout.js";
import type { Matrix } from "../../../lib/core/matrix.js";
import { type Random, seededRandom } from "../../../lib/core/random.js";

/**
 * dh = dy ⊙ M beside finite differences, for L = Σᵢⱼ cᵢⱼ·yᵢⱼ and y = h ⊙ M. The mask must stay what it was while numbers
 * are moved: each pass draws it afresh from the same seed.
 *
 * @param h [batch × width], in float64; numbers are moved and put back
 * @param c [batch × width]
 * @param options rate: r; sameMask: whether the seed is kept from pass to pass, defaults to true. Without it the
 *   difference compares two networks
 */
export function checkDropout(
  h: Matrix,
  c: Matrix,
  { rate, seed, sameMask = true }: { rate: number; seed: number; sameMask?: boolean },
): GradientReport {
  const random = reseeded(seed);
  const layer = dropout(referenceBackend("float64"), { width: h.cols, rate: () => rate, random });
  layer.forward(h, "train");
  const gradient = layer.backward(c) ?? c;
  const loss = () => {
    if (sameMask) random.again();
    const y = layer.forward(h, "train");
    let sum = 0;
    for (let k = 0; k < y.data.length; k++) sum += c.data[k] * y.data[k];
    return sum;
  };
  return gradientReport({ letter: "h", value: h, gradient }, loss);
}

/** A generator that can begin again. */
function reseeded(seed: number): Random & { again(): void } {
  let inner = seededRandom(seed);
  return {
    uint32: () => inner.uint32(),
    uniform: () => inner.uniform(),
    below: (count) => inner.below(count),
    again() {
      inner = seededRandom(seed);
    },
  };
}
