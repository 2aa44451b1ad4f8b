import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { equalBitmaps } from "../../../site/data/equal-bitmaps.js";
import { writeSimplifiedDrawings } from "../../../src/lib/data/simplified-drawings.js";
import { writeNpyHeader } from "../../../src/lib/data/write-npy.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";
import { rasterise } from "../../../src/lib/drawing/rasterise.js";

const folder = mkdtempSync(join(tmpdir(), "bitmaps-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = [50, 100, 150].map(
  (bottom): Drawing => [
    [
      [0, 255],
      [0, bottom],
    ],
  ],
);

/** Puts strokes of all lines there, and bitmaps of those that are given. */
function write(word: string, bitmaps: readonly Uint8Array[]): void {
  mkdirSync(join(folder, "quickdraw"), { recursive: true });
  mkdirSync(join(folder, "quickdraw-strokes"), { recursive: true });
  const drawings = lines.map((drawing, k) => ({
    word,
    keyId: `515280209340006${k}`,
    recognized: true,
    drawing,
  }));
  writeFileSync(join(folder, "quickdraw-strokes", `${word}.ndjson`), writeSimplifiedDrawings(drawings));
  const file = Buffer.concat([writeNpyHeader(bitmaps.length), ...bitmaps]);
  writeFileSync(join(folder, "quickdraw", `${word}.npy`), file);
}

describe("equalBitmaps", () => {
  it("has nothing to compare without a folder, and in one without strokes", () => {
    expect(equalBitmaps(undefined)).toEqual({ drawings: 0, equal: 0 });
    expect(equalBitmaps(folder)).toEqual({ drawings: 0, equal: 0 });
  });

  it("counts the drawings of all classes, and those that are among their bitmaps to the last level", () => {
    const [first, second] = lines.map((drawing) => rasterise(drawing));
    write("clock", [second, first]);
    write("pizza", [first.map((level, k) => (k === 60 ? level ^ 1 : level))]);
    expect(equalBitmaps(folder)).toEqual({ drawings: 6, equal: 2 });
  });
});
