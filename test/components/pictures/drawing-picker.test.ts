// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { draftOf, type OwnDrawings } from "../../../src/components/draw/own-drawing.js";
import { drawingPicker } from "../../../src/components/pictures/drawing-picker.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import type { OwnDrawing } from "../../../src/lib/data/own-drawing.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { characterPicture } from "../../../src/lib/drawing/character-picture.js";
import { doodlePicture } from "../../../src/lib/drawing/doodle-picture.js";

vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);

const dataset = standIn("doodles", 1, seededRandom(1));
const line = [[[0, 10] as const, [0, 20] as const] as const];
const clock: OwnDrawing = { strokes: line, convention: "quick-draw", name: "clock", saidByReader: true };

function pickerWith(own: OwnDrawings, needsLabel = false) {
  const picker = drawingPicker(dataset, { rows: [0, 1], legend: "Pick.", needsLabel, own });
  // A radio button tells nobody of a press while it is not on the page.
  document.body.replaceChildren(picker);
  let heard = 0;
  picker.addEventListener("input", () => heard++);
  return { picker, heard: () => heard };
}

const said = (picker: HTMLElement) => picker.querySelector(".picker-said")?.textContent;
const checked = (picker: HTMLElement) => picker.querySelector<HTMLInputElement>("input:checked")?.value;

describe("a picker without a drawing of the reader's", () => {
  it("has a sample stand in, says so, and offers a pad", () => {
    const { picker } = pickerWith(draftOf(undefined));
    expect(picker.value).toMatchObject({ label: 0, name: "headphones", own: false });
    expect(picker.value.levels).toEqual(dataset.pixels.slice(0, 784));
    expect(picker.value.x[400]).toBe(Math.fround(dataset.pixels[400] / 255));
    expect(said(picker)).toBe("You have drawn nothing yet: a sample stands in.");
    expect(picker.querySelector("button")?.textContent).toBe("Draw your own");
  });

  it("turns to the drawing as soon as there is one, and back when it is deleted", () => {
    const own = draftOf(undefined);
    const { picker, heard } = pickerWith(own);
    own.keep(clock);
    expect(picker.value).toMatchObject({ label: 2, name: "your clock", own: true });
    expect(picker.value.levels).toEqual(doodlePicture(line));
    expect([checked(picker), heard()]).toEqual(["own", 1]);
    own.remove();
    expect([checked(picker), heard(), picker.value.own]).toEqual(["0", 2, false]);
  });
});

describe("a picker with a drawing of the reader's", () => {
  it("begins with it, and lets a sample be picked until it is redrawn", () => {
    const own = draftOf(clock);
    const { picker, heard } = pickerWith(own);
    expect(checked(picker)).toBe("own");
    picker.querySelector<HTMLInputElement>("input[value='1']")?.click();
    expect([picker.value.name, heard()]).toEqual(["bucket", 1]);
    own.keep({ ...clock, name: "pizza" });
    expect(picker.value.name).toBe("bucket");
    own.keep({ ...clock, strokes: [[[5], [5]]] });
    expect(picker.value.name).toBe("your clock");
  });

  it("makes a character's picture as that of a character, and says that it is none of the classes", () => {
    const own = draftOf({ strokes: line, convention: "emnist", name: "R", saidByReader: true });
    const { picker } = pickerWith(own);
    expect(picker.value.levels).toEqual(characterPicture(line));
    expect(said(picker)).toMatch(
      /^The first is your letter R, which is none of headphones, bucket, clock, pizza, hexagon\./,
    );
    expect(picker.querySelector("select")).toBeNull();
  });

  it("asks what it is to be taken for where a label is needed and it has none, and remembers", () => {
    const own = draftOf({ ...clock, name: "fish" });
    const { picker, heard } = pickerWith(own, true);
    const select = picker.querySelector("select");
    expect(select?.value).toBe("headphones");
    if (select) select.value = "pizza";
    select?.dispatchEvent(new Event("input", { bubbles: true }));
    expect(own.value?.countsAs).toBe("pizza");
    expect([picker.value.label, heard()]).toEqual([3, 1]);
    own.keep({ ...clock });
    expect(picker.querySelector("select")).toBeNull();
  });
});
