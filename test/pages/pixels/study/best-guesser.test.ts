import { describe, expect, it } from "vitest";
import { bestGuesser } from "../../../../src/pages/pixels/study/best-guesser.js";

const labels = (count: number) => Uint8Array.from({ length: count }, (_, k) => k % 5);

describe("bestGuesser", () => {
  it("chooses the first of those with the highest test score", () => {
    const { testScores, chosen } = bestGuesser(labels(40), labels(100), {
      classes: 5,
      guessers: 200,
      seed: 1,
    });
    expect(testScores).toHaveLength(200);
    expect(testScores[chosen]).toBe(Math.max(...testScores));
    expect(testScores.indexOf(testScores[chosen])).toBe(chosen);
  });

  it("flatters the chosen one on the test set and not on fresh samples", () => {
    const { testScores, chosen, freshScore } = bestGuesser(labels(40), labels(20000), {
      classes: 5,
      guessers: 500,
      seed: 7,
    });
    expect(testScores[chosen]).toBeGreaterThan(0.35);
    // Four standard deviations of a guess's mean over 20,000 labels.
    expect(Math.abs(freshScore - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / 20000));
  });

  it("scores a guesser the same however many others there are", () => {
    const few = bestGuesser(labels(30), labels(30), { classes: 5, guessers: 3, seed: 4 });
    const many = bestGuesser(labels(30), labels(30), { classes: 5, guessers: 9, seed: 4 });
    expect(many.testScores.subarray(0, 3)).toEqual(few.testScores);
  });

  it("refuses no guessers and no labels", () => {
    const options = { classes: 5, guessers: 1, seed: 1 };
    expect(() => bestGuesser(labels(5), labels(5), { ...options, guessers: 0 })).toThrow(
      "guessers must be a whole number of at least 1: 0",
    );
    expect(() => bestGuesser(labels(0), labels(5), options)).toThrow(
      "labels must be at least 1 on either side: 0, 5",
    );
  });
});
