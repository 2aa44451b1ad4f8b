import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ExerciseRecord,
  readRecord,
  recordName,
  withTry,
  writeRecord,
} from "../../../src/lib/exercises/record.js";

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

  it("has the last eight tries and the first that was right, and counts all", () => {
    let kept: ExerciseRecord = { answer: "", attempts: 0, hints: 0, solved: false };
    for (let k = 1; k <= 20; k++) {
      const at = new Date(Date.UTC(2026, 2, k)).toISOString();
      kept = withTry(kept, { at, answer: String(k), correct: k === 3 || k === 19 });
    }
    expect(kept).toMatchObject({
      attempts: 20,
      solved: true,
      solvedAt: "2026-03-03T00:00:00.000Z",
      answer: "20",
    });
    expect(kept.tries?.map(({ answer }) => Number(answer))).toEqual([3, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(readRecord(writeRecord(kept))).toEqual(kept);
  });

  it("is kept under the chapter and the exercise", () => {
    expect(recordName("pixels", "there")).toBe("exercise/pixels/there");
  });
});
