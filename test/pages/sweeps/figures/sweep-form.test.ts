// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type Keeping, keepingIn } from "../../../../src/components/storage/keeping.js";
import { sweepRecipe } from "../../../../src/lib/labs/experiments/sweeps.js";
import { planOf, sweepForm } from "../../../../src/pages/sweeps/figures/sweep-form.js";

function open(keeping: Keeping = noStorage()) {
  const form = sweepForm({ base: sweepRecipe, first: {}, keeping });
  document.body.replaceChildren(form);
  const select = (k: number) => form.querySelectorAll("select")[k];
  const field = (k: number) => form.querySelectorAll<HTMLInputElement>(".sweep-axis input")[k];
  const change = (input: HTMLInputElement | HTMLSelectElement, value: string) => {
    input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const problem = () => form.querySelector<HTMLElement>("[role=alert]:not(.setting-problem)");
  return { form, select, field, change, problem };
}

const noStorage = () =>
  keepingIn(() => {
    throw new Error("refused");
  });

describe("sweepForm", () => {
  it("begins with a sweep that can be run, and says how much it is", () => {
    const { form } = open();
    expect(form.value?.points).toHaveLength(4);
    expect(form.textContent).toContain("4 trials, 100 epochs in all.");
  });

  it("makes a grid of two", () => {
    const { form, select, field, change } = open();
    change(select(1), "batchSize");
    change(field(1), "8, 64");
    expect(form.value?.points).toHaveLength(8);
    expect(form.value?.points[1].hyperparameters.batchSize).toBe(64);
  });

  it("says what is wrong with a list, and has no plan then", () => {
    const { form, field, change, problem } = open();
    change(field(0), "0.1, fast");
    expect(form.value).toBeUndefined();
    expect(problem()?.textContent).toBe("η₀ must be a number: fast.");
    change(field(0), "0.1, 0.2");
    expect(problem()?.hidden).toBe(true);
    expect(form.value?.points).toHaveLength(2);
  });

  it("takes up another sweep, and is as it was when the page is opened again", () => {
    const keeping = noStorage();
    const { form } = open(keeping);
    form.take({ first: "seed", firstValues: "1, 2, 3" });
    expect(form.value?.points.map(({ name }) => name)).toEqual(["seed 1", "seed 2", "seed 3"]);
    expect(open(keeping).form.value?.points).toHaveLength(3);
  });

  it("begins afresh where what was kept can't be read", () => {
    const keeping = noStorage();
    keeping.write("sweeps/form", "{broken");
    expect(open(keeping).form.value?.points).toHaveLength(4);
  });
});

describe("the plan of a typed sweep", () => {
  const typed = {
    first: "seed",
    firstValues: "1 2",
    second: "",
    secondValues: "",
    perClass: "",
    others: "",
  };

  it("takes as many drawings as the rarest class has, or a number", () => {
    expect(planOf(typed, sweepRecipe).perClass).toBeUndefined();
    expect(planOf({ ...typed, perClass: "800" }, sweepRecipe).perClass).toBe(800);
    expect(() => planOf({ ...typed, perClass: "few" }, sweepRecipe)).toThrow(
      "drawings of a class must be a whole number of at least 8: few",
    );
  });

  it("refuses a hyperparameter that there is not", () => {
    expect(() => planOf({ ...typed, first: "luck" }, sweepRecipe)).toThrow(
      "hyperparameter is not known: luck",
    );
  });
});
