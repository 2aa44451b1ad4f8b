import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figuresPage } from "../../../bin/figures/page.js";

describe("docs/figures.md", () => {
  it("is what npm run bench -- --figures writes from the results that are kept", () => {
    expect(readFileSync("docs/figures.md", "utf8")).toBe(figuresPage());
  });

  it("shows a number in every row", () => {
    const rows = figuresPage()
      .split("\n")
      .filter((line) => line.startsWith("| ") && !/^\| (what|command) \|/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row).toMatch(/\d/);
    expect(figuresPage()).not.toMatch(/NaN|undefined/);
  });
});
