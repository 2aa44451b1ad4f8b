// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inkPalette, paintPictures, signedPalette } from "../../../src/components/chart/palette.js";

const colours: Record<string, string> = {
  "--paper-raised": "rgb(250, 240, 230)",
  "--ink": "rgb(10, 20, 30)",
  "--negative": "rgb(0, 0, 200)",
  "--positive": "rgb(200, 100, 0)",
};

/** The stylesheet's tokens: the DOM of these tests has none. */
beforeAll(() => {
  vi.stubGlobal("getComputedStyle", ({ style }: HTMLElement) => ({
    color: colours[style.color.slice("var(".length, -1)],
  }));
});
afterAll(() => vi.unstubAllGlobals());

/** Red, green and blue of a packed colour. */
function rgb(packed: number): number[] {
  return [packed & 255, (packed >> 8) & 255, (packed >> 16) & 255];
}

describe("palettes", () => {
  it("go from paper to ink, opaque", () => {
    const palette = inkPalette();
    expect(rgb(palette[0])).toEqual([250, 240, 230]);
    expect(rgb(palette[255])).toEqual([10, 20, 30]);
    expect(palette.every((colour) => colour >>> 24 === 255)).toBe(true);
  });

  it("go from negative through paper to positive, by the byte of a signed level", () => {
    const palette = signedPalette();
    expect(rgb(palette[0])).toEqual([250, 240, 230]);
    expect(rgb(palette[127])).toEqual([200, 100, 0]);
    expect(rgb(palette[-127 & 255])).toEqual([0, 0, 200]);
  });
});

/** A canvas, and what is painted on it. */
function paintable() {
  let painted: ArrayLike<number> = [];
  const context = {
    createImageData: (width: number, height: number) => ({
      data: new Uint8ClampedArray(4 * width * height),
    }),
    putImageData: (image: { data: Uint8ClampedArray }) => {
      painted = new Uint32Array(image.data.buffer);
    },
  };
  const canvas = Object.assign(document.createElement("canvas"), { getContext: () => context });
  return { canvas, painted: () => Array.from(painted) };
}

describe("paintPictures", () => {
  it("paints the page's pictures again when it turns dark", async () => {
    vi.stubGlobal("matchMedia", () => new EventTarget());
    const { canvas, painted } = paintable();
    document.body.append(canvas);
    let colour = 1;
    const palette = () => new Uint32Array(256).fill(colour);
    paintPictures(canvas, Uint8Array.of(7), { width: 1, height: 1, columns: 1, palette });
    expect(painted()).toEqual([1]);
    colour = 2;
    document.documentElement.dataset.theme = "dark";
    await vi.waitFor(() => expect(painted()).toEqual([2]));
  });

  it("lays pictures in rows, a pixel apart", () => {
    const { canvas, painted } = paintable();
    const palette = () => Uint32Array.from({ length: 256 }, (_, level) => level);
    paintPictures(canvas, Uint8Array.of(1, 2, 3), { width: 1, height: 1, columns: 2, palette });
    expect([canvas.width, canvas.height]).toEqual([3, 3]);
    expect(painted()).toEqual([1, 0, 2, 0, 0, 0, 3, 0, 0]);
  });
});
