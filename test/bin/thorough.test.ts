import { expect, it } from "vitest";
import { sampleOf, samples } from "../thorough.js";

const all = Array.from({ length: 20 }, (_, k) => k);

it("sampleOf takes as many as it says, from all over", () => {
  const some = sampleOf("drawings by people on the pad", all, false);
  expect(some).toHaveLength(samples["drawings by people on the pad"]);
  expect([some[0], some[some.length - 1]]).toEqual([0, 13]);
  expect(new Set(some).size).toBe(some.length);
});

it("sampleOf takes all where tests are to be thorough, and where there are no more", () => {
  expect(sampleOf("drawings by people on the pad", all, true)).toEqual(all);
  expect(sampleOf("drawings by people on the pad", [7], false)).toEqual([7]);
});
