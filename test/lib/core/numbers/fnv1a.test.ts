import { expect, it } from "vitest";
import { textHash } from "../../../../src/lib/core/numbers/fnv1a.js";

// From the test vectors of the authors, http://www.isthe.com/chongo/src/fnv/test_fnv.c
it.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["foobar", "85944171f73967e8"],
])("the hash of %j is %s", (text, digits) => {
  expect(textHash(text)).toBe(digits);
});

it("a text is hashed in UTF-8", () => {
  expect(textHash("é")).not.toBe(textHash("e"));
});
