import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { drawingsToBeginWith, picturesToTestWith } from "../../../../src/lib/labs/teach/sample-halves.js";

const whole = standIn("doodles", 6, seededRandom(2));
const set = { ...whole, testFrom: 20 };

describe("samples in two halves", () => {
  it("gives drawings of the first classes from the first half, some held out", () => {
    const drawings = drawingsToBeginWith(set, { classes: 2, perClass: 3, heldOutEach: 3 }, seededRandom(1));
    expect(new Set(drawings.map(({ word }) => word))).toEqual(new Set(whole.classes.slice(0, 2)));
    for (const word of whole.classes.slice(0, 2)) {
      const own = drawings.filter((one) => one.word === word);
      expect(own.length).toBeLessThanOrEqual(3);
      expect(own.filter(({ heldOut }) => heldOut)).toHaveLength(Math.floor(own.length / 3));
    }
    const firstHalf = Array.from({ length: 20 }, (_, k) => whole.pixels.slice(784 * k, 784 * (k + 1)).join());
    for (const { ink } of drawings) {
      expect(ink.kind === "pixels" && firstHalf.includes(ink.pixels.join())).toBe(true);
    }
  });

  it("gives the pictures of the second half to test with", () => {
    const known = picturesToTestWith(set);
    expect([...known.labels]).toEqual([...whole.labels.slice(20)]);
    expect(known.pixels).toEqual(whole.pixels.slice(20 * 784));
    expect("testFrom" in known).toBe(false);
  });
});
