// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { answerView } from "../../../src/components/draw/answer-view.js";

describe("answerView", () => {
  it("says the verdict, and shows five guesses with their parts", () => {
    const view = answerView();
    view.show([0.7, 0.1, 0.1, 0.05, 0.03, 0.02], ["a", "b", "c", "d", "e", "f"]);
    expect(view.querySelector(".answer-verdict")?.textContent).toBe("It reads a.");
    expect([...view.querySelectorAll(".answer-name")].map(({ textContent }) => textContent)).toEqual([
      ..."abcde",
    ]);
    expect(view.querySelector(".answer-part")?.textContent).toBe("70.0\u00a0%");
  });

  it("hides rows where there are fewer classes", () => {
    const view = answerView();
    view.show([0.6, 0.4], ["a", "b"]);
    expect([...view.querySelectorAll("li")].filter(({ hidden }) => hidden)).toHaveLength(3);
  });

  it("speaks only when it is told to", () => {
    const view = answerView();
    view.show([1, 0], ["a", "b"]);
    const said = view.querySelector("[aria-live]");
    expect(said?.textContent).toBe("");
    view.announce();
    expect(said?.textContent).toContain("It reads a. a 100\u00a0%");
    view.clear("Draw something.");
    expect(view.querySelector(".answer-verdict")?.textContent).toBe("Draw something.");
  });
});
