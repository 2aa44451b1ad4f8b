import { describe, expect, it } from "vitest";
import {
  type OwnDrawing,
  ownPicture,
  readOldDrawing,
  readOwnDrawing,
  writeOwnDrawing,
} from "../../../src/lib/data/own-drawing.js";
import { characterPicture } from "../../../src/lib/drawing/character-picture.js";
import { doodlePicture } from "../../../src/lib/drawing/doodle-picture.js";

const strokes = [
  [
    [10, 200.5],
    [20, 30],
  ],
] as const;
const clock: OwnDrawing = { strokes, convention: "quick-draw", name: "clock", saidByReader: true };

describe("readOwnDrawing", () => {
  it("gives back what was written, with or without a name", () => {
    expect(readOwnDrawing(writeOwnDrawing(clock))).toEqual(clock);
    const nameless: OwnDrawing = { strokes, convention: "emnist", saidByReader: false };
    expect(readOwnDrawing(writeOwnDrawing(nameless))).toEqual(nameless);
    const letter: OwnDrawing = { ...nameless, name: "R", countsAs: "pizza" };
    expect(readOwnDrawing(writeOwnDrawing(letter))).toEqual(letter);
  });

  it.each([
    undefined,
    "",
    "{",
    "7",
    "[]",
    JSON.stringify({ ...clock, strokes: [] }),
    JSON.stringify({ ...clock, strokes: [[[1], [2, 3]]] }),
    JSON.stringify({ ...clock, strokes: [[["a"], [1]]] }),
    JSON.stringify({ ...clock, strokes: [[[], []]] }),
    JSON.stringify(clock).replace("200.5", "1e999"),
    JSON.stringify({ ...clock, convention: "none" }),
    JSON.stringify({ ...clock, name: "R" }),
    JSON.stringify({ ...clock, countsAs: "" }),
  ])("takes %j for nothing", (text) => {
    expect(readOwnDrawing(text)).toBeUndefined();
  });
});

describe("readOldDrawing", () => {
  it("gives the strokes that a pad kept alone, and nothing for none", () => {
    expect(readOldDrawing(JSON.stringify(strokes))).toEqual(strokes);
    for (const text of [undefined, "[]", "[[1]]", "[[[],[]]]"]) expect(readOldDrawing(text)).toBeUndefined();
  });
});

describe("ownPicture", () => {
  it("is made as the pictures of the data set are", () => {
    expect(ownPicture(clock)).toEqual(doodlePicture(strokes));
    expect(ownPicture({ ...clock, convention: "emnist" })).toEqual(characterPicture(strokes));
  });
});
