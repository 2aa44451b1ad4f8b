// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { predictionOf } from "../../../src/components/predictions/page-predictions.js";
import { type LabQuestion, labQuestions } from "../../../src/components/training/lab-questions.js";

const question = (id: string, least: number): LabQuestion<number> => ({
  id,
  asks: `Is it ${least} or more?`,
  shows: "A number.",
  choices: ["No", "Yes"],
  seen: (result) => (result < 0 ? undefined : { words: `It is ${result}.`, came: result >= least ? 1 : 0 }),
});
const questions = [question("small", 1), question("large", 9)];

function open() {
  const lab = labQuestions<number, LabQuestion<number>>({ questions });
  const heard: string[] = [];
  lab.addEventListener("input", () => heard.push(lab.value.id));
  document.body.replaceChildren(lab);
  const shown = () => lab.querySelector<HTMLElement>(".lab-question:not([hidden])");
  const press = (name: string) =>
    [...(shown()?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === name)?.click();
  return { lab, heard, shown, press, steps: [...lab.querySelectorAll<HTMLElement>(".question-step")] };
}

describe("labQuestions", () => {
  beforeEach(() => localStorage.clear());

  it("shows one question at a time, and tells when the reader turns to another", () => {
    const { heard, shown, steps } = open();
    expect(shown()?.querySelector("h3")?.textContent).toBe("Question 1 of 2 Is it 1 or more?");
    steps[1].click();
    expect(shown()?.textContent).toContain("Is it 9 or more?");
    expect(steps.map((step) => step.getAttribute("aria-current"))).toEqual([null, "step"]);
    expect(document.activeElement).toBe(shown()?.querySelector("h3"));
    expect(heard).toEqual(["large"]);
  });

  it("compares a prediction with what a run shows", async () => {
    const { lab, shown, press } = open();
    shown()?.querySelectorAll("input")[1].click();
    press("Note it");
    lab.take(5);
    await expect.poll(() => predictionOf("small")).toMatchObject({ came: "and so it is", right: true });
    expect(shown()?.textContent).toContain("It is 5.");
  });

  it("takes no guess once the answer has been seen", async () => {
    const { lab, shown } = open();
    lab.take(5);
    await expect.poll(() => shown()?.textContent).toContain("a guess would count for nothing");
    expect(shown()?.querySelectorAll("input:enabled")).toHaveLength(0);
  });

  it("keeps what was seen, and begins with the first question that was not", () => {
    const before = open();
    expect(before.steps[0].classList.contains("is-seen")).toBe(false);
    const only = labQuestions<number, LabQuestion<number>>({ questions: questions.slice(0, 1) });
    only.take(3);
    const { lab, steps, shown } = open();
    expect(lab.value.id).toBe("large");
    expect(steps[0].classList.contains("is-seen")).toBe(true);
    steps[0].click();
    expect(shown()?.textContent).toContain("It is 3.");
  });

  it("leaves a question open where the result is of something else", () => {
    const { lab, steps } = open();
    lab.take(-1);
    expect(steps.some((step) => step.classList.contains("is-seen"))).toBe(false);
  });
});
