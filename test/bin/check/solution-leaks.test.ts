import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { piecesOf, solutionLeaks } from "../../../bin/check/solution-leaks.js";
import { solutionsFile } from "../../../site/solutions.js";
import { right } from "../../../src/lib/exercises/verdict.js";

const folder = mkdtempSync(join(tmpdir(), "leaks-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("solutionLeaks", () => {
  it("finds nothing in a site without solutions", async () => {
    writeFileSync(join(folder, "page.html"), "<p>What is k?</p>");
    expect(await solutionLeaks(folder)).toEqual([]);
  });

  it("finds every solution in the file that a site with solutions has", async () => {
    writeFileSync(join(folder, "pixels.json"), await solutionsFile("pixels"));
    const leaks = (await solutionLeaks(folder)).join("\n");
    for (const id of Object.keys(JSON.parse(await solutionsFile("pixels")))) {
      expect(leaks).toContain(`pixels.json has of the solution of pixels/${id}: `);
    }
  });
});

it("piecesOf has the words, and the lines of code that are not given", () => {
  const task = { id: "one", label: "One", hints: [], check: () => right() };
  const starter = "function one() {\n  // What?\n}";
  const answer = "function one() {\n  return 1 + 1 - 1;\n}";
  const code = { ...task, kind: "write", starter, functions: ["one"] } as const;
  expect(piecesOf({ answer, why: "It is one." }, code)).toEqual(["It is one.", "return 1 + 1 - 1;"]);
  const shape = { ...task, kind: "shape" } as const;
  expect(piecesOf({ answer: "149", why: "28 · 5 + 9" }, shape)).toEqual(["28 · 5 + 9"]);
});
