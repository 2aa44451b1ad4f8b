import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { setWeights, weightsOf } from "../../../../src/lib/core/network-weights.js";
import type { Dataset } from "../../../../src/lib/data/dataset.js";
import { excitementOf, mostExciting } from "../../../../src/lib/labs/inside/exciting.js";
import { occlusion } from "../../../../src/lib/labs/inside/occlusion.js";
import { largest, pushesOf, strongestConnections, unitSum } from "../../../../src/lib/labs/inside/pushes.js";
import { lookInside } from "../../../../src/lib/labs/inside/stages.js";
import { levels, networkOn } from "./small-network.js";

const reference = referenceBackend();
const wasm = await wasmBackend();

const networks = [
  { name: "dense", convolutions: "none", stages: ["pixels", "dense1", "dense2", "scores"] },
  {
    name: "convolutional",
    convolutions: "3x3sp2-4x2",
    stages: ["pixels", "conv1", "conv2", "dense1", "dense2", "scores"],
  },
];

describe.each(networks)("lookInside a $name network", ({ convolutions, stages: names }) => {
  it("has the stages in order, and the scores of the network", () => {
    const network = networkOn(reference, convolutions);
    const { stages, z } = lookInside(reference, network, levels, { label: 1 });
    expect(stages.map(({ name }) => name)).toEqual(names);
    const x = reference.pictures(1, 64).load(levels, Uint32Array.of(0), 0, 1);
    expect(z).toEqual(Array.from(network.forward(x, "predict").data));
  });

  it("is the same on both backends", () => {
    const [one, other] = [networkOn(reference, convolutions), networkOn(wasm, convolutions)];
    setWeights(other, weightsOf(one));
    expect(lookInside(wasm, other, levels, { label: 2 })).toEqual(
      lookInside(reference, one, levels, { label: 2 }),
    );
  });

  it("has slopes that finite differences confirm", () => {
    const exact = referenceBackend("float64");
    const network = networkOn(exact, convolutions);
    const { stages } = lookInside(exact, network, levels, { label: 0 });
    const score = (x: readonly number[]) => {
      const row = exact.matrix(1, 64);
      row.data.set(x);
      return network.forward(row, "predict").data[0];
    };
    const x = Array.from(levels, (level) => level / 255);
    for (const pixel of [0, 5, 10, 33, 63]) {
      const moved = (by: number) => score(x.map((value, k) => (k === pixel ? value + by : value)));
      expect((moved(1e-6) - moved(-1e-6)) / 2e-6).toBeCloseTo(stages[0].slopes[pixel], 4);
    }
  });

  it("silences a unit", () => {
    const network = networkOn(reference, convolutions);
    const { stages } = lookInside(reference, network, levels, {
      label: 0,
      silenced: { stage: 1, channel: 2 },
    });
    const size = stages[1].shape.height * stages[1].shape.width;
    expect(stages[1].values.slice(2 * size, 3 * size).every((value) => value === 0)).toBe(true);
    expect(() =>
      lookInside(reference, network, levels, { label: 0, silenced: { stage: 1, channel: 99 } }),
    ).toThrow(RangeError);
  });

  it("splits a unit's sum into parts, and its activation is what follows", () => {
    const network = networkOn(reference, convolutions);
    const { stages } = lookInside(reference, network, levels, { label: 0 });
    for (let stage = 1; stage < stages.length; stage++) {
      const { parts, bias, sum } = unitSum(network, stages, stage, 1);
      expect(parts.reduce((all, { part }) => all + part, bias)).toBeCloseTo(sum, 10);
      const { shape, values, name } = stages[stage];
      const size = shape.height * shape.width;
      const shown = Math.max(...values.slice(size, 2 * size));
      if (name !== "conv1" && name !== "conv2")
        expect(shown).toBeCloseTo(name === "scores" ? sum : Math.max(sum, 0), 4);
      else if (name === "conv2") expect(shown).toBeCloseTo(Math.max(sum, 0), 4);
    }
  });

  it("finds the connections that pushed most", () => {
    const network = networkOn(reference, convolutions);
    const { stages, z } = lookInside(reference, network, levels, { label: 1 });
    const last = stages.length - 1;
    const all = strongestConnections(network, stages, last, 1, 5);
    expect(all.every(({ to }) => to === 1)).toBe(true);
    const bias = network.parameters.at(-1)?.value.data[1] ?? 0;
    expect(all.reduce((sum, { push }) => sum + push, bias)).toBeCloseTo(z[1], 4);
  });
});

