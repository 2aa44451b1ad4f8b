// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type DrawPad, drawPad } from "../../../src/components/draw/draw-pad.js";
import { draftOf, type OwnDrawings } from "../../../src/components/draw/own-drawing.js";
import { ownPad, pictureOnPad } from "../../../src/components/draw/own-pad.js";
import type { OwnDrawing } from "../../../src/lib/data/own-drawing.js";
import { characterPicture } from "../../../src/lib/drawing/character-picture.js";
import { doodlePicture } from "../../../src/lib/drawing/doodle-picture.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";

const line: Drawing = [
  [
    [0, 10],
    [0, 20],
  ],
];
const sample: Drawing = [
  [
    [50, 60],
    [70, 80],
  ],
];
const letter: OwnDrawing = { strokes: line, convention: "emnist", name: "L", saidByReader: true };

/** Draws a dot where the pen is, with the keys. */
function dot(pad: DrawPad): void {
  for (let k = 0; k < 2; k++)
    pad
      .querySelector(".pad-surface")
      ?.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true }));
}

function press(pad: DrawPad, name: string): void {
  for (const button of pad.querySelectorAll("button")) if (button.textContent === name) button.click();
}

function padWith(own: OwnDrawings, example?: Drawing) {
  const pad = drawPad({ label: "A pad" });
  return { pad, hand: ownPad(pad, { example, convention: () => "emnist" }, own) };
}

describe("a pad of the reader's", () => {
  it("begins with the drawing, or else with the example, which nobody has drawn", () => {
    expect(padWith(draftOf(letter), sample).pad.value).toBe(line);
    const own = draftOf(undefined);
    const { pad, hand } = padWith(own, sample);
    expect(pad.value).toBe(sample);
    expect(hand.lent).toBe(true);
    expect(own.value).toBeUndefined();
  });

  it("keeps what is drawn in place of the example, and follows what is drawn elsewhere", () => {
    const own = draftOf(undefined);
    const { pad, hand } = padWith(own, sample);
    dot(pad);
    expect(own.value).toEqual({ strokes: [[[128], [128]]], convention: "emnist", saidByReader: false });
    expect(hand.lent).toBe(false);
    own.keep(letter);
    expect(pad.value).toBe(line);
    own.remove();
    expect(pad.value).toBe(sample);
  });

  it("is deleted by Clear and brought back by Undo", () => {
    const own = draftOf(letter);
    const { pad } = padWith(own, sample);
    press(pad, "Clear");
    expect(own.value).toBeUndefined();
    expect(pad.value).toEqual([]);
    press(pad, "Undo");
    expect(own.value?.strokes).toEqual(line);
  });

  it("keeps the drawing while another is lent, also when that is cleared, until something is drawn", () => {
    const own = draftOf(letter);
    const { pad, hand } = padWith(own);
    hand.lend(sample);
    expect(own.value).toBe(letter);
    own.keep({ ...letter, name: "I" });
    expect(pad.value).toBe(sample);
    own.keep(letter);
    press(pad, "Clear");
    expect(own.value).toBe(letter);
    hand.lend(sample);
    dot(pad);
    expect(own.value).toEqual({ strokes: [[[128], [128]]], convention: "emnist", saidByReader: false });
  });
});

it("pictureOnPad makes a picture as the drawing's data set has it, and of any other a doodle", () => {
  const own = draftOf(letter);
  expect(pictureOnPad(line, own)).toEqual(characterPicture(line));
  expect(pictureOnPad(sample, own)).toEqual(doodlePicture(sample));
});
