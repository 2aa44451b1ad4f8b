import { describe, expect, it } from "vitest";
import { spreadOut } from "../../../src/components/chart/spread-out.js";

describe("spreadOut", () => {
  it("leaves places alone that are far enough apart", () => {
    expect(spreadOut([30, 0, 12], 10)).toEqual([30, 0, 12]);
  });

  it("pushes those that are too near apart, in the order of their places", () => {
    expect(spreadOut([5, 4, 5], 10)).toEqual([14, 4, 24]);
  });

  it("moves them back from the end", () => {
    expect(spreadOut([95, 96, 20], 10, 100)).toEqual([90, 100, 20]);
  });

  it("has nothing to do where there are none", () => {
    expect(spreadOut([], 10)).toEqual([]);
  });
});
