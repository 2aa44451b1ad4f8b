import { describe, expect, it } from "vitest";
import { strokeHistory } from "../../../src/components/draw/stroke-history.js";
import type { Stroke } from "../../../src/lib/drawing/drawing.js";

const dot = (x: number): Stroke => [[x], [x]];

describe("strokeHistory", () => {
  it("undoes and does again, stroke by stroke", () => {
    const history = strokeHistory();
    history.add(dot(1));
    history.add(dot(2));
    history.undo();
    expect(history.drawing).toEqual([dot(1)]);
    history.redo();
    expect(history.drawing).toEqual([dot(1), dot(2)]);
    history.undo();
    history.undo();
    expect([history.drawing, history.canUndo, history.canRedo]).toEqual([[], false, true]);
  });

  it("gets back what was cleared", () => {
    const history = strokeHistory([dot(1)]);
    history.replace([]);
    history.undo();
    expect(history.drawing).toEqual([dot(1)]);
  });

  it("forgets what was undone when something else is drawn", () => {
    const history = strokeHistory();
    history.add(dot(1));
    history.undo();
    history.add(dot(3));
    expect(history.canRedo).toBe(false);
    history.redo();
    expect(history.drawing).toEqual([dot(3)]);
  });

  it("does nothing where there is nothing to undo", () => {
    const history = strokeHistory([dot(1)]);
    history.undo();
    expect(history.drawing).toEqual([dot(1)]);
  });
});
