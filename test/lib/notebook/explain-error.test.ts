import { describe, expect, it } from "vitest";
import { explainError } from "../../../src/lib/notebook/explain-error.js";

/** The message of what a piece of code throws. */
function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error("the code was expected to throw");
}

describe("explainError, on what this engine says", () => {
  const nothing: { x?: { y: number } } = {};
  it.each([
    ["a name that is not there", () => new Function("return learningRat")(), /^There is no learningRat here/],
    ["a name before its line", () => new Function("a; let a = 1")(), /^a is used before the line/],
    ["a call of no function", () => new Function("const a = 1; a()")(), /^a is not a function, so it cannot/],
    ["a property of undefined", () => new Function("o", "return o.x.y")(nothing), /before \.y is undefined/],
    ["a changed const", () => new Function("const a = 1; a = 2")(), /^A const keeps its first value/],
    ["a call without end", () => new Function("const f = () => f(); f()")(), /without end/],
    ["an array of a negative length", () => new Float64Array(-1), /no room for an array of that length: -1/],
  ])("%s", (_, action, expected) => {
    expect(explainError(messageOf(action))).toMatch(expected);
  });
});

it("leaves the library's own messages as they are", () => {
  const message = "affine: w must be [784 × 5]: [5 × 784]";
  expect(explainError(message)).toBe(message);
});
