// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { stagePicture } from "../../../../src/pages/pixels/figures/stage-picture.js";

const ink = { width: 2, height: 1, values: Float64Array.of(0, 0.5) };

describe("stagePicture", () => {
  it("draws only the pixels that have ink, in the middle", () => {
    const picture = stagePicture();
    picture.show({ side: 4, ink }, "Cropped");
    const pixels = [...picture.querySelectorAll(".stage-ink rect")];
    expect(pixels.map((pixel) => [pixel.getAttribute("x"), pixel.getAttribute("fill-opacity")])).toEqual([
      ["2", "0.500"],
    ]);
  });

  it("reads a pixel with the arrow keys, held within the picture", () => {
    const picture = stagePicture();
    picture.show(
      { side: 28, grid: true, describe: (row, column) => `level ${100 * row + column}` },
      "Grey levels",
    );
    const stage = picture.querySelector(".stage");
    const readout = () => picture.querySelector(".stage-readout")?.textContent;
    expect(readout()).toBe("row 13, column 13: level 1313");
    stage?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp" }));
    stage?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
    expect(readout()).toBe("row 12, column 14: level 1214");
    for (let k = 0; k < 40; k++) stage?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp" }));
    expect(readout()).toBe("row 0, column 14: level 14");
  });

  it("has no pixels to read before there is a grid", () => {
    const picture = stagePicture();
    picture.show(
      {
        side: 256,
        around: 24,
        strokes: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        points: true,
      },
      "As drawn",
    );
    expect(picture.querySelector(".stage-readout")?.textContent).toBe("");
    expect(picture.querySelectorAll(".stage-points circle")).toHaveLength(2);
    expect(picture.querySelector("svg")?.getAttribute("viewBox")).toBe("-24 -24 304 304");
  });
});
