import { describe, expect, it } from "vitest";
import {
  addDrawings,
  emptyCollection,
  holdOut,
  removeDrawings,
} from "../../../../src/lib/labs/teach/collection.js";
import { drawingsChoice } from "../../../../src/pages/teach/figures/drawings-choice.js";

const drawingOf = (word: string) => ({
  word,
  heldOut: false,
  ink: { kind: "pixels" as const, pixels: new Uint8Array(784) },
});
/** 50 drawings of a, ids 1 … 50, then two of b. */
const collection = addDrawings(emptyCollection(), [
  ...Array.from({ length: 50 }, () => drawingOf("a")),
  drawingOf("b"),
  drawingOf("b"),
]);

describe("drawingsChoice", () => {
  it("shows the first 40 of a class until all are asked for, and counts those held out", () => {
    const state = drawingsChoice();
    state.use(holdOut(collection, new Set([1, 2]), true));
    const sizes = () =>
      state.sections.map(({ word, drawings, shown }) => [word, drawings.length, shown.length]);
    expect(sizes()).toEqual([
      ["a", 50, 40],
      ["b", 2, 2],
    ]);
    expect(state.sections.map(({ heldOut }) => heldOut)).toEqual([2, 0]);
    state.unfold("a");
    expect(sizes()[0]).toEqual(["a", 50, 50]);
  });

  it("takes drawings in and out of the choice, and drops those that are gone", () => {
    const state = drawingsChoice();
    state.use(collection);
    state.choose([1, 52]);
    state.toggle(51);
    state.toggle(1);
    expect([...state.chosen]).toEqual([52, 51]);
    state.use(removeDrawings(collection, new Set([51])));
    expect([...state.chosen]).toEqual([52]);
  });
});
