import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { takeIn, workIn } from "../../../src/lib/exercises/work.js";
import { readWorkFile, writeWorkFile } from "../../../src/lib/exercises/work-file.js";
import { memoryStore } from "../notebook/memory-store.js";

const record = (answer: string) =>
  JSON.stringify({ version: 1, answer, attempts: 2, hints: 1, solved: true });
const work = new Map([
  ["exercise/linear-layer/by-hand", record("−1, 4")],
  ["exercise/pixels/to-vector", record('function toVector() {\n  return ["é"];\n}')],
  ["draft/pages/linear-layer/x", JSON.stringify({ text: "const x = 1;", original: "const x = 0;" })],
]);
const file = writeWorkFile(work);
const read = (json: string) => readWorkFile("work.json", json);

describe("a file of work", () => {
  it("is read as it was written, whatever the answers are", () => {
    expect(new Map([...read(file)].sort())).toEqual(new Map([...work].sort()));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (answer) => {
        const one = new Map([["exercise/pixels/there", record(answer)]]);
        expect(read(writeWorkFile(one))).toEqual(one);
      }),
    );
  });

  it("may be empty of work", () => {
    expect(read(writeWorkFile(new Map())).size).toBe(0);
  });

  it.each([
    ["", /expected JSON at byte 0: an empty file/],
    ["PK\u0003\u0004", /expected JSON/],
    ["[1, 2]", /expected a JSON object .*: 1,2/],
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
  ])("is refused with a reason: %j", (json, reason) => {
    expect(() => read(json)).toThrow(FormatError);
    expect(() => read(json)).toThrow(reason);
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
