import type { Backend } from "../../../../src/lib/core/backend.js";
import { parseConvolutions } from "../../../../src/lib/core/convolution/stages.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";

/** A picture of 8 × 8 grey levels. */
export const levels = Uint8Array.from({ length: 64 }, (_, k) => (k % 5 === 0 ? 40 * (k % 7) : 0));

/** A small network for such pictures, of three classes. */
export function networkOn(backend: Backend, convolutions = "none") {
  const network = buildNetwork(backend, {
    inputs: 64,
    hidden: [6, 5],
    classes: 3,
    activation: "relu",
    initialiser: "he-normal",
    convolutions: parseConvolutions(convolutions),
    initialRandom: seededRandom(4),
    needsInputGradient: true,
  });
  for (const { kind, value } of network.parameters) if (kind === "bias") value.data.fill(0.1, 0, value.cols);
  return network;
}
