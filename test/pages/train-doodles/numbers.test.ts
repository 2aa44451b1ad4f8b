import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReproductions, trialNamed } from "../../../src/lib/labs/experiments/reproductions.js";
import { readReproduction } from "../../../src/lib/training/reproduction.js";
import { keptFigures } from "../../../src/pages/data-experiments/figures/kept-figures.js";

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

describe("what the chapter says of the two readings of 0.8", () => {
  const { readings, reported } = readReproduction(json("data/reproductions/doodles.json"));
  const [kept, dropped] = readings;
  const off = (accuracy: number, told: number) => Math.abs(accuracy - told);

  it("is of the keep rate first, then of the drop rate", () => {
    expect([kept, dropped].map(({ dropout }) => dropout)).toEqual([0.2, 0.8]);
  });

  it("is that each comes nearer to one of the two figures, and neither has the test drawings ahead", () => {
    expect(off(kept.testAccuracy, reported.testAccuracy)).toBeLessThan(
      off(dropped.testAccuracy, reported.testAccuracy),
    );
    expect(off(dropped.trainAccuracy, reported.trainAccuracy)).toBeLessThan(
      off(kept.trainAccuracy, reported.trainAccuracy),
    );
    expect(reported.testAccuracy).toBeGreaterThan(reported.trainAccuracy);
    for (const { testAccuracy, trainAccuracy } of readings) expect(testAccuracy).toBeLessThan(trainAccuracy);
  });
});

describe("what the pages say of the five projects' recipes", () => {
  const found = readReproductions(json("data/reproductions.json"));
  const figure = (experiment: string, name: string) =>
    keptFigures(found, experiment).find((other) => other.name === name)?.ours ?? Number.NaN;

  it("changed pictures take the doodle classifier past the reported figure, and without them it stays below", () => {
    expect(figure("doodles", "test accuracy, with changed pictures")).toBeGreaterThan(0.955);
    expect(figure("doodles", "test accuracy, 0.8 kept")).toBeLessThan(0.955);
  });

  it("after 50,000 epochs what was reported lies between drawings that were trained on and others", () => {
    const { curve } = trialNamed(found, "own-drawings", "10 classes, black and white, 50,000 epochs, seed 1");
    const [, early] = curve;
    const late = curve[curve.length - 1];
    expect(late[0]).toBe(50_000);
    expect(late[2]).toBeGreaterThan(0.93);
    expect(late[4]).toBeLessThan(0.93);
    // "no better at what it has not seen"
    expect(late[4] - early[4]).toBeLessThan(0.01);
  });

  it("names a training that is not there", () => {
    expect(() => trialNamed(found, "doodles", "x")).toThrow("a training of doodles named: x");
  });
});
