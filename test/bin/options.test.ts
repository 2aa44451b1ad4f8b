import { describe, expect, it } from "vitest";
import { helpText, readOptions, wholeNumber } from "../../bin/options.js";
import { sumLine } from "../../bin/tally.js";

const specs = {
  output: { type: "string", value: "FOLDER", help: "where it goes" },
  json: { type: "boolean", help: "print JSON" },
} as const;

describe("options", () => {
  it("are read with their values, words apart", () => {
    const { values, words } = readOptions("x", "Does.", specs, ["doodles", "--output", "o", "--json"]);
    expect([words, values.output, values.json]).toEqual([["doodles"], "o", true]);
  });

  it("are all in the help, with what they take", () => {
    expect(helpText("x", "Does.", specs)).toMatch(
      /npm run x[\s\S]*Does\.[\s\S]*--output FOLDER\s+where it goes[\s\S]*--json\s+print JSON/,
    );
  });

  it.each(["0", "1.5", "many", ""])("refuse %j as a whole number", (text) => {
    expect(() => wholeNumber("rounds", text)).toThrow(
      `--rounds must be a whole number of at least 1: ${text}`,
    );
  });
});

describe("sumLine", () => {
  it("has the closing line that tests are counted by", () => {
    expect(sumLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(sumLine({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped");
  });
});
