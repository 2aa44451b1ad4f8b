import { describe, expect, it } from "vitest";
import {
  characterClasses,
  isSetName,
  quickDrawClasses,
  sampleSets,
  setNames,
} from "../../../src/lib/data/sample-sets.js";

describe("the sets of samples", () => {
  it("have 5, 10, 10, 24 and 47 classes, none twice", () => {
    const counts = setNames.map((name) => new Set(sampleSets[name].classes).size);
    expect(counts).toEqual([5, 10, 10, 24, 47]);
  });

  it("use 24 classes of Quick, Draw!", () => {
    expect(quickDrawClasses).toHaveLength(24);
    expect(new Set(quickDrawClasses).size).toBe(24);
  });

  it("have digits, capitals and the small letters that EMNIST Balanced keeps apart", () => {
    expect([characterClasses[0], characterClasses[10], characterClasses[36], characterClasses[46]]).toEqual([
      "0",
      "A",
      "a",
      "t",
    ]);
  });

  it("are known by name", () => {
    expect([isSetName("sweeps"), isSetName("cats"), isSetName("toString")]).toEqual([true, false, false]);
  });
});
