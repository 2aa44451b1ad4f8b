import { expect, it } from "vitest";
import { streamsFrom } from "../../../src/lib/core/streams.js";

it("streamsFrom gives the same four streams for the same seed, all different", () => {
  const firsts = (seed: number) => {
    const { split, initial, shuffle, dropout } = streamsFrom(seed);
    return [split, initial, shuffle, dropout].map((stream) => stream.uint32());
  };
  expect(firsts(1)).toEqual(firsts(1));
  expect(new Set([...firsts(1), ...firsts(2)]).size).toBe(8);
});
