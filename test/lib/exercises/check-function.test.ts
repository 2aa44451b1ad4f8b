import { describe, expect, it } from "vitest";
import { callInWords, checkFunction } from "../../../src/lib/exercises/check-function.js";
import type { AnswerFunction } from "../../../src/lib/exercises/exercise.js";

const softmax = (z: number[]) => {
  const most = Math.max(...z);
  const powers = z.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
const check = (answer: (z: number[]) => unknown) => {
  const tried: AnswerFunction = (z) => answer(Array.isArray(z) ? z : []);
  return checkFunction(tried, {
    name: "softmax",
    cases: [
      { inputs: { z: [0, 1] } },
      { inputs: { z: [2, 2, 2] }, about: "for equal scores" },
      { inputs: { z: [1000, 0] }, large: true },
    ],
    expected: softmax,
  });
};
const naive = (z: number[]) =>
  z.map((value) => Math.exp(value) / z.reduce((sum, one) => sum + Math.exp(one), 0));

describe("checkFunction", () => {
  it("passes what agrees with the library in every case", () => {
    expect(check(softmax)).toEqual({ correct: true, message: "Right." });
  });

  it("says that a function is right but unstable for large inputs, and for which", () => {
    expect(check(naive)).toEqual({
      correct: false,
      message:
        "Right for ordinary numbers, but unstable for large ones. softmax([1000, 0]): number [0] is NaN.",
    });
  });

  it("does not excuse NaN for ordinary inputs", () => {
    expect(check((z) => z.map(() => Number.NaN)).message).toBe("softmax([0, 1]): number [0] is NaN.");
  });

  it("names the first case that is wrong, and what it is about", () => {
    const { message } = check((z) => (z.length === 2 ? softmax(z) : [1, 0, 0]));
    expect(message).toMatch(/^For equal scores: softmax\(\[2, 2, 2\]\): 3 of 3 numbers are wrong/);
  });

  it("asks for a return where nothing comes back", () => {
    expect(check(() => undefined).message).toBe("softmax([0, 1]): nothing comes back: is there a return?");
  });

  it("minds an input that was changed", () => {
    const { message } = check((z) => {
      const right = softmax(z);
      z.fill(0);
      return right;
    });
    expect(message).toBe("The numbers are right, but softmax changes z: leave it as it was.");
  });

  it("lets errors through, so that their line can be told", () => {
    expect(() =>
      check(() => {
        throw new RangeError("broken");
      }),
    ).toThrow("broken");
  });
});

it("a call with long inputs is written with their names", () => {
  expect(callInWords("f", { x: [1, -2], a: 0.5 })).toBe("f([1, −2], 0.5)");
  expect(callInWords("f", { x: new Array(100).fill(1), a: 0.5 })).toBe("f(x, a)");
});
