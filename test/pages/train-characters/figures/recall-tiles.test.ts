// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { chooseTile, recallTiles } from "../../../../src/pages/train-characters/figures/recall-tiles.js";

describe("recallTiles", () => {
  it("shows the part of each class that was found", () => {
    const tiles = recallTiles(["F", "f"], 0);
    tiles.update([0.725, Number.NaN]);
    expect([...tiles.querySelectorAll(".recall-part")].map(({ textContent }) => textContent)).toEqual([
      "73\u00a0%",
      "–",
    ]);
  });

  it("is the class that is chosen, by the reader or from outside", () => {
    const tiles = recallTiles(["F", "f", "g"], 1);
    expect(tiles.value).toBe(1);
    const [first] = tiles.querySelectorAll("input");
    first.checked = true;
    first.dispatchEvent(new Event("input", { bubbles: true }));
    expect(tiles.value).toBe(0);
    chooseTile(tiles, 2);
    expect(tiles.value).toBe(2);
    expect(tiles.querySelectorAll("input")[2].checked).toBe(true);
  });
});
