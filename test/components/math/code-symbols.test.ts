import { describe, expect, it } from "vitest";
import { pieces } from "../../../src/components/math/code-symbols.js";

describe("pieces", () => {
  it("finds whole identifiers and keeps the text between them", () => {
    const found = pieces("yRow[j] += xik * w.data[w2];", { yRow: "y", xik: "x", w: "W", data: "none" });
    expect(found.filter(({ symbol }) => symbol)).toEqual([
      { text: "yRow", symbol: "y" },
      { text: "xik", symbol: "x" },
      { text: "w", symbol: "W" },
    ]);
    expect(found.map(({ text }) => text).join("")).toBe("yRow[j] += xik * w.data[w2];");
  });

  it("takes a property for no quantity", () => {
    expect(pieces("a.x", { x: "x" }).some(({ symbol }) => symbol)).toBe(false);
  });
});
