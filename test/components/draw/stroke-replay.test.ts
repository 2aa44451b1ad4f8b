// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { strokeReplay } from "../../../src/components/draw/stroke-replay.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";

const drawing: Drawing = [
  [
    [0, 10, 20],
    [5, 6, 7],
  ],
  [
    [30, 40],
    [8, 9],
  ],
];

function replayAt(count: number): HTMLElement {
  const replay = strokeReplay();
  replay.show(drawing);
  const slider = replay.querySelector("input");
  if (slider) slider.value = String(count);
  slider?.dispatchEvent(new Event("input"));
  return replay;
}

describe("strokeReplay", () => {
  it("stands at the end of a drawing", () => {
    const replay = strokeReplay();
    replay.show(drawing);
    expect(replay.querySelector(".replay-place")?.textContent).toBe(
      "Stroke 2 of 2, point 2 of 2: x = 40, y = 9",
    );
    expect(replay.querySelectorAll(".replay-points circle")).toHaveLength(5);
  });

  it("writes the present stroke out as two lists", () => {
    const replay = replayAt(2);
    expect(replay.querySelector(".replay-place")?.textContent).toBe(
      "Stroke 1 of 2, point 2 of 3: x = 10, y = 6",
    );
    expect(replay.querySelector(".replay-numbers")?.textContent).toBe("x    0  10\ny    5   6");
    expect(replay.querySelector("input")?.getAttribute("aria-valuetext")).toBe("2 of 5 points");
  });

  it("says so when nothing is drawn yet", () => {
    expect(replayAt(0).querySelector(".replay-place")?.textContent).toBe(
      "2 strokes, 5 points; none is drawn yet.",
    );
  });
});
