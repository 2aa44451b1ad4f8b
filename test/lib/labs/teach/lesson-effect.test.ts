import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { weightsOf } from "../../../../src/lib/core/network-weights.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { lessonEffects } from "../../../../src/lib/labs/teach/lesson-effect.js";
import { weightHash } from "../../../../src/lib/training/weights/hash.js";

const { pixels, labels } = standIn("doodles", 2, seededRandom(4));
const pictures = Array.from(labels, (label, k) => ({ label, pixels: pixels.slice(784 * k, 784 * (k + 1)) }));

const backends = { reference: async () => referenceBackend(), wasm: wasmBackend };

describe.each(Object.entries(backends))("lessonEffects with the %s backend", (_, makeBackend) => {
  it("predicts what a short step does to the losses of others, and leaves the network as it was", async () => {
    const backend = await makeBackend();
    const network = buildNetwork(backend, {
      inputs: 784,
      hidden: [16],
      classes: 5,
      activation: "sigmoid",
      initialiser: "xavier-uniform",
      initialRandom: seededRandom(1),
    });
    const before = weightHash(weightsOf(network));
    const effects = lessonEffects(backend, network, pictures[0], pictures, 0.001);
    expect(weightHash(weightsOf(network))).toBe(before);
    expect(effects[0].measured).toBeLessThan(0);
    for (const { predicted, measured } of effects) expect(measured).toBeCloseTo(predicted, 4);
    const largest = Math.max(...effects.map(({ measured }) => Math.abs(measured)));
    for (const { predicted, measured } of effects) {
      expect(Math.abs(predicted - measured)).toBeLessThan(0.05 * largest);
    }
  });

  it("refuses a learning rate that is none", async () => {
    const backend = await makeBackend();
    const network = buildNetwork(backend, {
      inputs: 784,
      hidden: [],
      classes: 5,
      activation: "relu",
      initialiser: "zeros",
      initialRandom: seededRandom(1),
    });
    expect(() => lessonEffects(backend, network, pictures[0], pictures, Number.NaN)).toThrow("above 0: NaN");
  });
});
