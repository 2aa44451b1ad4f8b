import { describe, expect, it } from "vitest";
import { ReplayState } from "../../../src/components/draw/replay-state.js";
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

function replayAt(count: number): ReplayState {
  const state = new ReplayState();
  state.take(drawing);
  state.moveTo(count);
  return state;
}

describe("ReplayState", () => {
  it("stands at the end of a drawing that it takes", () => {
    const state = new ReplayState();
    state.take(drawing);
    expect(state.at).toBe(5);
    expect(state.drawn).toEqual(drawing);
    expect(state.place).toBe("Stroke 2 of 2, point 2 of 2: x = 40, y = 9");
  });

  it("does not move beyond the end", () => {
    expect(replayAt(9).at).toBe(5);
  });

  it("says so when nothing is drawn yet", () => {
    const state = replayAt(0);
    expect(state.place).toBe("2 strokes, 5 points; none is drawn yet.");
    expect(state.numbers).toBe("x  –\ny  –");
  });

  it("writes the present stroke out as two lists", () => {
    expect(replayAt(2).numbers).toBe("x    0  10\ny    5   6");
    expect(replayAt(4).numbers).toBe("x   30\ny    8");
  });

  it("writes out the last nine points of a long stroke", () => {
    const state = new ReplayState();
    const places = Array.from({ length: 10 }, (_, k) => k);
    state.take([[places, places]]);
    expect(state.numbers.split("\n")[0]).toBe("x  …   1   2   3   4   5   6   7   8   9");
    state.moveTo(9);
    expect(state.numbers.split("\n")[0]).toBe("x    0   1   2   3   4   5   6   7   8");
  });

  it("plays 30 points a second from where it stands, and tells when it is over", () => {
    const state = replayAt(2);
    state.play();
    expect(state.playTo(40, false)).toBe(true);
    expect(state.at).toBe(3);
    expect(state.playTo(100, false)).toBe(false);
    expect(state.at).toBe(5);
  });

  it("plays from the beginning when it stands at the end", () => {
    const state = replayAt(5);
    state.play();
    expect(state.at).toBe(0);
  });

  it("plays whole strokes where motion is to be reduced", () => {
    const state = replayAt(0);
    state.play();
    expect(state.playTo(0, true)).toBe(true);
    expect(state.at).toBe(3);
    expect(state.playTo(700, true)).toBe(false);
  });
});
