import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { type SetName, sampleSets, setNames } from "../../../../src/lib/data/sample-sets.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { characterTemplates } from "../../../../src/lib/drawing/stand-in/characters/index.js";
import { doodleTemplates } from "../../../../src/lib/drawing/stand-in/doodles/index.js";

/** SHA-256 of the pictures of seed 1, the first 16 digits. They change only when the drawings do. */
const hashes: Record<SetName, string> = {
  doodles: "5990e782729baccc",
  sweeps: "0282b1e73cb59acd",
  hypotheses: "3cc4fb9f09f8770b",
  drawings: "b89b98a10dda7e79",
  characters: "4c2ad907fd42ae45",
};
const perClass = 12;

describe.each(setNames)("the stand-in of the %s", (set) => {
  const dataset = standIn(set, perClass, seededRandom(1));

  it("is the same everywhere, to the last bit", () => {
    expect(createHash("sha256").update(dataset.pixels).digest("hex").slice(0, 16)).toBe(hashes[set]);
  });

  it("has so many pictures of every class, each with ink, and no two the same", () => {
    const pictures = Array.from({ length: dataset.labels.length }, (_, row) =>
      dataset.pixels.subarray(row * 784, row * 784 + 784),
    );
    expect(dataset.labels.length).toBe(perClass * sampleSets[set].classes.length);
    for (const picture of pictures) expect(Math.max(...picture)).toBeGreaterThan(150);
    expect(new Set(pictures.map((picture) => picture.join())).size).toBe(pictures.length);
  });
});

describe.each(Object.entries({ ...doodleTemplates, ...characterTemplates }))(
  "the ways of drawing %s",
  (_, ways) => {
    it("are several, and all of them finite", () => {
      expect(new Set(ways).size).toBeGreaterThan(1);
      const random = seededRandom(2);
      for (const way of new Set(ways)) {
        for (let n = 0; n < 20; n++) {
          const drawing = way(random);
          expect(drawing.length).toBeGreaterThan(0);
          for (const [xs, ys] of drawing) {
            expect(xs.length).toBe(ys.length);
            expect([...xs, ...ys].every(Number.isFinite)).toBe(true);
          }
        }
      }
    });
  },
);

it("all of it takes less than 200 kB in the repository", () => {
  const folder = "src/lib/drawing/stand-in";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  const bytes = files.reduce((sum, path) => sum + readFileSync(path).length, 0);
  expect(bytes).toBeLessThan(200_000);
});
