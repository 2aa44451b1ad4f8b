// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exerciseForm } from "../../../src/components/exercises/exercise-form.js";
import { keepingIn } from "../../../src/components/storage/keeping.js";
import type { CodeExercise, Solution } from "../../../src/lib/exercises/exercise.js";

const exercise: CodeExercise = {
  id: "double",
  kind: "write",
  label: "Your code",
  hints: [],
  starter: "function twice() {}",
  functions: ["twice"],
  check: () => ({ correct: true, message: "Right." }),
};

/** A worker whose script is gone: browsers say so without a word. */
class GoneWorker {
  onerror: ((event: { message: string }) => void) | undefined;
  postMessage(): void {
    queueMicrotask(() => this.onerror?.({ message: "" }));
  }
  terminate(): void {}
}

function opened(solution?: () => Promise<Solution | undefined>) {
  const form = exerciseForm({
    exercise,
    chapter: "pixels",
    address: "http://host.example/exercises.js",
    keeping: keepingIn(),
    solution,
    kept: () => {},
  });
  document.body.replaceChildren(form);
  const said = (part: string) => form.querySelector(part)?.textContent ?? "";
  const press = (name: string) =>
    [...form.querySelectorAll("button")].find((one) => one.textContent === name)?.click();
  return { form, said, press };
}

const offer = () => document.querySelector(".reload-offer")?.textContent ?? "";

describe("exerciseForm", () => {
  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal("Worker", GoneWorker);
    Object.assign(URL, { createObjectURL: () => "blob:code", revokeObjectURL: () => {} });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("says that an answer was not checked where the check is gone, keeps it, and counts no attempt", async () => {
    const { form, said, press } = opened();
    const field = form.querySelector("textarea");
    if (!field) throw new Error("the form has no field");
    field.value = "function twice() { return 2; }";
    field.dispatchEvent(new Event("input"));
    press("Check");
    await expect
      .poll(() => said(".exercise-verdict"))
      .toMatch(/^Your answer was not checked: the workbook may have been updated/);
    expect(offer()).toContain("The code and the answers you have typed are kept.");
    expect(opened().form.querySelector("textarea")?.value).toBe("function twice() { return 2; }");
    expect(localStorage.getItem(localStorage.key(0) ?? "")).toContain('"attempts":0');
  });

  it("says that a solution is gone", async () => {
    const { form, said } = opened(async () => Promise.reject(new Error("Unable to load file: pixels.json")));
    const button = [...form.querySelectorAll("button")].find(({ textContent }) => textContent === "Solution");
    button?.removeAttribute("disabled");
    button?.removeAttribute("aria-disabled");
    button?.click();
    await expect.poll(() => said(".exercise-solution")).toContain("the workbook may have been updated");
    expect(offer()).toContain("could not be fetched");
  });
});
