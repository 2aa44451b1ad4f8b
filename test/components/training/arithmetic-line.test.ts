import { expect, it } from "vitest";
import { arithmeticLine } from "../../../src/components/training/arithmetic-line.js";
import { startLog } from "../../../src/components/training/run-log.js";
import { smallHyperparameters as usual } from "../../lib/training/small-run.js";
import { ready } from "./replies.js";

it("arithmeticLine says how a run rounds, and why it is strict where it was to be fused", () => {
  const lines = [
    ready(1, usual),
    ready(1, { ...usual, profile: "fused" }),
    { ...ready(1, usual), unable: "engine" as const },
    { ...ready(1, usual), unable: "processor" as const },
  ].map((reply) => arithmeticLine(startLog(reply)));
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
