// @vitest-environment jsdom
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Dataset } from "../../../../src/lib/data/dataset.js";
import { pixelCount, side } from "../../../../src/lib/drawing/picture-size.js";
import { transposition } from "../../../../src/pages/pixels/figures/transposition.js";

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => new EventTarget());
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("says for a pixel of the upright picture where the shipped one has it, rows and columns exchanged", () => {
  const classes = ["R", "4", "7", "G", "2", "X"];
  const pixels = new Uint8Array(classes.length * pixelCount);
  pixels[6 * side + 9] = 218;
  const dataset: Dataset = {
    title: "Six characters",
    source: "",
    licence: "",
    origin: "stand-in",
    width: side,
    height: side,
    classes,
    pixels,
    labels: Uint8Array.from(classes.keys()),
  };
  expect(transposition(dataset).querySelector(".transposition-readout")?.textContent).toBe(
    "shipped: row 9, column 6, k = 258  ⇄  upright: row 6, column 9, k = 177.  Grey level 218.",
  );
});
