import { describe, expect, it } from "vitest";
import {
  climbNames,
  isClimb,
  readParts,
  readPoint,
  writeParts,
  writePoint,
} from "../../../src/lib/training/climb-record.js";

const point = { parts: ["linear"], heldOut: 0.8, train: 0.9, trainLoss: 0.1, hash: "12", samples: "34" };

describe("what is kept of the climb", () => {
  it("is read as it was written", () => {
    expect(readPoint(writePoint(point))).toEqual(point);
    expect(readParts(writeParts(["linear", "relu"]))).toEqual(new Set(["linear", "relu"]));
  });

  it("is nothing where it can’t be read", () => {
    for (const text of [undefined, "", "1", "{}", JSON.stringify({ version: 2, ...point })]) {
      expect(readPoint(text)).toBeUndefined();
      expect(readParts(text)).toBeUndefined();
    }
    expect(readPoint(writePoint({ ...point, heldOut: 2 }))).toBeUndefined();
  });

  it("is known by its name and its text", () => {
    expect(isClimb(climbNames.parts, writeParts([]))).toBe(true);
    expect(isClimb(climbNames.point("relu"), writePoint(point))).toBe(true);
    expect(isClimb(climbNames.point("relu"), writeParts([]))).toBe(false);
    expect(isClimb("climb/else", writePoint(point))).toBe(false);
  });
});
