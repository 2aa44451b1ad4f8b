import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { takeIn, workIn } from "../../../src/lib/exercises/work.js";
import { isSigned, readWorkFile, workFileName, writeWorkFile } from "../../../src/lib/exercises/work-file.js";
import { memoryStore } from "../notebook/memory-store.js";

const record = (answer: string) =>
  JSON.stringify({ version: 1, answer, attempts: 2, hints: 1, solved: true });
const work = new Map([
  ["exercise/linear-layer/by-hand", record("−1, 4")],
  ["exercise/pixels/to-vector", record('function toVector() {\n  return ["é"];\n}')],
  ["draft/pages/linear-layer/x", JSON.stringify({ text: "const x = 1;", original: "const x = 0;" })],
]);
const stamp = { student: "Zoë 7", course: "A term", courseVersion: "2", saved: "2026-03-02T09:00:00.000Z" };
const write = (texts: typeof work) => writeWorkFile(texts, stamp, "key");
const file = write(work);
const read = (json: string) => readWorkFile("work.json", json).work;

describe("a file of work", () => {
  it("is read as it was written, whatever the answers are", () => {
    expect(new Map([...read(file)].sort())).toEqual(new Map([...work].sort()));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (answer) => {
        const one = new Map([["exercise/pixels/there", record(answer)]]);
        expect(read(write(one))).toEqual(one);
      }),
      // Each signs a file and checks it, which is slow by design.
      { numRuns: 30 },
    );
  });

  it("may be empty of work", () => {
    expect(read(write(new Map())).size).toBe(0);
  });

  it.each([
    ["", /expected JSON at byte 0: an empty file/],
    ["PK\u0003\u0004", /expected JSON/],
    ["[1, 2]", /expected a JSON object .*: a list/],
    ["null", /expected a JSON object .*: null/],
    ['{"theme": "dark"}', /expected work that this workbook saved .*: undefined/],
    [file.replace('"version": 1', '"version": 2'), /expected version 1 .*: 2/],
    [file.replace("const x = 1;", "const x = 2;"), /the file is damaged/],
    [file.replace("exercise/pixels/to-vector", "exercise/pixels/to-vectors"), /the file is damaged/],
    [
      file.replace("exercise/pixels/to-vector", "theme"),
      /an answer, a draft, a prediction, a test or a drawing in each place .*: theme/,
    ],
    [file.slice(0, -20), /expected JSON/],
    [file.replace("Zoë 7", "7".repeat(201)), /expected whose work it is/],
    [file.replace(stamp.saved, "today"), /expected whose work it is/],
  ])("is refused with a reason: %j", (json, reason) => {
    expect(() => read(json)).toThrow(FormatError);
    expect(() => read(json)).toThrow(reason);
  });

  it("is refused with a reason however deep its brackets are", () => {
    expect(() => read('{"kind": '.repeat(1e5))).toThrow(/expected JSON/);
    expect(() => read("[".repeat(1e5) + "]".repeat(1e5))).toThrow(/expected a JSON object .*: a list/);
  });

  it("says whose it is; one of before that was kept is read all the same", () => {
    expect(readWorkFile("work.json", file).stamp).toEqual(stamp);
    const { student: _, signature: __, ...old } = JSON.parse(file);
    expect(readWorkFile("work.json", JSON.stringify(old))).toMatchObject({ stamp: undefined, work });
  });

  it("is signed: another name, version, date or answer, or another key, does not fit", () => {
    const signs = (json: string, key = "key") => isSigned(readWorkFile("work.json", json), key);
    expect(signs(file)).toBe(true);
    expect(signs(file, "another")).toBe(false);
    expect(signs(file.replace("Zoë 7", "Zoë 8"))).toBe(false);
    expect(signs(file.replace(stamp.saved, "2026-03-01T09:00:00.000Z"))).toBe(false);
    const other = JSON.parse(write(new Map([["exercise/pixels/there", record("149")]])));
    expect(signs(JSON.stringify({ ...other, signature: JSON.parse(file).signature }))).toBe(false);
  });

  it.each([
    ["", "hand-drawn-networks-work.json"],
    ["Zoë 7", "hand-drawn-networks-work-Zoë-7.json"],
    ["../../etc/passwd\0", "hand-drawn-networks-work-etc-passwd.json"],
    ["李".repeat(100), `hand-drawn-networks-work-${"李".repeat(60)}.json`],
  ])("has a name that says whose it is: %j", (student, name) => {
    expect(workFileName(student)).toBe(name);
  });

  it("that was changed anywhere is refused, or says the same; what is kept stays as it was", () => {
    const kept = memoryStore();
    takeIn(kept, new Map([["exercise/pixels/there", record("149")]]));
    const before = kept.all();
    const change = fc.record({
      at: fc.nat(file.length - 1),
      remove: fc.integer({ min: 0, max: 5 }),
      insert: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(change, ({ at, remove, insert }) => {
        const mutated = file.slice(0, at) + insert + file.slice(at + remove);
        try {
          expect(new Map([...read(mutated)].sort())).toEqual(new Map([...work].sort()));
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
        expect(kept.all()).toEqual(before);
      }),
      { numRuns: 300 },
    );
    expect(workIn(kept).size).toBe(1);
  });
});
