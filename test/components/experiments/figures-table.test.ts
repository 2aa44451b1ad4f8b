import { describe, expect, it } from "vitest";
import { figureText } from "../../../src/components/experiments/figures-table.js";

describe("figureText", () => {
  it("gives each figure its unit", () => {
    expect(figureText("part", 0.8127)).toBe("81.3 %");
    expect(figureText("parameters", 320890)).toBe("320,890");
    expect(figureText("seconds", 12.34)).toBe("12.3 s");
    expect(figureText("points", -1.88)).toBe("−1.9 points");
    expect(figureText("loss", 0.12345)).toBe("0.1235");
    expect(figureText("number", 3.333)).toBe("3.33");
  });
});
