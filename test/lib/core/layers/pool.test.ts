import { describe, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { poolings } from "../../../../src/lib/core/convolution/stages.js";
import { convolution } from "../../../../src/lib/core/layers/convolution.js";
import { flatteningLayer, layingOut, mapStack } from "../../../../src/lib/core/layers/map-stack.js";
import { poolLayer } from "../../../../src/lib/core/layers/pool.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { expectGradients, fillAwayFromZero, randomMatrix } from "./check-layer.js";

const exact = referenceBackend("float64");
const input = { channels: 2, height: 5, width: 6 };

describe("poolLayer", () => {
  it.each(poolings)("agrees with central differences between two convolutions, pooling by %s", (pooling) => {
    const window = { size: 3, stride: 1, padding: 1 };
    const first = convolution(exact, { name: "conv1", input, outputs: 3, window });
    const pool = poolLayer(exact, first.shape, 2, pooling);
    const second = convolution(exact, { name: "conv2", input: pool.shape, outputs: 2, window });
    const stack = mapStack([
      layingOut(exact, input, true),
      first,
      pool,
      second,
      flatteningLayer(exact, second.shape),
    ]);
    const random = seededRandom(4);
    for (const { value } of stack.parameters) fillAwayFromZero(value, random);
    expectGradients(stack, randomMatrix(2, 60, random));
  });
});
