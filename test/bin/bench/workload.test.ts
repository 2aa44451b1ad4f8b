import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { benchPictures, convolutionalRecipe, denseRecipe, inkOf } from "../../../bin/bench/workload.js";
import { countedLayers, countOf } from "../../../src/lib/core/convolution/layer-table.js";

describe("the recipes", () => {
  it.each([
    [denseRecipe, 784 * 128 + 128 + 128 * 128 + 128 + 128 * 10 + 10],
    [convolutionalRecipe, 19_322],
  ])("have as many parameters as their names say", ({ convolutions, sizes }, parameters) => {
    const form = { convolutions, hidden: sizes.slice(1, -1) };
    expect(countOf(countedLayers(form, sizes[0], sizes[sizes.length - 1]))).toBe(parameters);
  });
});

describe("benchPictures", () => {
  it("generates 10,000 pictures with the ink asked for", () => {
    const { pixels, labels, ink, description } = benchPictures(undefined, 0.3);
    expect(pixels.length).toBe(10_000 * 784);
    expect(labels.filter((label) => label === 9)).toHaveLength(1000);
    expect(ink).toBeCloseTo(0.3, 3);
    expect(description).toMatch(/nobody drew/);
  });

  it("generates the same every time, with 18 % of ink when nothing is said", () => {
    const [one, other] = [benchPictures(undefined), benchPictures(undefined)];
    expect(one.ink).toBeCloseTo(0.18, 3);
    expect(Buffer.compare(one.pixels, other.pixels)).toBe(0);
  });

  it("refuses a folder without the drawings, naming the file", () => {
    const folder = mkdtempSync(join(tmpdir(), "empty-"));
    expect(() => benchPictures(folder)).toThrow(/airplane\.npy/);
    writeFileSync(join(folder, "airplane.npy"), "");
    expect(() => benchPictures(folder)).toThrow(/airplane\.npy/);
    rmSync(folder, { recursive: true });
  });

  it.each([0, 1, Number.NaN])("refuses ink of %s", (ink) => {
    expect(() => benchPictures(undefined, ink)).toThrow(RangeError);
  });
});

describe("inkOf", () => {
  it("is the part of the bytes that are not 0", () => {
    expect(inkOf(Uint8Array.of(0, 1, 255, 0))).toBe(0.5);
  });
});
