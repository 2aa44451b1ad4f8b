// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/components/draw/own-drawing.js";
import { ownLabel } from "../../../src/components/draw/own-label.js";
import type { OwnDrawing } from "../../../src/lib/data/own-drawing.js";

const clock: OwnDrawing = {
  strokes: [[[0], [0]]],
  convention: "quick-draw",
  name: "clock",
  saidByReader: false,
};

describe("ownLabel", () => {
  it("says what a network read, and what the reader says instead", () => {
    const own = draftOf(clock);
    const label = ownLabel(own, { kept: "Kept. " });
    const said = () => label.querySelector(".own-label-said")?.textContent;
    expect(said()).toBe("Kept. A network reads “clock”. Put it right if it is something else.");
    const select = label.querySelector("select");
    if (!select) throw new Error("every class must be there to choose from");
    expect(select.value).toBe("quick-draw clock");
    expect(select.options).toHaveLength(1 + 24 + 47);
    select.value = "emnist R";
    select.dispatchEvent(new Event("input", { bubbles: true }));
    expect(own.value).toEqual({ ...clock, convention: "emnist", name: "R", saidByReader: true });
    expect(said()).toBe("Kept. You say: “the letter R”.");
  });

  it("is not there without a drawing", () => {
    const own = draftOf(undefined);
    const label = ownLabel(own);
    expect(label.hidden).toBe(true);
    own.keep(clock);
    expect(label.hidden).toBe(false);
  });
});
