import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReproduction } from "../../../src/lib/training/reproduction.js";

const file: unknown = JSON.parse(readFileSync("data/reproductions/doodles.json", "utf8"));

describe("readReproduction", () => {
  it("reads the file in the repository, with both readings of 0.8", () => {
    const { reported, readings } = readReproduction(file);
    expect(reported).toEqual({ testAccuracy: 0.955, trainAccuracy: 0.937 });
    expect(readings.map(({ dropout }) => dropout)).toEqual([0.2, 0.8]);
  });

  it("names the field at fault", () => {
    expect(() => readReproduction({ ...Object(file), readings: [{}] })).toThrow(
      "reproduction: readings: meaning: not a text: undefined",
    );
  });
});
