// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { pixelCursor } from "../../../src/components/pictures/pixel-cursor.js";

/** A cursor on a picture of 4 × 2 pixels that stands at (10, 20), each pixel 5 wide and 5 high. */
function cursorAt(at: number) {
  const picture = document.createElement("div");
  picture.getBoundingClientRect = () => new DOMRect(10, 20, 20, 10);
  return pixelCursor(picture, { width: 4, height: 2, at });
}

describe("pixelCursor", () => {
  it("marks the pixel it is moved to", () => {
    const cursor = cursorAt(0);
    cursor.moveTo(6);
    expect(cursor.at).toBe(6);
    expect([cursor.marker.style.left, cursor.marker.style.top]).toEqual(["50%", "50%"]);
    expect([cursor.marker.style.width, cursor.marker.style.height]).toEqual(["25%", "50%"]);
  });

  it("finds the pixel under the pointer, and none beside the picture", () => {
    const place = (clientX: number, clientY: number) => cursorAt(0).placeOf({ clientX, clientY });
    expect([place(10, 20), place(21, 26), place(29, 29)]).toEqual([0, 6, 7]);
    expect([place(9, 20), place(31, 20), place(10, 31)]).toEqual([undefined, undefined, undefined]);
  });

  it("goes from pixel to pixel by the arrow keys, and stays within the picture", () => {
    const cursor = cursorAt(1);
    const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Enter"];
    expect(keys.map((key) => cursor.placeAfter(key))).toEqual([0, 2, 0, 5, undefined]);
  });
});
