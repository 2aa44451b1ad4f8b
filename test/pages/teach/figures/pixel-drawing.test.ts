import { describe, expect, it } from "vitest";
import { pixelDrawing } from "../../../../src/pages/teach/figures/pixel-drawing.js";

/** A drawing of 4 × 4 pixels, and what it has told: whether each change ended something. */
function open() {
  const told: boolean[] = [];
  const drawing = pixelDrawing(4, (ended) => told.push(ended));
  const inked = () => [...drawing.pixels.keys()].filter((k) => drawing.pixels[k] > 0);
  return { drawing, told, inked };
}

describe("pixelDrawing", () => {
  it("draws lines over what a quick hand passed, each one change to undo", () => {
    const { drawing, told, inked } = open();
    drawing.begin(0);
    drawing.extend(3);
    drawing.extend(3);
    drawing.extend(15);
    expect(drawing.busy).toBe(true);
    expect(drawing.canUndo).toBe(false);
    drawing.end();
    expect(inked()).toEqual([0, 1, 2, 3, 7, 11, 15]);
    expect(told).toEqual([false, false, false, true]);
    drawing.undo();
    expect(inked()).toEqual([]);
    drawing.redo();
    expect(inked()).toHaveLength(7);
  });

  it("takes ink away with a line that begins on ink", () => {
    const { drawing, inked } = open();
    drawing.replace(new Uint8Array(16).fill(255));
    drawing.begin(4);
    drawing.extend(7);
    drawing.end();
    expect(inked()).toEqual([0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  it("ends a line that nothing ended where another begins, or where it is undone", () => {
    const { drawing, inked } = open();
    drawing.begin(0);
    drawing.begin(5);
    drawing.undo();
    expect(drawing.busy).toBe(false);
    expect(inked()).toEqual([0]);
    drawing.extend(7);
    expect(inked()).toEqual([0]);
  });

  it("sets single pixels, and leaves a picture alone that was put there", () => {
    const { drawing, told, inked } = open();
    const picture = new Uint8Array(16);
    drawing.replace(picture);
    drawing.set(5, 255);
    expect(inked()).toEqual([5]);
    expect(picture.every((level) => level === 0)).toBe(true);
    expect(told).toEqual([true, true]);
  });

  it("has no line to draw on or to end before one has begun, and nothing to undo", () => {
    const { drawing, told } = open();
    drawing.extend(3);
    drawing.end();
    drawing.undo();
    drawing.redo();
    expect(told).toEqual([]);
  });
});
