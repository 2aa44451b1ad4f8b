import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dropMask } from "../../../src/lib/core/layers/dropout.js";
import { rowsOf, zeros } from "../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { readReproduction } from "../../../src/lib/training/reproduction.js";
import { example } from "../../../src/pages/dropout/worked.js";
import { saidIn } from "../said.js";

describe("the numbers of the chapter on dropout", () => {
  it("what stays is multiplied by 1/(1 − r), at the rates of the question too", () => {
    const asked = saidIn("dropout", /With r = ([\d.]+), by what .* multiplied\? And with r = ([\d.]+)\?/);
    expect(asked[0]).toBe(example.rate);
    for (const r of [...asked, 0.8]) {
      const mask = zeros(1, 200, "float64");
      dropMask(mask, r, seededRandom(1));
      expect(Math.max(...mask.data)).toBeCloseTo(1 / (1 - r), 12);
    }
  });

  it("the mask has the mean 1 and the variance r/(1 − r)", () => {
    for (const r of [0.2, 0.5, 0.8]) {
      const mask = zeros(500, 200, "float64");
      dropMask(mask, r, seededRandom(2));
      let [sum, squares] = [0, 0];
      for (const value of mask.data) {
        sum += value / 100_000;
        squares += value ** 2 / 100_000;
      }
      expect(sum).toBeCloseTo(1, 1);
      expect((squares - sum ** 2) / (r / (1 - r))).toBeCloseTo(1, 1);
    }
  });

  it("every sample of a batch draws a mask of its own", () => {
    const mask = zeros(128, 20, "float64");
    dropMask(mask, 0.5, seededRandom(3));
    expect(new Set(rowsOf(mask).map((row) => row.join())).size).toBeGreaterThan(120);
  });

  it("at drop rate 0.8 a layer of 128 has as many units left as the page says, on the whole", () => {
    const [width, left] = saidIn("dropout", /a layer of (\d+) has (\d+) left in each step, on the whole/);
    const mask = zeros(2000, width);
    dropMask(mask, 0.8, seededRandom(4));
    expect(Math.round(mask.data.filter((value) => value > 0).length / mask.rows)).toBe(left);
  });

  it("by the formula of the project, x·m/(1 − p), p is the drop rate of the library’s mask", () => {
    const p = 0.8;
    const mask = zeros(1, 2000, "float64");
    dropMask(mask, p, seededRandom(1));
    const zero = mask.data.filter((value) => value === 0).length / 2000;
    expect(zero).toBeCloseTo(p, 1);
    expect(Math.max(...mask.data)).toBeCloseTo(1 / (1 - p), 12);
  });

  it("0.8 kept comes nearer to the reported test accuracy, and 0.8 dropped to that of training", () => {
    const { reported, readings } = readReproduction(
      JSON.parse(readFileSync("data/reproductions/doodles.json", "utf8")),
    );
    const [kept, dropped] = readings.map(({ testAccuracy, trainAccuracy }) => ({
      test: Math.abs(testAccuracy - reported.testAccuracy),
      train: Math.abs(trainAccuracy - reported.trainAccuracy),
    }));
    expect(readings.map(({ dropout }) => dropout)).toEqual([0.2, 0.8]);
    expect(kept.test).toBeLessThan(dropped.test);
    expect(dropped.train).toBeLessThan(kept.train);
  });
});
