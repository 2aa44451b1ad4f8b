import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { softmaxOf } from "../../../../src/lib/core/kernels/softmax.js";
import { centreScores } from "../../../../src/lib/core/layers/centre-scores.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";

describe("centreScores", () => {
  it("takes the mean off every row, and leaves every probability as it was", async () => {
    for (const backend of [referenceBackend(), await wasmBackend()]) {
      const network = buildNetwork(backend, {
        inputs: 3,
        hidden: [4],
        classes: 5,
        activation: "relu",
        initialiser: "large-normal",
        initialRandom: seededRandom(2),
      });
      network.denseLayers[1].bias.value.data.set([3, 1, 4, 1, 5]);
      const x = backend.matrix(1, 3);
      x.data.set(matrixFrom([[1, -2, 0.5]]).data);
      const scores = () => rowsOf(network.forward(x, "predict"))[0];
      const before = scores();
      centreScores(network);
      const after = scores();
      expect(after.reduce((sum, z) => sum + z, 0)).toBeCloseTo(0, 4);
      expect(before.reduce((sum, z) => sum + z, 0)).not.toBeCloseTo(0, 1);
      const [p, q] = [softmaxOf(before), softmaxOf(after)];
      for (const k of p.keys()) expect(q[k]).toBeCloseTo(p[k], 5);
    }
  });
});
