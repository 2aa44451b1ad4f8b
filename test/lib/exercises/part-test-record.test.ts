import { describe, expect, it } from "vitest";
import {
  keptSeeds,
  type PartTestRecord,
  partTestName,
  readPartTest,
  writePartTest,
} from "../../../src/lib/exercises/part-test-record.js";
import { isWork } from "../../../src/lib/exercises/work.js";

const open: PartTestRecord = { answers: { shares: "1/2, 1/4, 1/4" }, at: 3, verdicts: {} };
const handedIn: PartTestRecord = {
  ...open,
  handedIn: "2026-03-01T10:00:00.000Z",
  verdicts: { shares: { correct: false, message: "Those are the powers." } },
};

describe("the record of a test", () => {
  it.each([open, handedIn])("is read as it was written", (record) => {
    expect(readPartTest(writePartTest(record))).toEqual(record);
  });

  it.each([
    ["nothing", undefined],
    ["no JSON", "{"],
    ["another version", JSON.stringify({ version: 2, ...open })],
    ["a question that is none", writePartTest({ ...open, at: -1 })],
    ["an answer that is no text", JSON.stringify({ version: 1, ...open, answers: { shares: 3 } })],
    [
      "a verdict without words",
      JSON.stringify({ version: 1, ...open, verdicts: { shares: { correct: true } } }),
    ],
    ["a day that is none", writePartTest({ ...handedIn, handedIn: "yesterday" })],
  ])("is none where it is %s", (_, kept) => {
    expect(readPartTest(kept)).toBeUndefined();
  });

  it("is work of the reader, under the part and the seed", () => {
    expect(isWork(partTestName("Forward", 12), writePartTest(open))).toBe(true);
    expect(isWork(partTestName("Forward", 12), "{}")).toBe(false);
    expect(isWork("part-test/Forward/first", writePartTest(open))).toBe(false);
  });
});

describe("keptSeeds", () => {
  it("finds the tests of one part among all names", () => {
    const names = ["part-test/Forward/3", "part-test/Forward/40", "part-test/Backward/5"];
    expect(keptSeeds("Forward", names)).toEqual([3, 40]);
  });
});
