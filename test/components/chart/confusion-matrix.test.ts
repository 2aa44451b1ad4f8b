// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { confusionTable } from "../../../src/components/chart/confusion-matrix.js";

const counts = Uint32Array.of(8, 2, 0, 5);

describe("confusionTable", () => {
  it("has a row for each true class, with the part that was found", () => {
    const table = confusionTable(["cat", "dog"]);
    table.update(counts);
    const texts = [...table.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(texts).toEqual([
      ["cat", "8", "2", "80\u00a0%"],
      ["dog", "0", "5", "100\u00a0%"],
    ]);
  });

  it("opens a cell that has drawings, and no other", () => {
    const table = confusionTable(["cat", "dog"]);
    table.update(counts);
    const opened: unknown[] = [];
    table.addEventListener("input", () => opened.push(table.value));
    const cells = [...table.querySelectorAll("button")];
    for (const cell of cells) cell.click();
    expect(cells[2].disabled).toBe(true);
    expect(opened).toEqual([
      { label: 0, predicted: 0 },
      { label: 0, predicted: 1 },
      { label: 1, predicted: 1 },
    ]);
  });

  it("says in words what a cell is", () => {
    const table = confusionTable(["cat", "dog"]);
    table.update(counts);
    expect(table.querySelectorAll("button")[1].getAttribute("aria-label")).toBe(
      "2 of 10 drawings of cat taken for dog",
    );
  });
});
