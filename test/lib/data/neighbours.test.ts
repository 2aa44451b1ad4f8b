import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { type Neighbours, neighbourSearch } from "../../../src/lib/data/neighbours.js";
import { standIn } from "../../../src/lib/data/stand-in.js";

function search(dataset: Parameters<typeof neighbourSearch>[0], k: number): Neighbours {
  const course = neighbourSearch(dataset, k);
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
  }
}

const dataset = standIn("doodles", 30, seededRandom(4));
const count = dataset.labels.length;

/** Every distance, by its definition. */
function distance(a: number, b: number): number {
  let sum = 0;
  for (let j = 0; j < 784; j++) {
    const d = (dataset.pixels[a * 784 + j] - dataset.pixels[b * 784 + j]) / 255;
    sum += d * d;
  }
  return Math.sqrt(sum);
}

describe("neighbourSearch", () => {
  const { rows, distances } = search(dataset, 4);

  it("finds what comparing all pairs finds", () => {
    for (let row = 0; row < count; row++) {
      const all = [...dataset.labels.keys()]
        .filter((other) => other !== row)
        .map((other) => distance(row, other));
      const nearest = all.sort((a, b) => a - b).slice(0, 4);
      for (const [n, expected] of nearest.entries()) {
        expect(distances[row * 4 + n]).toBeCloseTo(expected, 9);
        expect(distance(row, rows[row * 4 + n])).toBeCloseTo(expected, 9);
      }
    }
  });

  it("works one picture at a time", () => {
    const course = neighbourSearch(dataset, 2);
    expect([course.next().value, course.next().value]).toEqual([1, 2]);
  });

  it.each([0, 1.5, count])("refuses %s neighbours", (k) => {
    expect(() => search(dataset, k)).toThrow(
      `neighbours must be a whole number from 1 to ${count - 1}: ${k}`,
    );
  });
});
