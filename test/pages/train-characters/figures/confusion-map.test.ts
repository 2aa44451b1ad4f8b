// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { confusionMap } from "../../../../src/pages/train-characters/figures/confusion-map.js";

const classes = ["0", "O", "X"];
const groups = [{ classes: ["0", "O"], why: "the classes differ only by context" }];

function mapWithCounts() {
  const map = confusionMap(classes, groups);
  map.update([6, 4, 0, 1, 9, 0, 0, 0, 10]);
  const stage = map.querySelector(".map-stage");
  const press = (key: string) => stage?.dispatchEvent(new KeyboardEvent("keydown", { key }));
  const said = () => map.querySelector("[role=status]")?.textContent;
  return { map, press, said };
}

describe("confusionMap", () => {
  it("has a mark for each cell that is not empty, and frames look-alikes both ways", () => {
    const { map } = mapWithCounts();
    expect(map.querySelectorAll(".map-right").length).toBe(3);
    expect(map.querySelectorAll(".map-wrong").length).toBe(2);
    expect(map.querySelectorAll(".map-alike").length).toBe(2);
  });

  it("says in words what a cell is, as the arrow keys go", () => {
    const { press, said } = mapWithCounts();
    press("ArrowRight");
    expect(said()).toBe(
      "0 taken for O: 4 of 10 (40.0\u00a0%). Look-alikes: the classes differ only by context.",
    );
    press("ArrowDown");
    expect(said()).toBe("O found: 9 of 10 (90.0\u00a0%).");
  });

  it("chooses a row with Enter", () => {
    const { map, press } = mapWithCounts();
    const chosen: number[] = [];
    map.addEventListener("input", () => chosen.push(map.value));
    for (const key of ["ArrowDown", "ArrowDown", "Enter", "a"]) press(key);
    expect(chosen).toEqual([2]);
  });
});
