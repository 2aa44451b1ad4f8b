// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { draftOf, ownDrawingIn, redrawn } from "../../../src/components/draw/own-drawing.js";
import { exampleDrawing } from "../../../src/components/pictures/example-drawing.js";
import { keepingForNow } from "../../../src/components/storage/keeping.js";
import { type OwnDrawing, writeOwnDrawing } from "../../../src/lib/data/own-drawing.js";

const line = [[[0, 10] as const, [0, 20] as const] as const];
const other = [[[5, 10] as const, [0, 20] as const] as const];
const clock: OwnDrawing = { strokes: line, convention: "quick-draw", name: "clock", saidByReader: false };

function watched() {
  const keeping = keepingForNow();
  const own = ownDrawingIn(keeping);
  let heard = 0;
  const end = own.hear(() => heard++);
  return { keeping, own, end, heard: () => heard };
}

describe("the reader's drawing", () => {
  it("is kept once, tells of each change, and is the same object until there is another", () => {
    const { keeping, own, heard, end } = watched();
    expect(own.value).toBeUndefined();
    own.keep(clock);
    expect(own.value).toBe(clock);
    own.keep({ ...clock });
    expect(own.value).toBe(clock);
    expect(heard()).toBe(1);
    expect(ownDrawingIn(keeping).value).toEqual(clock);
    end();
    own.keep({ ...clock, strokes: other });
    expect(heard()).toBe(1);
  });

  it("is none without strokes, and none once it is removed", () => {
    const { keeping, own, heard } = watched();
    own.keep(clock);
    own.keep({ ...clock, strokes: [] });
    expect(own.value).toBeUndefined();
    own.keep(clock);
    own.remove();
    expect(own.value).toBeUndefined();
    expect(keeping.names("drawing/")).toEqual([]);
    expect(heard()).toBe(4);
  });

  it("follows what another tab has kept once it looks", () => {
    const { keeping, own, heard } = watched();
    keeping.write("drawing/own", writeOwnDrawing(clock));
    expect(own.value).toBeUndefined();
    own.look();
    own.look();
    expect(own.value).toEqual(clock);
    expect(heard()).toBe(1);
  });

  it("is the first that a pad had kept by itself, moved once; an example is none", () => {
    const keeping = keepingForNow();
    keeping.write("drawing/home", JSON.stringify(exampleDrawing));
    keeping.write("drawing/draw", "[]");
    keeping.write("drawing/inside", JSON.stringify(line));
    keeping.write("drawing/inference", JSON.stringify(other));
    expect(ownDrawingIn(keeping).value).toMatchObject({ strokes: line, saidByReader: false });
    expect(keeping.names("drawing/")).toEqual(["drawing/own"]);
    keeping.write("drawing/home", JSON.stringify(other));
    expect(ownDrawingIn(keeping).value?.strokes).toEqual(line);
    expect(keeping.names("drawing/")).toEqual(["drawing/own"]);
  });

  it("stays where it was when it cannot be moved", () => {
    const keeping = keepingForNow();
    keeping.write("drawing/home", JSON.stringify(line));
    const full = { ...keeping, write: () => false };
    ownDrawingIn(full);
    expect(keeping.names("drawing/")).toEqual(["drawing/home"]);
  });
});

describe("a draft", () => {
  it("begins with a drawing and changes it for nobody", () => {
    const { own } = watched();
    own.keep(clock);
    const draft = draftOf(own.value);
    draft.keep({ ...clock, strokes: other });
    expect(own.value).toBe(clock);
    expect(draftOf(undefined).value).toBeUndefined();
  });
});

describe("redrawn", () => {
  it("keeps what the reader said of it, and drops what a network said", () => {
    const said = { ...clock, saidByReader: true };
    expect(redrawn(said, { strokes: other, convention: "emnist" })).toEqual({ ...said, strokes: other });
    expect(redrawn(clock, { strokes: other, convention: "emnist" })).toEqual({
      strokes: other,
      convention: "emnist",
      saidByReader: false,
    });
  });
});
