// @vitest-environment jsdom
import { expect, it } from "vitest";
import { exerciseRow } from "../../../src/components/exercises/exercise-row.js";

it("says what is asked for, and how far the reader has come", () => {
  const row = document.createElement("summary");
  const show = exerciseRow(row, { kind: "derivation" });
  const record = { answer: "", attempts: 0, hints: 2, solved: false };
  const shown = () => row.textContent?.replace(/\s+/g, " ").trim();
  show(undefined);
  expect(shown()).toBe("a derivation ○ not tried");
  show(record);
  expect(shown()).toBe("a derivation ○ not tried");
  show({ ...record, attempts: 1 });
  expect(shown()).toBe("a derivation ◐ tried");
  show({ ...record, attempts: 2, solved: true });
  expect(shown()).toBe("a derivation ✓ solved");
  expect(row.querySelectorAll(".exercise-facts")).toHaveLength(1);
});

it("stands once, however often it is made", () => {
  const row = document.createElement("summary");
  exerciseRow(row, { kind: "write" });
  exerciseRow(row, { kind: "write" })(undefined);
  expect(row.textContent?.replace(/\s+/g, " ").trim()).toBe("write code ○ not tried");
});
