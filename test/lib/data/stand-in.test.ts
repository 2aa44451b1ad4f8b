import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standIn } from "../../../src/lib/data/stand-in.js";

describe("standIn", () => {
  const dataset = standIn("doodles", 20, seededRandom(1));

  it("draws so many of each class, all with ink and none twice", () => {
    expect(dataset.labels.length).toBe(100);
    const seen = new Set<string>();
    for (let i = 0; i < 100; i++) {
      const picture = dataset.pixels.subarray(i * 784, (i + 1) * 784);
      expect(picture.some((level) => level > 200)).toBe(true);
      seen.add(picture.join());
    }
    expect(seen.size).toBe(100);
  });

  it("says that nobody drew them", () => {
    expect(dataset.origin).toBe("stand-in");
    expect(dataset.source).toMatch(/no person/);
    expect(dataset.convention).toBe("quick-draw");
  });

  it("draws the same for the same seed", () => {
    expect(standIn("doodles", 3, seededRandom(5)).pixels).toEqual(
      standIn("doodles", 3, seededRandom(5)).pixels,
    );
  });

  it("refuses a count of 0", () => {
    expect(() => standIn("doodles", 0, seededRandom(1))).toThrow(
      "pictures of a class must be a whole number of at least 1: 0",
    );
  });
});
