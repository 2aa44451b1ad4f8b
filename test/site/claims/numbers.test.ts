import { describe, expect, it } from "vitest";
import { exemptionOf, facts, numbersIn } from "../../../site/claims/numbers.js";

const wordsIn = (text: string) => numbersIn(text).map(({ words }) => words);

describe("numbersIn", () => {
  it.each([
    ["It reaches 9.5 % of 1,024.", ["9.5 %", "1,024"]],
    ["A window of 3 × 3 on 7–9 rows", ["3", "3", "7", "9"]],
    ["from −0.5 to -2, 13× faster", ["−0.5", "-2", "13"]],
    ["about five times as many, half of them", ["about five times", "half of"]],
    ["a fifth of the drawings, four fifths of the rest", ["a fifth of", "four fifths of"]],
    ["a third as large", ["a third as"]],
    ["by five points and twenty seconds", ["five points", "twenty seconds"]],
    ["about half a minute", ["about half a minute"]],
    ["right nine times in ten, or nine in ten", ["nine times", "nine in ten"]],
    ["a thousandfold, twice as many", ["a thousandfold", "twice as"]],
    ["over a hundred thousand weights, some hundred drawings", ["over a hundred thousand", "some hundred"]],
    ["more than two classes, thousands of them", ["more than two", "thousands"]],
    ["sixteen-fold is written another way, sixteen times this way", ["sixteen times"]],
  ])("finds what is typed in %j", (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    "L2 and H3 in float32, x₁ and conv1",
    "two layers, one of them deep",
    "in part",
    "the third layer",
  ])("finds nothing in %j", (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it.each([
    ["9.5 %", 0.095, 0.0005],
    ["1,024", 1024, 0.5],
    ["−0.25", -0.25, 0.005],
    ["three times", 3, 0.3],
    ["a hundred times", 100, 10],
    ["two thousand times", 2000, 200],
    ["four fifths of", 0.8, 0.08],
    ["half the", 0.5, 0.05],
    ["nine in ten", 0.9, 0.09],
    ["twice as", 2, 0.2],
    ["thousandfold", 1000, 100],
    ["over a hundred thousand", 100_000, 10_000],
  ])("reads %j", (text, value, tolerance) => {
    const [number] = numbersIn(text);
    expect(number.value).toBeCloseTo(value, 10);
    expect(number.tolerance).toBeCloseTo(tolerance, 10);
  });
});

describe("exemptionOf", () => {
  const exempt = (text: string, isHeading = false) =>
    numbersIn(text).map((number) => exemptionOf(text, number, isHeading) !== undefined);

  it.each([
    ["0 or 1"],
    ["the network 784–128–128–5"],
    ["28 × 28 pixels, a row of 784 numbers"],
    ["47 classes, divided by 255, from 0 to 255"],
    ["system 3, layer 2, CNN 2, class 4, seed 7"],
    ["under CC BY 4"],
  ])("lets %j stand", (text) => {
    expect(exempt(text)).not.toContain(false);
  });

  it.each([
    ["1 % of them, in 1 second, by 1 point, 0 % right, 1 × as fast"],
    ["1.0"],
    ["93 % in 20 s"],
    ["1.48–1.56 times"],
    ["12–14 epochs"],
    ["784 seconds"],
    ["47 minutes, 28 rows, 255 of them"],
    ["a test accuracy of 95.5"],
    ["step 50, after 3 epochs"],
    ["five times as many"],
    ["layer 5 % wider"],
  ])("lets nothing of %j stand", (text) => {
    expect(exempt(text)).not.toContain(true);
  });

  it("lets the number of a heading stand, and no other in it", () => {
    expect(exempt("2. Own drawings", true)).toEqual([true]);
    expect(exempt("2. Own drawings")).toEqual([false]);
    expect(exempt("Between 7 and 8", true)).toEqual([false, false]);
  });

  it("holds the facts to the constants of the code", () => {
    for (const { words, constant } of facts) expect(Number(words)).toBe(constant);
  });
});
