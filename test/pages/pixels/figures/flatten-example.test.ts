// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { flattenExample } from "../../../../src/pages/pixels/figures/flatten-example.js";

const rows = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

describe("flattenExample", () => {
  it("writes out the place of a number of the row", () => {
    const example = flattenExample(rows);
    const numbers = example.querySelectorAll<HTMLButtonElement>(".matrix-number");
    expect([...numbers].map(({ textContent }) => textContent)).toEqual([..."123456789"]);
    numbers[7].click();
    expect(example.querySelector(".product-sum")?.textContent).toBe(
      "row 2, column 1: k = 3 · 2 + 1 = 7, and x₇ = 8",
    );
    expect(example.querySelectorAll("td.is-picked")).toHaveLength(2);
  });

  it("carries a changed pixel into the row", () => {
    const example = flattenExample(rows);
    const input = example.querySelectorAll("input")[5];
    input.valueAsNumber = 0.5;
    input.dispatchEvent(new Event("change"));
    expect(example.value).toEqual([
      [1, 2, 3],
      [4, 5, 0.5],
      [7, 8, 9],
    ]);
    expect(example.querySelectorAll(".matrix-number")[5].textContent).toBe("0.5");
    expect(example.querySelector(".product-sum")?.textContent).toContain("x₅ = 0.5");
  });
});
