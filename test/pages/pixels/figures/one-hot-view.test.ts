// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { oneHotView } from "../../../../src/pages/pixels/figures/one-hot-view.js";

const classes = ["ant", "apple", "anvil"];

function rowIn(view: HTMLElement): string {
  return [...view.querySelectorAll("b")].map(({ textContent }) => textContent).join("");
}

describe("oneHotView", () => {
  it("goes from a class to its row", () => {
    const view = oneHotView(classes, 1);
    expect(rowIn(view)).toBe("010");
    const select = view.querySelector("select");
    if (select) select.value = "2";
    select?.dispatchEvent(new Event("input", { bubbles: true }));
    expect(rowIn(view)).toBe("001");
    expect(view.querySelector(".one-hot-say")?.textContent).toBe(
      "“anvil” is label t = 2; its row is (0, 0, 1); argmax of the row is 2.",
    );
  });

  it("goes from a place of the row to the class, and says so once", () => {
    const view = oneHotView(classes, 1);
    let heard = 0;
    view.addEventListener("input", () => heard++);
    view.querySelectorAll("button")[0].click();
    expect([view.value, view.querySelector("select")?.value, heard]).toEqual([0, "0", 1]);
    expect([...view.querySelectorAll("button")].map((button) => button.getAttribute("aria-pressed"))).toEqual(
      ["true", "false", "false"],
    );
  });
});