describe("pushesOf", () => {
  it("adds up to the score without biases in a network of ReLUs", () => {
    const network = networkOn(reference, "3x3sp2-4x2");
    for (const { kind, value } of network.parameters) if (kind === "bias") value.data.fill(0);
    const { stages, z } = lookInside(reference, network, levels, { label: 1 });
    for (const stage of stages) {
      expect(pushesOf(stage).reduce((sum, push) => sum + push, 0)).toBeCloseTo(z[1], 4);
    }
  });
});

describe("occlusion", () => {
  it("is what the score loses without a square, and 0 where there is paper", () => {
    const network = networkOn(wasm, "3x3sp2-4x2");
    const lost = occlusion(wasm, network, levels, 1, 1);
    const whole = lookInside(wasm, network, levels, { label: 1 }).z[1];
    const covered = levels.slice();
    covered[5] = 0;
    expect(lost[5]).toBe(whole - lookInside(wasm, network, covered, { label: 1 }).z[1]);
    expect(lost[1]).toBe(0);
  });

  it("refuses squares without a middle", () => {
    const network = networkOn(reference);
    for (const size of [0, 2, Number.NaN]) {
      expect(() => occlusion(reference, network, levels, 1, size)).toThrow(`odd side of at least 1: ${size}`);
    }
    expect(() => lookInside(reference, network, levels, { label: 3 })).toThrow("label must be in [0, 3): 3");
  });
});

it("largest lists places by size without sign", () => {
  expect(largest([1, -5, 3, 0], 2)).toEqual([1, 2]);
});

describe.each(networks)("excitementOf a $name network", ({ convolutions }) => {
  const dataset: Dataset = {
    title: "t",
    origin: "stand-in",
    source: "s",
    licence: "none",
    classes: ["a"],
    width: 8,
    height: 8,
    pixels: Uint8Array.from({ length: 70 * 64 }, (_, k) => (k * 37) % 251),
    labels: new Uint8Array(70),
  };

  it("is what lookInside shows of each picture, of a map the greatest", () => {
    const network = networkOn(wasm, convolutions);
    const count = lookInside(wasm, network, levels, { label: 0 }).stages.length;
    for (let stage = 1; stage < count; stage++) {
      const { channels, values } = excitementOf(wasm, network, dataset, stage);
      for (const row of [0, 65]) {
        const picture = dataset.pixels.slice(row * 64, (row + 1) * 64);
        const { shape, values: shown } = lookInside(wasm, network, picture, { label: 0 }).stages[stage];
        const size = shape.height * shape.width;
        const greatest = Array.from({ length: shape.channels }, (_, c) =>
          Math.max(...shown.slice(c * size, (c + 1) * size)),
        );
        expect(Array.from(values.slice(row * channels, (row + 1) * channels))).toEqual(greatest);
      }
    }
    expect(() => excitementOf(wasm, network, dataset, 99)).toThrow(RangeError);
  });
});

it("mostExciting lists rows by excitement, and none that leave a unit at 0", () => {
  const excitement = { channels: 2, values: Float32Array.of(1, 0, 3, 0, 2, 5) };
  expect(mostExciting(excitement, 0, 2)).toEqual([1, 2]);
  expect(mostExciting(excitement, 1, 3)).toEqual([2]);
});
