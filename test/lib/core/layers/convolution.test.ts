import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { reluLayer, tanhLayer } from "../../../../src/lib/core/layers/activations.js";
import { convolution } from "../../../../src/lib/core/layers/convolution.js";
import {
  asMapLayer,
  flatteningLayer,
  layingOut,
  mapStack,
} from "../../../../src/lib/core/layers/map-stack.js";
import { maxPoolLayer } from "../../../../src/lib/core/layers/pool.js";
import { zeros } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { expectGradients, fillAwayFromZero, randomMatrix } from "./check-layer.js";

const exact = referenceBackend("float64");
const input = { channels: 2, height: 5, width: 6 };

describe("convolution", () => {
  it.each([
    { size: 3, stride: 1, padding: 1 },
    { size: 2, stride: 1, padding: 0 },
    { size: 3, stride: 2, padding: 1 },
  ])("agrees with central differences, window %j", (window) => {
    const layer = convolution(exact, { name: "conv1", input, outputs: 3, window });
    const random = seededRandom(1);
    for (const { value } of layer.parameters) fillAwayFromZero(value, random);
    const stack = mapStack([layingOut(exact, input, true), layer, flatteningLayer(exact, layer.shape)]);
    expectGradients(stack, randomMatrix(3, 60, random));
  });

  it("names its parameters after itself and starts with zeros", () => {
    const window = { size: 3, stride: 1, padding: 1 };
    const { parameters, shape } = convolution(exact, { name: "conv2", input, outputs: 4, window });
    expect(parameters.map(({ name, kind, value }) => [name, kind, value.rows, value.cols])).toEqual([
      ["conv2.weight", "weight", 18, 4],
      ["conv2.bias", "bias", 1, 4],
    ]);
    expect(shape).toEqual({ channels: 4, height: 5, width: 6 });
  });

  it("works out no dx when nobody needs it, and none before a forward pass", () => {
    const window = { size: 3, stride: 1, padding: 1 };
    const options = { name: "conv1", input, outputs: 1, window, needsInputGradient: false };
    const layer = convolution(exact, options);
    const dy = exact.maps(1, layer.shape);
    expect(() => layer.backward(dy)).toThrow("conv1: backward before forward");
    layer.forward(exact.maps(1, input), "train");
    expect(layer.backward(dy)).toBeUndefined();
  });
});

describe("mapStack", () => {
  it("agrees with central differences through convolution, activation and pooling", () => {
    const window = { size: 3, stride: 1, padding: 1 };
    const first = convolution(exact, { name: "conv1", input, outputs: 3, window });
    const bent = asMapLayer(tanhLayer(exact, 90), first.shape);
    const pool = maxPoolLayer(exact, first.shape, 2);
    const second = convolution(exact, { name: "conv2", input: pool.shape, outputs: 2, window });
    const stack = mapStack([
      layingOut(exact, input, true),
      first,
      bent,
      pool,
      second,
      flatteningLayer(exact, second.shape),
    ]);
    const random = seededRandom(4);
    for (const { value } of stack.parameters) fillAwayFromZero(value, random);
    expectGradients(stack, randomMatrix(2, 60, random));
  });

  it("works out no dx when nobody needs it", () => {
    const stack = mapStack([
      layingOut(exact, input, false),
      asMapLayer(reluLayer(exact, 60), input),
      flatteningLayer(exact, input),
    ]);
    stack.forward(zeros(1, 60, "float64"), "train");
    expect(stack.backward(zeros(1, 60, "float64"))).toBeUndefined();
  });
});

describe("maxPoolLayer", () => {
  it("refuses to go back before it went forward", () => {
    const layer = maxPoolLayer(exact, input, 2);
    expect(() => layer.backward(exact.maps(1, layer.shape))).toThrow("max pool: backward before forward");
  });
});
