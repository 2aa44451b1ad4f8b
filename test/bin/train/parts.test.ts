import { describe, expect, it } from "vitest";
import { chooseParts, furthestPart } from "../../../bin/train/parts.js";
import { smallJob } from "./small-job.js";

describe("furthestPart", () => {
  const results = (...heldOut: number[]) =>
    heldOut.map((accuracy, k) => ({ part: k / 10, heldOut: accuracy }));

  it("goes as far as costs at most 0.1 points of what the beginning gets", () => {
    expect(furthestPart(results(0.88, 0.884, 0.8795, 0.8789))).toBe(0.2);
    expect(furthestPart(results(0.88, 0.87, 0.88))).toBe(0.2);
  });

  it("stays where it began where every step costs more", () => {
    expect(furthestPart(results(0.88, 0.87, 0.86))).toBe(0);
  });
});

it("refuses a recipe that keeps the weights of its end", async () => {
  await expect(chooseParts(smallJob())).rejects.toThrow("recipe must keep weights between two networks");
});
