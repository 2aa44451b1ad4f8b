import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Catalogue } from "../../../bin/grade/catalogue.js";
import { answersTable, csv, marksTable } from "../../../bin/grade/csv.js";
import { markAll } from "../../../bin/grade/mark-folder.js";
import { marksPage } from "../../../bin/grade/page.js";
import type { Pool, PoolVerdict } from "../../../bin/grade/sandbox/pool.js";
import { submissionsIn } from "../../../bin/grade/submissions.js";
import { type ExerciseRecord, writeRecord } from "../../../src/lib/exercises/record.js";
import { largestWorkFile, writeWorkFile } from "../../../src/lib/exercises/work-file.js";

const course: Catalogue = {
  title: "A term",
  version: "2",
  exercises: [
    { chapter: "pixels", id: "there", kind: "numbers", starter: "" },
    { chapter: "relu", id: "leaky", kind: "write", starter: "function leaky() {}" },
  ],
};

/** Judges by the answer's words. */
const pool: Pool = {
  judged: 0,
  async judge(_set, _id, answer): Promise<PoolVerdict> {
    if (answer.includes("loop")) return { correct: false, message: "It was stopped.", stopped: true };
    return { correct: answer.startsWith("149"), message: `You said ${answer}` };
  },
  close() {},
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hand-in-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const stamp = { student: "Zoë", course: "A term", courseVersion: "2", saved: "2026-03-02T09:00:00.000Z" };

function textOf(
  records: Record<string, Partial<ExerciseRecord>>,
  changes: Partial<typeof stamp> = {},
): string {
  const whole = { answer: "", attempts: 1, hints: 0, solved: false };
  const texts = Object.entries(records).map(
    ([name, record]) => [`exercise/${name}`, writeRecord({ ...whole, ...record })] as const,
  );
  return writeWorkFile(new Map(texts), { ...stamp, ...changes }, "key");
}

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const marked = () => markAll(submissionsIn(folder, "key"), course, pool, () => {});

describe("the marks of a file", () => {
  it("are what the checks say, and not what the file says", async () => {
    put("a.json", textOf({ "pixels/there": { answer: "150", solved: true, attempts: 3, hints: 2 } }));
    const [one] = await marked();
    expect(one).toMatchObject({ student: "Zoë", signed: "signed" });
    expect(one.exercises).toMatchObject([
      { id: "there", solved: false, said: true, tries: 3, hints: 2, slips: ["You said 150"] },
    ]);
    expect(one.notes.join()).toContain("no answer that is kept is right: pixels/there");
  });

  it("count a right answer that was tried and changed afterwards", async () => {
    const tries = [
      { at: stamp.saved, answer: "1", correct: false },
      { at: stamp.saved, answer: "149", correct: true },
    ];
    put("a.json", textOf({ "pixels/there": { answer: "7", solved: true, tries } }));
    const [{ exercises, notes }] = await marked();
    expect(exercises).toMatchObject([
      { solved: true, message: "You said 7", slips: ["You said 7", "You said 1"] },
    ]);
    expect(notes).toEqual([]);
  });

  it("leave the starter and an empty answer unjudged", async () => {
    put(
      "a.json",
      textOf({ "relu/leaky": { answer: course.exercises[1].starter }, "pixels/there": { answer: " " } }),
    );
    const [{ exercises }] = await marked();
    expect(exercises.map(({ slips }) => slips)).toEqual([[], []]);
  });

  it("stop after three answers that had to be stopped, and say so", async () => {
    const tries = Array.from({ length: 8 }, (_, k) => ({
      at: stamp.saved,
      answer: `loop ${k}`,
      correct: true,
    }));
    put("a.json", textOf({ "pixels/there": { answer: "149", tries } }));
    const [{ notes }] = await marked();
    expect(notes.join()).toContain("3 answers had to be stopped");
    expect(notes.join()).toContain("6 more were not checked");
  });

  it.each([
    [{ courseVersion: "1" }, "from version 1, this is 2"],
    [{ course: "Another" }, "from the course “Another”"],
    [{ student: "" }, "no name is given"],
  ])("say what differs: %j", async (changes, note) => {
    put("a.json", textOf({ "pixels/there": {} }, changes));
    expect((await marked())[0].notes.join()).toContain(note);
  });

  it("say that exercises are not in this course", async () => {
    put("a.json", textOf({ "softmax/gone": {}, "constructor/prototype": {} }));
    const [one] = await marked();
    expect(one.notes).toContain("2 of its exercises are not in this course");
    expect(one.exercises).toEqual([]);
  });

  it("say that it was altered, and that two files have one name or one work", async () => {
    const text = textOf({ "pixels/there": { answer: "149" } });
    put("a.json", text);
    put("b.json", text.replace("Zoë", "Ann"));
    put("c.json", textOf({ "pixels/there": { answer: "1" } }));
    const [a, b, c] = await marked();
    expect([a.signed, b.signed, c.signed]).toEqual(["signed", "altered", "signed"]);
    expect(a.notes).toEqual(["the same name is in c.json", "all of the work is also in b.json"]);
    expect(b.notes.join()).toContain("the signature does not fit");
  });
});

describe("a folder", () => {
  it("may have folders within; each file that is none has its line and its reason", async () => {
    mkdirSync(join(folder, "Ann_17_submission"));
    put("Ann_17_submission/work.json", textOf({ "pixels/there": { answer: "149" } }));
    put("notes.docx", "PK\u0003\u0004");
    put("empty.json", "");
    put("deep.json", "[".repeat(1e6) + "]".repeat(1e6));
    put("deep-records.json", `${'{"a":'.repeat(1e5)}1${"}".repeat(1e5)}`);
    put("other.json", '{"kind":"another"}');
    put("proto.json", '{"__proto__":{"kind":"hand-drawn-networks work","version":1},"texts":{}}');
    put("huge.json", " ".repeat(largestWorkFile + 1));
    put(".DS_Store", "x");
    symlinkSync("/etc/passwd", join(folder, "link.json"));
    const marks = await marked();
    expect(marks.map(({ file }) => file)).toHaveLength(9);
    const notes = Object.fromEntries(marks.map(({ file, notes }) => [file, notes.join()]));
    expect(notes["Ann_17_submission/work.json"]).toBe("");
    expect(notes["link.json"]).toContain("a link or a device");
    expect(notes["huge.json"]).toContain("larger than 16 MB");
    for (const name of [
      "notes.docx",
      "empty.json",
      "deep.json",
      "deep-records.json",
      "other.json",
      "proto.json",
    ]) {
      expect(notes[name], name).toContain("Not read");
    }
    expect(marksTable(marks, course).trim().split("\r\n")).toHaveLength(10);
  });

  it("loses no file, whatever was done to it, and no object gets a field", async () => {
    const text = textOf({
      "pixels/there": { answer: "149", solved: true },
      "relu/leaky": { answer: "loop" },
    });
    const change = fc.record({
      at: fc.nat(text.length - 1),
      remove: fc.nat(9),
      insert: fc.string({ unit: "binary", maxLength: 9 }),
    });
    const spread = fc.constantFrom(
      "__proto__",
      "constructor",
      "student",
      "signature",
      "hash",
      "texts",
      "kind",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 3 }),
        fc.option(fc.tuple(spread, fc.jsonValue())),
        async (changes, field) => {
          let changed = text;
          for (const { at, remove, insert } of changes)
            changed = changed.slice(0, at) + insert + changed.slice(at + remove);
          if (field)
            changed = changed.replace("{", `{${JSON.stringify(field[0])}:${JSON.stringify(field[1])},`);
          put("a.json", changed);
          const marks = await marked();
          expect(marks).toHaveLength(1);
          if (changed !== text && marks[0].signed === "signed") expect(marks[0].student).toBe("Zoë");
          expect(Object.keys(Object.prototype)).toEqual([]);
          expect(csvRows(marksTable(marks, course))).toHaveLength(2);
          expect(marksPage(marks, course)).toContain("a.json");
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Rows of a table, read as a spreadsheet reads them. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.replace("\uFEFF", "").split("\r\n").slice(0, -1)) {
    rows.push(
      Array.from(line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g), ([, quoted, bare]) =>
        (quoted ?? bare).replaceAll('""', '"'),
      ),
    );
  }
  return rows;
}

describe("tables and the page", () => {
  it.each(["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "|calc"])(
    "show a name that is a formula as text: %j",
    (name) => {
      const [, cell] = /^\uFEFF"(.*)"\r\n$/.exec(csv([[name]])) ?? [];
      expect(cell).toMatch(/^'/);
    },
  );

  it("have as many cells in each row whatever the texts are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string()), { minLength: 1 }),
        (rows) => {
          const lines = csv(rows).slice(1).split("\r\n").slice(0, -1);
          expect(lines).toHaveLength(rows.length);
          for (const line of lines) expect(line).toMatch(/^"(?:[^"]|"")*","(?:[^"]|"")*"$/);
          for (const line of lines) expect(line).not.toMatch(/(?:^|,)"[=+\-@\t\r]/);
        },
      ),
    );
  });

  it("show HTML in names and messages as text, and make no file by a name", async () => {
    const student = "<script>alert(1)</script>../../x\u202Etxt";
    put("a.json", textOf({ "pixels/there": { answer: '<img src=x onerror="alert(1)">' } }, { student }));
    const marks = await marked();
    const page = marksPage(marks, course);
    expect(page).not.toContain("<script>");
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;../../xtxt");
    expect(page).toContain("1: You said &lt;img src=x");
    expect(answersTable(marks)).toContain('"<script>alert(1)</script>../../xtxt"');
    expect(readdirSync(folder)).toEqual(["a.json"]);
    expect(readFileSync(join(folder, "a.json"), "utf8")).toContain(student.slice(0, 8));
  });

  it("count a slip once for each student, the commonest first, and name versions", async () => {
    const tries = (...answers: string[]) =>
      answers.map((answer) => ({ at: stamp.saved, answer, correct: false }));
    put("a.json", textOf({ "pixels/there": { answer: "149", tries: tries("7", "8") } }));
    put("b.json", textOf({ "pixels/there": { answer: "8" } }, { student: "Ann", courseVersion: "1" }));
    const page = marksPage(await marked(), course);
    expect(page).toContain("2: You said 8<br>1: You said 7");
    expect(page).toContain("<td>A term, 1</td>");
    expect(page).toContain("<td>A term, 2</td>");
  });
});
