import { describe, expect, it } from "vitest";
import { Sketch, sketchFrom, sketchPlaces } from "../../../src/lib/exercises/sketch.js";

const question = { x: "epoch", to: 30, y: "loss", low: 0, high: 2, scale: "linear" } as const;
const end = sketchPlaces - 1;

describe("Sketch", () => {
  it("draws a straight line between two places of a stroke", () => {
    const sketch = new Sketch(question);
    sketch.drawTo(0, 1, false);
    sketch.drawTo(end, 0, true);
    expect(sketch.levels[end / 2]).toBeCloseTo(0.5, 12);
    expect(sketch.text.split(" ")[0]).toBe("2");
    expect(sketchFrom(sketch.text, 30).x).toHaveLength(sketchPlaces);
  });

  it("leaves a gap between two strokes", () => {
    const sketch = new Sketch(question);
    sketch.drawTo(0, 1, false);
    sketch.drawTo(4, 0.5, false);
    expect(sketchFrom(sketch.text, 30)).toEqual({ x: [0, 4], y: [2, 1] });
  });

  it("is drawn by keys: from a neighbour's height, within the frame", () => {
    const sketch = new Sketch(question);
    sketch.raiseBy(0.1);
    expect(sketch.value).toBe(1);
    sketch.raiseBy(0.8);
    expect(sketch.value).toBe(2);
    sketch.moveBy(1);
    expect(sketch.value).toBeNaN();
    sketch.raiseBy(-0.1);
    expect(sketch.value).toBe(2);
    sketch.erase();
    expect(sketch.value).toBeNaN();
    sketch.moveBy(-5);
    expect(sketch.at).toBe(0);
    sketch.moveBy(1000);
    expect(sketch.at).toBe(end);
  });

  it.each(["linear", "log"] as const)("is the same again from its text, on a scale that is %s", (scale) => {
    const one = new Sketch({ ...question, low: 0.1, scale });
    one.drawTo(3, 0.25, false);
    one.drawTo(7, 0.75, true);
    const other = new Sketch(one.question);
    other.text = one.text;
    expect(other.text).toBe(one.text);
    expect(other.levels[3]).toBeCloseTo(0.25, 3);
  });

  it("takes nothing from a text of another length", () => {
    const sketch = new Sketch(question);
    sketch.text = "1 2 3";
    expect(sketch.levels.every(Number.isNaN)).toBe(true);
  });
});
