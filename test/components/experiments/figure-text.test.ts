import { describe, expect, it } from "vitest";
import { differenceText, figureText } from "../../../src/components/experiments/figure-text.js";

describe("figureText", () => {
  it("writes each unit as people do", () => {
    expect(figureText("part", 0.9305)).toBe("93.05\u00a0%");
    expect(figureText("parameters", 20067)).toBe("20,067");
    expect([45.21, 2700].map((seconds) => figureText("seconds", seconds))).toEqual(["45.2 s", "2,700 s"]);
    expect(figureText("points", -1.88)).toBe("−1.8800 points");
    expect(figureText("number", 0.955)).toBe("0.955");
  });

  it("has few digits for a glance", () => {
    expect(figureText("part", 0.8127, "few")).toBe("81.3\u00a0%");
    expect(figureText("parameters", 320890, "few")).toBe("320,890");
    expect(figureText("seconds", 123.44, "few")).toBe("123.4 s");
    expect(figureText("points", -1.88, "few")).toBe("−1.9 points");
    expect(figureText("loss", 0.12345, "few")).toBe("0.1235");
    expect(figureText("number", 3.333, "few")).toBe("3.33");
  });

  it("says where there is none", () => {
    expect([figureText("part", undefined), figureText("loss", Number.NaN)]).toEqual(["–", "no number"]);
  });
});

describe("differenceText", () => {
  const text = (
    unit: "part" | "seconds" | "parameters" | "loss",
    reported: string | undefined,
    ours: number,
  ) => differenceText({ name: "x", unit, reported, ours, note: undefined });

  it("is ours less what was reported, or how many times", () => {
    expect(text("part", "1.test", 0.93)).toBe("−2.5 points");
    expect(text("part", "5.test", 0.84)).toBe("+9.3 points");
    expect(text("seconds", "5.time", 27)).toBe("0.01 ×");
    expect(text("parameters", "4.h1.parameters", 20067)).toBe("the same");
  });

  it("is empty where nothing was reported, or nothing found", () => {
    expect([text("part", undefined, 1), text("loss", "4.h3.500.training-loss.last", Number.NaN)]).toEqual([
      "",
      "",
    ]);
  });
});
