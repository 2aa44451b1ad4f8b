import { expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { fewToLearn } from "../../../../src/lib/labs/teach/few-to-learn.js";

it("takes so many of each class to train on, and others to test with", () => {
  const set = standIn("doodles", 20, seededRandom(1));
  const few = fewToLearn(set, 3, 2, 7);
  const count = (labels: Uint8Array) =>
    set.classes.map((_, k) => labels.filter((label) => label === k).length);
  expect(few.testFrom).toBe(15);
  expect(count(few.labels.slice(0, 15))).toEqual([3, 3, 3, 3, 3]);
  expect(count(few.labels.slice(15))).toEqual([2, 2, 2, 2, 2]);
  const pictures = Array.from(few.labels, (_, k) => few.pixels.slice(784 * k, 784 * (k + 1)).join());
  expect(new Set(pictures).size).toBe(25);
  expect(fewToLearn(set, 3, 2, 7).pixels).toEqual(few.pixels);
});
