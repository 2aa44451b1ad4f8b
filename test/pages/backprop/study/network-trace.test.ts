import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { traceNetwork } from "../../../../src/pages/backprop/study/network-trace.js";

const backend = referenceBackend("float64");
const x = matrixFrom([[0.5, 0, 1, 0.25]], "float64");

function trace() {
  const network = buildNetwork(backend, {
    inputs: 4,
    hidden: [6, 5],
    classes: 3,
    activation: "relu",
    initialiser: "he-normal",
    initialRandom: seededRandom(4),
  });
  return traceNetwork(network, x, 2);
}

describe("traceNetwork", () => {
  it("hands the outputs of each layer to the next, bent where there is a bend", () => {
    const { layers } = trace();
    expect(layers.map(({ layer }) => layer)).toEqual([1, 2, 3]);
    expect(layers[0].input).toEqual([0.5, 0, 1, 0.25]);
    expect(layers[1].input).toEqual(layers[0].outputs);
    expect(layers[0].outputs).toEqual(layers[0].sums.map((a) => Math.max(a, 0)));
    expect(layers[2].outputs).toEqual(layers[2].sums);
  });

  it("keeps the gradient by every sum and every output", () => {
    const { layers, p } = trace();
    expect(layers[2].dSums).toEqual(p.map((part, j) => part - (j === 2 ? 1 : 0)));
    expect(layers[0].dSums).toEqual(layers[0].sums.map((a, j) => (a > 0 ? layers[0].dOutputs[j] : 0)));
  });
});
