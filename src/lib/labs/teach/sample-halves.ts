import type { Random } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import { fewOfEach } from "../../data/rows.js";
import type { NewDrawing } from "./collection.js";
import { firstRows } from "./learner.js";

/** How a collection is begun with samples. */
export interface BeginningChoice {
  /** The first so many classes of the set. */
  readonly classes: number;
  readonly perClass: number;
  /** One in so many of a class is held out. */
  readonly heldOutEach: number;
}

/** Some of the pictures of a set before `testFrom`, as drawings of a collection. */
export function drawingsToBeginWith(
  { labels, classes, pixels, width, height, testFrom = labels.length }: Dataset,
  choice: BeginningChoice,
  random: Random,
): NewDrawing[] {
  const size = width * height;
  const counts = classes.map(() => 0);
  const rows = fewOfEach(labels, firstRows(testFrom), choice.perClass, random);
  return Array.from(rows)
    .filter((row) => labels[row] < choice.classes)
    .map((row) => ({
      word: classes[labels[row]],
      heldOut: ++counts[labels[row]] % choice.heldOutEach === 0,
      ink: { kind: "pixels", pixels: pixels.slice(row * size, (row + 1) * size) },
    }));
}

/** The pictures of a set from `testFrom` on. */
export function picturesToTestWith({ testFrom = 0, ...set }: Dataset): Dataset {
  const { labels, pixels, width, height } = set;
  return { ...set, labels: labels.slice(testFrom), pixels: pixels.slice(testFrom * width * height) };
}
