import { describe, expect, it } from "vitest";
import { dragFor } from "../../../bin/bench/drag-paths.js";
import { frameLines, framesOf, isFollowed } from "../../../bin/bench/frame-times.js";

const step = { task: 0.004, script: 0.002, layout: 0.001, frames: 1, moved: true };

describe("the frames of a figure", () => {
  it("cost what a move costs, shared by the frames that it takes", () => {
    const steps = [step, { ...step, task: 0.012, frames: 2 }, { ...step, task: 0.02, frames: 1 }];
    expect(framesOf("l2/shapes", steps)).toEqual({
      figure: "l2/shapes",
      median: 6,
      worst: 20,
      script: 2,
      layout: 1,
      moved: 1,
    });
  });

  it("are those of moves that changed something: one that did not costs next to nothing", () => {
    const still = { ...step, task: 0.001, moved: false };
    expect(framesOf("l2/shapes", [still, step, still])).toMatchObject({ median: 4, worst: 4, moved: 1 / 3 });
    expect(framesOf("l2/shapes", [still]).median).toBe(1);
  });

  it("count as one where a figure draws as soon as it hears of a move", () => {
    expect(framesOf("l2/shapes", [{ ...step, frames: 0 }]).median).toBe(4);
  });
});

describe("the report", () => {
  it("marks what is over the target, and a figure that a drag does not move", () => {
    const still = framesOf("adam/cloud", [{ ...step, moved: false }]);
    const [, fast, slow, stuck] = frameLines([
      framesOf("a/b", [step]),
      framesOf("c/d", [{ ...step, task: 0.0081 }]),
      still,
    ]);
    expect(fast).toMatch(/^a\/b +4\.0 +4\.0 {2}\( +2\.0, +1\.0\)$/);
    expect(slow).toMatch(/ over$/);
    expect(stuck).toMatch(/moved in 0 % of the moves only$/);
  });
});

describe("dragFor", () => {
  it("has paths of its own for some figures, and goes across the middle of others", () => {
    expect(dragFor("relu/folding-paper").on).toBe(".fold-panel svg");
    expect(dragFor("backprop/live-graph 3")).toEqual(dragFor("backprop/live-graph"));
    expect(dragFor("l2/shapes")).toMatchObject({ from: [0.2, 0.5], to: [0.8, 0.5] });
  });
});

describe("isFollowed", () => {
  it("leaves out a figure that its drag hardly moves", () => {
    expect([0, 0.49, 0.5, 1].map((moved) => isFollowed({ moved }))).toEqual([false, false, true, true]);
  });
});
