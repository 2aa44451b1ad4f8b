// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { drawingInput } from "../../../src/components/draw/drawing-input.js";
import { boxOf } from "../../../src/lib/drawing/drawing.js";

const square = (side: number) => [[[0, side, side, 0] as const, [0, 0, side, side] as const] as const];
const offered = [
  { name: "clock", drawing: square(200) },
  { name: "pizza", drawing: square(100) },
  { name: "clock", drawing: square(255) },
];

describe("drawingInput", () => {
  it("begins with the drawing that is named, smaller and in the middle", () => {
    expect(boxOf(drawingInput(offered, 1).value)).toEqual({
      left: 90.5,
      top: 90.5,
      right: 165.5,
      bottom: 165.5,
    });
  });

  it("puts a drawing onto the pad when it is pressed", () => {
    const input = drawingInput(offered);
    let heard = 0;
    input.addEventListener("input", () => heard++);
    input.querySelectorAll<HTMLButtonElement>(".drawing-choice")[1].click();
    expect(boxOf(input.value)?.left).toBe(90.5);
    expect(heard).toBe(1);
  });

  it("numbers the drawings of a class", () => {
    const labels = [...drawingInput(offered).querySelectorAll(".strokes")].map((picture) =>
      picture.getAttribute("aria-label"),
    );
    expect(labels).toEqual(["clock 1", "pizza 1", "clock 2"]);
  });

  it("is empty when nothing is offered", () => {
    expect(drawingInput([]).value).toEqual([]);
  });
});
