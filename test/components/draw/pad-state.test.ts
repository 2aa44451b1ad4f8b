import { describe, expect, it } from "vitest";
import { onPad, PadState } from "../../../src/components/draw/pad-state.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";

const corner: Drawing = [
  [
    [0, 10, 20],
    [5, 6, 7],
  ],
  [
    [30, 40],
    [8, 9],
  ],
];

function watched(): { pad: PadState; heard: string[] } {
  const heard: string[] = [];
  return { pad: new PadState((event) => heard.push(event)), heard };
}

describe("PadState", () => {
  it("lets an example give way to the first stroke, and brings it back by Undo", () => {
    const { pad } = watched();
    pad.show(corner, true);
    pad.begin([1, 2]);
    pad.end(true);
    expect(pad.shown).toEqual([[[1], [2]]]);
    pad.undo();
    pad.undo();
    expect(pad.shown).toEqual(corner);
    pad.show(corner);
    pad.begin([1, 2]);
    pad.end(true);
    expect(pad.shown).toHaveLength(3);
  });

  it("shows a stroke while it is drawn, and keeps it when the pen is lifted", () => {
    const { pad, heard } = watched();
    pad.begin([1, 2]);
    pad.extend([
      [3, 4],
      [5, 6],
    ]);
    const stroke = [
      [
        [1, 3, 5],
        [2, 4, 6],
      ],
    ];
    expect(pad.shown).toEqual(stroke);
    expect(pad.busy).toBe(true);
    pad.end(true);
    expect(pad.shown).toEqual(stroke);
    expect(pad.busy).toBe(false);
    expect(pad.pen).toEqual([5, 6]);
    expect(heard).toEqual(["input", "input", "input", "change"]);
  });

  it("leaves out places where the pen already is, and tells nothing of them", () => {
    const { pad, heard } = watched();
    pad.begin([1, 2]);
    pad.extend([[1, 2]]);
    expect(pad.shown).toEqual([[[1], [2]]]);
    expect(heard).toEqual(["input"]);
  });

  it("draws nothing while the pen is up", () => {
    const { pad, heard } = watched();
    pad.extend([[3, 4]]);
    pad.end(true);
    expect(pad.shown).toEqual([]);
    expect(heard).toEqual([]);
  });

  it("keeps a stroke that nothing ended when another begins", () => {
    const { pad } = watched();
    pad.begin([1, 2]);
    pad.begin([3, 4]);
    pad.end(true);
    expect(pad.shown).toEqual([
      [[1], [2]],
      [[3], [4]],
    ]);
  });

  it("drops a stroke that is not to be kept", () => {
    const { pad } = watched();
    pad.begin([1, 2]);
    pad.end(false);
    expect(pad.shown).toEqual([]);
    expect(pad.can).toEqual({ undo: false, redo: false, clear: false });
  });

  it("undoes, does again and clears", () => {
    const { pad, heard } = watched();
    pad.show(corner);
    pad.undo();
    expect(pad.shown).toEqual([]);
    expect(pad.can).toEqual({ undo: false, redo: true, clear: false });
    pad.redo();
    expect(pad.shown).toEqual(corner);
    pad.clear();
    expect(pad.shown).toEqual([]);
    expect(pad.can).toEqual({ undo: true, redo: false, clear: false });
    expect(heard).toEqual(Array(4).fill(["input", "change"]).flat());
  });

  it("gives up the stroke being drawn for a drawing that is put there", () => {
    const { pad } = watched();
    pad.begin([1, 2]);
    pad.show(corner);
    pad.end(true);
    expect(pad.shown).toEqual(corner);
  });
});

describe("PadState.press", () => {
  it("moves the pen by 8 units, with Shift by 32, and no farther than the edge, and says where it is", () => {
    const { pad, heard } = watched();
    expect(pad.press("ArrowRight", false)).toBe("Row 17, column 18 of 32.");
    expect(pad.pen).toEqual([136, 128]);
    expect(pad.press("ArrowUp", true)).toBe("Row 13, column 18 of 32.");
    expect(pad.pen).toEqual([136, 96]);
    for (let k = 0; k < 9; k++) pad.press("ArrowRight", true);
    expect(pad.press("ArrowDown", false)).toBe("Row 14, column 32 of 32.");
    pad.press("ArrowUp", false);
    for (let k = 0; k < 9; k++) pad.press("ArrowLeft", true);
    expect(pad.pen).toEqual([0, 96]);
    expect(heard).toEqual([]);
  });

  it("draws between two presses of the space bar, and says so", () => {
    const { pad } = watched();
    expect(pad.press(" ", false)).toBe("Pen down. Row 17, column 17 of 32.");
    pad.press("ArrowDown", false);
    expect(pad.press(" ", false)).toBe("Pen up. Row 18, column 17 of 32.");
    expect(pad.shown).toEqual([
      [
        [128, 128],
        [128, 136],
      ],
    ]);
  });

  it("drops the stroke with Escape, and leaves that key alone when there is none", () => {
    const { pad } = watched();
    expect(pad.press("Escape", false)).toBeUndefined();
    pad.press(" ", false);
    expect(pad.press("Escape", false)).toBe("Stroke dropped.");
    expect(pad.shown).toEqual([]);
  });

  it("undoes with Backspace", () => {
    const { pad } = watched();
    pad.show(corner);
    expect(pad.press("Backspace", false)).toBe("");
    expect(pad.shown).toEqual([]);
  });

  it.each(["a", "Tab", "Enter"])("leaves %s alone", (key) => {
    const { pad, heard } = watched();
    expect(pad.press(key, false)).toBeUndefined();
    expect(heard).toEqual([]);
  });
});

describe("PadState, replaying", () => {
  it("shows 90 points a second until all are there", () => {
    const { pad, heard } = watched();
    pad.show(corner);
    heard.length = 0;
    pad.startReplay();
    expect(pad.shown).toEqual([]);
    expect(pad.busy).toBe(true);
    expect(pad.replayTo(40, false)).toBe(true);
    expect(pad.shown).toEqual([
      [
        [0, 10, 20],
        [5, 6, 7],
      ],
    ]);
    expect(pad.replayTo(60, false)).toBe(false);
    expect(pad.shown).toEqual(corner);
    expect(pad.replaying).toBe(false);
    expect(heard).toEqual(["input", "input", "input", "change"]);
  });

  it("shows whole strokes where motion is to be reduced", () => {
    const { pad } = watched();
    pad.show(corner);
    pad.startReplay();
    expect(pad.replayTo(499, true)).toBe(true);
    expect(pad.shown).toEqual([corner[0]]);
    expect(pad.replayTo(500, true)).toBe(false);
  });

  it("ends where a stroke is begun", () => {
    const { pad } = watched();
    pad.show(corner);
    pad.startReplay();
    pad.begin([1, 2]);
    expect(pad.replaying).toBe(false);
    expect(pad.replayTo(10, false)).toBe(false);
    expect(pad.shown).toEqual([...corner, [[1], [2]]]);
  });
});

describe("onPad", () => {
  it.each([
    [-1, 0],
    [256, 255],
    [12.3456, 12.35],
  ])("takes %d to %d", (value, held) => {
    expect(onPad(value)).toBe(held);
  });
});
