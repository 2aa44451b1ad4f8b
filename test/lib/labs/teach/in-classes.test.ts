import { expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { inClasses } from "../../../../src/lib/labs/teach/in-classes.js";

it("keeps the pictures of classes that are wanted, with their labels in the new order", () => {
  const set = standIn("doodles", 2, seededRandom(1));
  const [first, second] = set.classes;
  const found = inClasses(set, ["x", second, first]);
  expect(found.classes).toEqual(["x", second, first]);
  const words = Array.from(set.labels, (label) => set.classes[label]);
  expect(Array.from(found.labels, (label) => found.classes[label])).toEqual(
    words.filter((word) => word === first || word === second),
  );
});
