import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { withoutMarks } from "../../../site/claims/mark.js";
import { testedNumbers, testedPatterns } from "../../../site/claims/tested.js";

const folder = mkdtempSync(join(tmpdir(), "tested-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("testedPatterns", () => {
  it("finds what tests read of each page, however the call is broken into lines", () => {
    const calls =
      'saidIn("relu", /folds: (\\d+)[/)] or/);\nconst [a] = saidIn(\n  "relu",\n  /up to ([\\d.]+) \\/ s/,\n);\nsaidIn("adam", /b/)';
    writeFileSync(join(folder, "a.test.ts"), calls);
    writeFileSync(join(folder, "a.ts"), 'saidIn("softmax", /no test/)');
    const found = testedPatterns(folder);
    expect([...found.keys()]).toEqual(["relu", "adam"]);
    expect(found.get("relu")?.map(({ source }) => source)).toEqual([
      "folds: (\\d+)[/)] or",
      "up to ([\\d.]+) \\/ s",
    ]);
  });
});

describe("testedNumbers", () => {
  it("has what the groups catch, with their lines, as if there were no marks", () => {
    const page = "One\n\nUp to [6.6]{given} times, still 2.35 times {given}\n";
    expect([...testedNumbers(page, [/to ([\d.]+) times, still ([\d.]+)/d, /never (\d)/d])]).toEqual([
      "3 6.6",
      "3 2.35",
    ]);
  });
});

describe("withoutMarks", () => {
  it.each([
    ['a [7]{by="3 + 4"} b', "a 7 b"],
    ['[They say [7]{given}.]{source="Li"}', "They say 7."],
    ["all of it {given}\n\n{given}\n\nend", "all of it\n\n\n\nend"],
    ["[a link](./b) and [x]{y}", "[a link](./b) and [x]{y}"],
  ])("reads %j as %j", (markdown, text) => {
    expect(withoutMarks(markdown)).toBe(text);
  });
});
