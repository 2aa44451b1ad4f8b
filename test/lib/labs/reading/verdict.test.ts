import { describe, expect, it } from "vitest";
import { characterClasses } from "../../../../src/lib/data/sample-sets.js";
import { lookAlikesOf } from "../../../../src/lib/labs/reading/look-alikes.js";
import { sayVerdict, topGuesses, verdictOf } from "../../../../src/lib/labs/reading/verdict.js";

/** Probabilities of characters: those given, the rest shared by the others. */
function probabilities(given: Readonly<Record<string, number>>): number[] {
  const rest = 1 - Object.values(given).reduce((sum, p) => sum + p, 0);
  const others = characterClasses.length - Object.keys(given).length;
  return characterClasses.map((name) => given[name] ?? rest / others);
}

const say = (given: Readonly<Record<string, number>>) =>
  sayVerdict(verdictOf(probabilities(given), characterClasses));

describe("verdictOf", () => {
  it("names a class that has half or more", () => {
    expect(say({ K: 0.5 })).toBe("It reads K");
    expect(say({ O: 0.97 })).toBe("It reads O");
  });

  it("names look-alikes when they have it together", () => {
    expect(say({ 0: 0.48, O: 0.49 })).toBe("0 or O: the classes differ only by context");
    expect(say({ 1: 0.3, I: 0.3, L: 0.3 })).toMatch(/^1, I or L: /);
    expect(say({ O: 0.8, 0: 0.15 })).toMatch(/^0 or O: /);
  });

  it("leaves out of a group what is not in question", () => {
    expect(say({ 1: 0.6, L: 0.3 })).toMatch(/^1 or L: /);
  });

  it("is not sure where the probability is spread", () => {
    expect(say({ K: 0.3, X: 0.25, Y: 0.2 })).toBe("Not sure. Perhaps K, X or Y");
    expect(say({ K: 0.3 })).toBe("Not sure. Perhaps K");
    expect(verdictOf(probabilities({ "0": 0.2, O: 0.2 }), characterClasses).kind).toBe("unsure");
  });

  it("knows look-alikes only where all of them are classes", () => {
    expect(lookAlikesOf(["0", "1"])).toEqual([]);
    expect(verdictOf([0.5, 0.5], ["clock", "pizza"]).kind).toBe("sure");
    expect(verdictOf([0.5, 0.5], ["clock", "alarm clock"]).kind).toBe("alike");
  });

  it("refuses probabilities that are not one a class", () => {
    expect(() => verdictOf([1], ["a", "b"])).toThrow("probabilities must be 2, one a class: 1");
    expect(() => verdictOf([], [])).toThrow("classes must be at least 1: 0");
  });
});

describe("topGuesses", () => {
  it("has the highest first, of equal ones the first", () => {
    expect(topGuesses([0.2, 0.3, 0.3, 0.2], ["a", "b", "c", "d"], 3).map(({ name }) => name)).toEqual([
      "b",
      "c",
      "a",
    ]);
  });
});
