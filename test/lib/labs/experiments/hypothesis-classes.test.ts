import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { hypothesisClasses } from "../../../../src/lib/data/sample-sets.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { fullClasses, projectClasses } from "../../../../src/lib/labs/experiments/hypothesis-classes.js";

describe("the ten classes of the hypotheses", () => {
  it("are the project’s, as they are", () => {
    const dataset = standIn("hypotheses", 4, seededRandom(1));
    expect(projectClasses.of(dataset).classes).toEqual(hypothesisClasses);
  });

  it("are the ten with the most drawings of all, and of their own alone the same", () => {
    const drawings = standIn("drawings", 6, seededRandom(1));
    const labels = drawings.labels.subarray(6);
    const fewer = { ...drawings, labels, pixels: drawings.pixels.subarray(6 * 784) };
    const ten = fullClasses.of(fewer);
    expect(ten.classes).toEqual(drawings.classes.slice(1, 11));
    expect(fullClasses.of(ten)).toEqual(ten);
  });
});
