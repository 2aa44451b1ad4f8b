import { describe, expect, it } from "vitest";
import { adamSteps } from "../../../../src/pages/adam/study/adam-steps.js";
import {
  gradientSizes,
  lines,
  memories,
  memoryAt,
  stepLengths,
  tenthsOf,
} from "../../../../src/pages/adam/study/cloud.js";
import { constants } from "../../../../src/pages/adam/worked.js";

/** Three weights and four steps: one whose gradients change their sign, one a hundred times as small, one without any. */
const gradients = [
  [2, 0.02, 0],
  [1, 0.01, 0],
  [-1, -0.01, 0],
  [4, 0.04, 0],
].map((row) => Float32Array.from(row));

describe("memoryAt", () => {
  it("is what Adam has of each weight after step t", () => {
    for (const t of [1, 2, 4]) {
      const memory = memoryAt(gradients, t);
      for (const k of [0, 1]) {
        const own = adamSteps(
          gradients.map((row) => row[k]),
          0,
          constants,
        )[t - 1];
        expect(memory.g[k]).toBeCloseTo(own.g, 6);
        expect(memory.m[k]).toBeCloseTo(own.m, 6);
        expect(memory.v[k]).toBeCloseTo(own.v, 6);
        expect(gradientSizes(memory)[k]).toBeCloseTo(Math.sqrt(own.vHat), 5);
      }
    }
  });

  it("refuses a step that was not taken", () => {
    for (const t of [0, 5, 1.5, Number.NaN]) expect(() => memoryAt(gradients, t)).toThrow(RangeError);
  });
});

describe("memories", () => {
  it("are those of each step, in whichever order they are asked for", () => {
    const at = memories(gradients);
    for (const t of [3, 1, 4, 2, 3]) expect(at(t)).toEqual(memoryAt(gradients, t));
    for (const t of [0, 5, 1.5, Number.NaN]) expect(() => at(t)).toThrow(RangeError);
  });
});

describe("stepLengths", () => {
  const memory = memoryAt(gradients, 4);
  const lengthsOf = (line: number, epsilon = constants.epsilon) => stepLengths(memory, lines[line], epsilon);

  it("ends with the step of Adam", () => {
    const [, , , { step }] = adamSteps(
      gradients.map((row) => row[0]),
      0,
      constants,
    );
    expect(lengthsOf(5)[0]).toBeCloseTo(Math.abs(step) / constants.eta, 5);
  });

  it("goes with the size of the gradient until v divides it out, and again where ε is much larger", () => {
    const ratio = (lengths: Float32Array) => lengths[0] / lengths[1];
    for (const line of [0, 1, 2]) expect(ratio(lengthsOf(line))).toBeCloseTo(100, 3);
    for (const line of [3, 4]) expect(ratio(lengthsOf(line))).toBeCloseTo(1, 5);
    expect(ratio(lengthsOf(5))).toBeCloseTo(1, 3);
    expect(ratio(lengthsOf(5, 1000))).toBeGreaterThan(99);
  });

  it("has no place for a weight that never met a gradient", () => {
    for (const line of lines.keys()) expect(lengthsOf(line)[2]).toBeNaN();
  });
});

it("tenthsOf takes the mean of both ends, and leaves out what has no size", () => {
  const sizes = Float32Array.from({ length: 22 }, (_, k) => (k < 2 ? 0 : k));
  const lengths = sizes.map((size) => (size === 0 ? Number.NaN : 2 * size));
  expect(tenthsOf(sizes, lengths)).toEqual({ count: 20, smallest: 5, largest: 41 });
});
