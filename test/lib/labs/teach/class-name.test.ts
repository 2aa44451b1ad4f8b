import { describe, expect, it } from "vitest";
import { checkClassName, longestName } from "../../../../src/lib/labs/teach/class-name.js";

describe("the name of a class", () => {
  it("loses spaces around it and doubled ones, and is composed", () => {
    expect(checkClassName("  The  Eiffel\tTower ")).toBe("The Eiffel Tower");
    expect(checkClassName("e\u0301toile")).toBe("\u00e9toile");
  });

  it("may be in any script, or a picture", () => {
    for (const name of ["猫", "коза", "👩‍🚀", "❤️", "<b>", "__proto__"])
      expect(checkClassName(name)).toBe(name);
  });

  it.each([
    ["nothing", " \n ", "must not be empty"],
    ["control characters", "a\u0000b", "only characters that are shown"],
    ["turned writing", "a\u202eb", "only characters that are shown"],
    ["half a character", "a\ud800", "only characters that are shown"],
    ["too many characters", "x".repeat(longestName + 1), "at most 40 characters: xxx"],
  ])("refuses %s", (_, name, message) => {
    expect(() => checkClassName(name)).toThrow(message);
  });

  it("counts characters, not the halves they are stored as", () => {
    expect(checkClassName("🐈".repeat(longestName))).toBe("🐈".repeat(longestName));
  });
});
