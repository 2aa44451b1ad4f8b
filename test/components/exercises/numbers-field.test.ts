// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exerciseForm } from "../../../src/components/exercises/exercise-form.js";
import { keepingIn } from "../../../src/components/storage/keeping.js";
import type { NumbersExercise } from "../../../src/lib/exercises/exercise.js";

const exercise: NumbersExercise = {
  id: "shares",
  kind: "numbers",
  label: "p",
  hints: [],
  expected: [0.25, 0.75],
  slips: [{ answer: [1, 3], say: "Divide by the sum." }],
};

function opened() {
  const form = exerciseForm({
    exercise,
    chapter: "softmax",
    address: "",
    keeping: keepingIn(),
    kept: () => {},
  });
  document.body.replaceChildren(form);
  const input = form.querySelector("input");
  if (!input) throw new Error("the form has no field");
  const textOf = (part: string) => form.querySelector(part)?.textContent ?? "";
  return {
    input,
    read: () => textOf(".numbers-read"),
    marked: () => textOf(".numbers-read mark"),
    verdict: () => textOf(".exercise-verdict"),
    type(text: string) {
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    async check() {
      form.dispatchEvent(new Event("submit", { cancelable: true }));
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe("a field for numbers", () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("shows what was read once the reader pauses, before anything is judged", () => {
    const { type, read, verdict } = opened();
    expect(read()).toMatch(/Commas between/);
    type("1/4; 3/4");
    expect(read()).toMatch(/Commas between/);
    vi.advanceTimersByTime(400);
    expect(read()).toBe("Read as 0.25; 0.75.");
    expect(verdict()).toBe("");
  });

  it("marks the place that cannot be read, and counts no try", async () => {
    const { type, read, marked, verdict, check } = opened();
    type("1/4, four");
    vi.advanceTimersByTime(400);
    expect(marked()).toBe("four");
    expect(read()).toContain("“four” is not known here");
    await check();
    expect(verdict()).toContain("does not count as a try");
    expect(localStorage.getItem(localStorage.key(0) ?? "")).toContain('"attempts":0');
    type("1, 3");
    await check();
    expect(verdict()).toBe("✗ Divide by the sum.");
    expect(localStorage.getItem(localStorage.key(0) ?? "")).toContain('"attempts":1');
    type("25\u00a0%, 75\u00a0%");
    await check();
    expect(verdict()).toBe("✓ Right.");
  });

  it("is described by what was read, for those who hear it", () => {
    const { input } = opened();
    const id = input.getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(id)?.getAttribute("aria-live")).toBe("polite");
  });
});
