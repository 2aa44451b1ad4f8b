import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exampleStrokes } from "../../../site/data/example-strokes.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { writeSimplifiedDrawings } from "../../../src/lib/data/simplified-drawings.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";

const folder = mkdtempSync(join(tmpdir(), "strokes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const drawing: Drawing = [
  [
    [0, 255],
    [0, 100],
  ],
];
mkdirSync(join(folder, "quickdraw-strokes"));
writeFileSync(
  join(folder, "quickdraw-strokes", "clock.ndjson"),
  writeSimplifiedDrawings(
    [true, false, true, true].map((recognized, k) => ({
      word: "clock",
      keyId: `515280209340006${k}`,
      recognized,
      drawing,
    })),
  ),
);

describe("exampleStrokes", () => {
  it("takes the first drawings that were recognised", () => {
    const found = exampleStrokes("clock", 2, folder, seededRandom(1));
    expect(found.map(({ keyId }) => keyId)).toEqual(["5152802093400060", "5152802093400062"]);
    expect(found[0].drawing).toEqual(drawing);
  });

  it.each([
    ["without a folder", "clock" as const, undefined],
    ["where the folder has no strokes of the class", "pizza" as const, folder],
  ])("draws stand-ins with keys that tell them apart, %s", (_, word, where) => {
    const found = exampleStrokes(word, 3, where, seededRandom(1));
    expect(found.map(({ keyId, recognized }) => [keyId, recognized])).toEqual([
      ["0", false],
      ["1", false],
      ["2", false],
    ]);
    // They can be written in the form of simplified drawings.
    expect(writeSimplifiedDrawings(found).length).toBeGreaterThan(100);
  });
});
