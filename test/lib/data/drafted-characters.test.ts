import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { draftedCharacters } from "../../../src/lib/data/drafted-characters.js";
import { characterClasses } from "../../../src/lib/data/sample-sets.js";
import { draftedDrawing } from "../../../src/lib/drawing/stand-in/characters/drafted/index.js";
import { joinedHand } from "../../../src/lib/drawing/stand-in/characters/drafted/joined.js";
import { printed } from "../../../src/lib/drawing/stand-in/characters/drafted/printed.js";
import { readStrokes } from "../../../src/lib/drawing/stand-in/notation.js";

describe("drafted characters", () => {
  const { pixels, labels } = draftedCharacters(characterClasses, 8, seededRandom(1));

  it("are the same everywhere, to the last bit", () => {
    expect(createHash("sha256").update(pixels).digest("hex").slice(0, 16)).toBe("df54e3e8edb7fe28");
  });

  it("are so many of every class, each with ink, and no two the same", () => {
    expect(labels).toHaveLength(8 * characterClasses.length);
    const pictures = Array.from(labels, (_, row) => pixels.subarray(row * 784, row * 784 + 784));
    for (const picture of pictures) expect(Math.max(...picture)).toBe(255);
    expect(new Set(pictures.map((picture) => picture.join())).size).toBe(pictures.length);
  });

  it("are drawn with thin pens and with bold ones", () => {
    const ink = Array.from(labels, (_, row) =>
      pixels.subarray(row * 784, row * 784 + 784).reduce((sum, level) => sum + level, 0),
    ).sort((a, b) => a - b);
    expect(ink[Math.floor(0.9 * ink.length)]).toBeGreaterThan(2 * ink[Math.floor(0.1 * ink.length)]);
  });

  it("are of the classes that are asked for, where a letter without its small one is either", () => {
    const ofFirst = (classes: readonly string[]) =>
      draftedCharacters(classes, 40, seededRandom(1)).pixels.subarray(0, 2 * 784);
    expect(draftedCharacters(["7", "A"], 3, seededRandom(1)).labels).toEqual(
      Uint8Array.from([0, 0, 0, 1, 1, 1]),
    );
    const [capital, both] = [ofFirst(["A", "a"]), ofFirst(["A", "B"])];
    expect(both.subarray(0, 784)).toEqual(capital.subarray(0, 784));
    expect(both.subarray(784)).not.toEqual(capital.subarray(784));
  });

  it("must be at least one of a class, and of a class that there is", () => {
    expect(() => draftedCharacters(characterClasses, 0, seededRandom(1))).toThrow(
      "pictures of a class must be a whole number of at least 1: 0",
    );
    expect(() => draftedDrawing("ß", seededRandom(1))).toThrow("class must have a drafted template: ß");
  });
});

describe("the ways of drafting", () => {
  it("are told for every class, and for no other", () => {
    expect(Object.keys(printed).sort()).toEqual([...characterClasses].sort());
    for (const name of Object.keys(joinedHand)) expect(characterClasses).toContain(name);
  });

  it.each(Object.entries({ printed, joinedHand }))("can all be read: %s", (_, ways) => {
    for (const text of Object.values(ways).flat()) expect(() => readStrokes(text)).not.toThrow();
  });
});
