import { expect, it } from "vitest";
import { arithmeticHere, arithmeticLine } from "../../../src/components/training/arithmetic-line.js";

it("arithmeticLine says how a run rounds, and why it is strict where it was to be fused", () => {
  const lines = [
    arithmeticLine("strict"),
    arithmeticLine("fused"),
    arithmeticLine("strict", "engine"),
    arithmeticLine("strict", "processor"),
  ];
  expect(lines.map((line) => line.split(":")[0])).toEqual([
    "Strict arithmetic",
    "Fused arithmetic",
    "Strict arithmetic",
    "Strict arithmetic",
  ]);
  expect(lines[2]).toContain("this browser");
  expect(lines[3]).toContain("processor");
  expect(arithmeticLine(undefined)).toBe("");
});

it("arithmeticHere says each kind of arithmetic once, and nothing of no runs", () => {
  expect(arithmeticHere(["strict", "strict"])).toBe(arithmeticLine("strict"));
  expect(arithmeticHere(["strict", "fused"])).toMatch(
    /^Strict arithmetic: each .* (Fused|Strict) arithmetic: /,
  );
  expect(arithmeticHere([])).toBe("");
});
