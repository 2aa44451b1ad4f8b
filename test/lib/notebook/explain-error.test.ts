import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { explainError } from "../../../src/lib/notebook/explain-error.js";
import { messagesOfSlips, slips } from "./slips.js";

describe("explainError says the same of a slip", () => {
  const here: unknown = runInThisContext(messagesOfSlips);

  it("on what this engine says", () => {
    const messages = Array.isArray(here) ? here.map(String) : [];
    expect(messages.map(explainError)).toEqual(slips.map(({ told }) => told));
  });

  it.each(slips)("on what Firefox and Safari say: $code", ({ firefox, safari, told, toldInSafari }) => {
    expect(explainError(firefox)).toBe(told);
    expect(explainError(safari)).toBe(toldInSafari ?? told);
  });
});

describe("explainError", () => {
  it.each([
    ["Invalid typed array length: -1", /cannot have that length/],
    ["Array buffer allocation failed", /cannot have that length/],
    ["Failed to set the 'length' property on 'Array': Invalid array length", /cannot have that length/],
    ["number 3 is not a function", /^3 is not a function/],
    ["number 5 is not iterable (cannot read property Symbol(Symbol.iterator))", /^5 is not a list/],
    ["(destructured parameter) is not iterable", /^This value is not a list/],
    ["(intermediate value)(...).x is not a function", /^\.x is not a function/],
    ["(intermediate value)().x is not a function", /^\.x is not a function/],
    ["RuntimeError: x is not defined", /^There is no x here/],
    ["circular definition", /made from its own result/],
    [
      "Expected ',' or ']' after array element in JSON at position 4 (line 1 column 5)",
      /^The text is not JSON/,
    ],
    ["null is not an object (evaluating '[a]')", /^This value is not a list/],
    ["Cannot destructure property 'a' of '.for' as it is undefined.", /^What is taken apart/],
  ])("knows: %s", (message, expected) => {
    expect(explainError(message)).toMatch(expected);
  });

  it("leaves the library's own messages, and the reader's, as they are", () => {
    for (const message of [
      "affine: w must be [784 × 5]: [5 × 784]",
      "my x is undefined",
      "the list is empty",
    ])
      expect(explainError(message)).toBe(message);
  });
});
