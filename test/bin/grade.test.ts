import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { courseKey } from "../../site/course-key.js";
import { writeRecord } from "../../src/lib/exercises/record.js";
import { writeWorkFile } from "../../src/lib/exercises/work-file.js";
import { runHere } from "./run-here.js";

const folder = mkdtempSync(join(tmpdir(), "grade-"));
const output = join(folder, "marks");
const handedIn = join(folder, "handed-in");

afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run grade", () => {
  it("marks made-up students and one whose code does harm, and each has a line", async () => {
    await runHere("grade", handedIn, "--made-up", "2", "--output", output);
    const answer = "function layer() { for (;;) fetch('http://localhost'); }";
    const record = writeRecord({ answer, attempts: 1, hints: 0, solved: true });
    const stamp = {
      student: "=cmd",
      course: "Another",
      courseVersion: "9",
      saved: "2026-03-02T09:00:00.000Z",
    };
    const work = new Map([["exercise/linear-layer/forward", record]]);
    writeFileSync(join(handedIn, "x.json"), writeWorkFile(work, stamp, courseKey()));
    writeFileSync(join(handedIn, "y.json"), "not JSON");

    const { status, stdout } = await runHere("grade", handedIn, "--output", output);
    expect(status).toBe(0);
    expect(stdout).toContain("marked 4 files");
    expect(stdout).toContain("1 of them could not be read");
    const rows = readFileSync(join(output, "marks.csv"), "utf8").trim().split("\r\n");
    expect(rows).toHaveLength(5);
    expect(rows[3]).toContain('"\'=cmd"');
    expect(rows[3]).toContain("from the course “Another”");
    expect(rows[4]).toContain("Not read");
    // What the generator meant to be right is right, and the page names a slip.
    for (const row of rows.slice(1, 3)) expect(row).not.toContain("no answer that is kept is right");
    expect(readFileSync(join(output, "answers.csv"), "utf8")).toContain("There is no fetch here");
    expect(readFileSync(join(output, "index.html"), "utf8")).toContain("commonest slips");
  });

  it.each([
    [[], "grade needs one folder"],
    [["nowhere"], "no such folder: nowhere"],
    [[".", "--seconds", "0"], "--seconds must be a whole number"],
  ])("says what is missing: %j", async (args, said) => {
    const { status, stderr } = await runHere("grade", ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
  });
});
