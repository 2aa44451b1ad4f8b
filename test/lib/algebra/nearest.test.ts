import { describe, expect, it } from "vitest";
import { nearest } from "../../../src/lib/algebra/nearest.js";

describe("nearest", () => {
  it.each([
    ["etta", "eta"],
    ["eat", "eta"],
    ["ETA", "eta"],
    ["bet", "beta"],
    ["X", "x"],
    ["q", undefined],
    ["gamma", undefined],
  ])("of %s is %s", (word, name) => {
    expect(nearest(word, ["x", "eta", "beta"])).toBe(name);
  });
});
