import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord, recordName, writeRecord } from "../../../src/lib/exercises/record.js";

const record = fc.record(
  { answer: fc.string(), attempts: fc.nat(), hints: fc.nat(3), solved: fc.boolean() },
  { noNullPrototype: true },
);

describe("a record", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(record, (kept) => {
        expect(readRecord(writeRecord(kept))).toEqual(kept);
      }),
    );
  });

  it.each([
    undefined,
    "",
    "null",
    "[]",
    "{}",
    '{"version":2,"answer":"","attempts":0,"hints":0,"solved":false}',
    '{"version":1,"answer":"","attempts":-1,"hints":0,"solved":false}',
    '{"version":1,"answer":7,"attempts":0,"hints":0,"solved":false}',
    '{"version":1,"answer":"","attempts":0,"hints":0,"solved":"yes"}',
  ])("is none in %s", (kept) => {
    expect(readRecord(kept)).toBeUndefined();
  });

  it("is kept under the chapter and the exercise", () => {
    expect(recordName("pixels", "there")).toBe("exercise/pixels/there");
  });
});
