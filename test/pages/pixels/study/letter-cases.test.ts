import { expect, it } from "vitest";
import { characterClasses } from "../../../../src/lib/data/sample-sets.js";
import { characterKind } from "../../../../src/pages/pixels/study/letter-cases.js";

it("there are 10 digits, 11 capitals with 11 small letters, and 15 letters in both cases", () => {
  const kinds = characterClasses.map((name) => characterKind(name));
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  expect(["digit", "capital", "small letter", "both cases"].map(count)).toEqual([10, 11, 11, 15]);
  expect([characterKind("7"), characterKind("A"), characterKind("a"), characterKind("C")]).toEqual([
    "digit",
    "capital",
    "small letter",
    "both cases",
  ]);
});

it("refuses what is no class", () => {
  expect(() => characterKind("c")).toThrow(/^class must be one of 0123.*: c$/);
});

it("knows the cases of another split", () => {
  expect([characterKind("c", ["C", "c"]), characterKind("A", ["A", "B"])]).toEqual([
    "small letter",
    "both cases",
  ]);
});
