import { referenceBackend } from "../../../lib/backends/reference.js";
import { type GradientReport, gradientReport } from "../../../lib/core/gradient-report.js";
import { type LossName, makeLoss } from "../../../lib/core/losses.js";
import { buildNetwork } from "../../../lib/core/network.js";
import { seededRandom } from "../../../lib/core/random.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { batchBuffers } from "../../../lib/training/batch-buffers.js";
import { batchGradient } from "../../../lib/training/batch-gradient.js";

/** Ten pictures of 3 pixels in 3 classes, as many numbers as can be looked at. */
const [count, inputs, classes] = [10, 3, 3];

/**
 * ∂L/∂W of a small layer that was taken in passes, beside finite differences of the loss of all rows at once.
 *
 * @param rows of a pass, at most
 * @param name of the loss
 */
export function checkPasses(rows: number, name: LossName = "squared-error"): GradientReport {
  const backend = referenceBackend("float64");
  const random = seededRandom(5);
  const network = buildNetwork(backend, {
    inputs,
    hidden: [],
    classes,
    activation: "relu",
    initialiser: "xavier-uniform",
    initialRandom: random,
  });
  const dataset = smallSet(random);
  const buffers = batchBuffers(backend, inputs, classes);
  const loss = makeLoss(name);
  const batch = { order: Uint32Array.from({ length: count }, (_, k) => k), start: 0, count, last: true };
  const options = {
    dataset,
    loss,
    classWeights: undefined,
    changing: { part: 0, variation: "pad", random },
  } as const;
  batchGradient(backend, network, buffers, rows)(batch, options);
  const [{ value, gradient }] = network.parameters;
  return gradientReport({ letter: "W", value, gradient }, () => {
    const { x, labels } = buffers.load(dataset, batch);
    return loss(network.forward(x, "predict"), labels);
  });
}

function smallSet(random: ReturnType<typeof seededRandom>): Dataset {
  return {
    title: "ten rows",
    origin: "own",
    source: "drawn by chance",
    licence: "none",
    height: 1,
    classes: ["0", "1", "2"],
    width: inputs,
    pixels: Uint8Array.from({ length: count * inputs }, () => random.below(256)),
    labels: Uint8Array.from({ length: count }, (_, k) => k % classes),
  };
}
