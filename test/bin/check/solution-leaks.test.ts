import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { piecesOf, solutionLeaks } from "../../../bin/check/solution-leaks.js";
import { solutionsFile } from "../../../site/solutions.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { right } from "../../../src/lib/exercises/verdict.js";
import { partGenerators } from "../../../src/pages/part-test/part-tests.js";
import { worked } from "../../../src/pages/part-test/worked.js";

const folder = mkdtempSync(join(tmpdir(), "leaks-"));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});
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

  it("finds the worked answers of the tests in the file that has them, of every sort of question", async () => {
    writeFileSync(join(folder, "part-test.json"), await solutionsFile("part-test"));
    const leaks = (await solutionLeaks(folder)).join("\n");
    // A line of figures alone, "(3·3·4 + 1)·8", has too little of its own to be known by.
    const inWords = Object.entries(worked).filter(([, { why }]) =>
      why.split(/\{\w+\}/).some((text) => text.trim().length > 12),
    );
    const sorts = new Set(inWords.map(([name]) => name.split("/")[0]));
    expect(sorts.size).toBeGreaterThan(60);
    for (const sort of sorts) expect(leaks).toMatch(new RegExp(`has of the solution of ${sort}[/:]`));
  });

  it("finds right code in a module, however it is written there", async () => {
    const { answer } = worked["write-window/pool"];
    writeFileSync(join(folder, "module.js"), `const pool = ${JSON.stringify(answer)};`);
    writeFileSync(join(folder, "other.js"), `const pool = \`${answer}\`;`);
    const leaks = await solutionLeaks(folder);
    for (const name of ["module.js", "other.js"])
      expect(
        leaks.filter((leak) => leak.startsWith(`${join(folder, name)} has of the solution of `)),
      ).toHaveLength(1);
  });

  it("finds nothing in the modules that draw and judge the tests", async () => {
    const { outputFiles } = await build({
      entryPoints: ["src/pages/part-test/drawn.ts"],
      bundle: true,
      format: "esm",
      write: false,
    });
    writeFileSync(join(folder, "drawn.js"), outputFiles[0].contents);
    expect(await solutionLeaks(folder)).toEqual([]);
  });

  it("takes nothing for a leak that a question has itself", async () => {
    const questions = Object.values(partGenerators)
      .flat()
      .map((generator) => generator.draw(seededRandom(3)));
    writeFileSync(join(folder, "questions.json"), JSON.stringify(questions));
    expect(await solutionLeaks(folder)).toEqual([]);
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
