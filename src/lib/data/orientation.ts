import { seededRandom } from "../core/random.js";
import { pixelCount, side } from "../drawing/picture-size.js";
import { characterClasses } from "./sample-sets.js";
import { standIn } from "./stand-in.js";
import { transposeEach } from "./transpose-each.js";

/** Pictures that are looked at, from all over the file; fewer than the least tell nothing. */
const most = 200;
const least = 20;
/** Stand-in drawings of each class whose mean is its template. */
const perClass = 6;
/** Part of the pictures that must be taken for what their labels say, and how much better one way must be. */
const leastPart = 0.2;
const clearly = 2;

/** [47 × 784], made once it is needed. */
let templates: Float64Array | undefined;

/**
 * Whether characters lie as EMNIST's do, rows and columns swapped: whether more of them are taken for what their labels
 * say, by the nearest mean of the stand-in's drawings of a class, as they are or transposed. Undefined when neither way
 * is twice as good as the other, or fewer than a fifth are known: the pictures are not of characters then, or too few.
 *
 * @param data [rows × 784]
 * @param labels [rows]
 * @param namings what the labels may stand for; the one that fits best counts
 */
export function isTransposed(
  data: Uint8Array,
  labels: Uint8Array,
  namings: readonly ((label: number) => string | undefined)[],
): boolean | undefined {
  const rows = Array.from({ length: Math.min(most, labels.length) }, (_, k) =>
    Math.floor((k * labels.length) / Math.min(most, labels.length)),
  );
  if (rows.length < least) return undefined;
  const wanted = namings.map((naming) => rows.map((row) => classOf(naming(labels[row]))));
  if (wanted.every((classes) => classes.every((one) => one < 0))) return undefined;
  const pictures = new Uint8Array(rows.length * pixelCount);
  for (const [k, row] of rows.entries())
    pictures.set(data.subarray(row * pixelCount, (row + 1) * pixelCount), k * pixelCount);
  const [plain, turned] = [pictures, transposeEach(pictures, side)].map((some) => hits(some, wanted));
  if (Math.max(plain, turned) < leastPart * rows.length) return undefined;
  if (turned >= clearly * plain) return true;
  return plain >= clearly * turned ? false : undefined;
}

/** Pictures whose nearest template is of the class that they are said to be, by the best of some namings. */
function hits(pictures: Uint8Array, wanted: readonly (readonly number[])[]): number {
  templates ??= means();
  const all = templates;
  const nearest = Array.from({ length: pictures.length / pixelCount }, (_, n) =>
    nearestOf(pictures, n * pixelCount, all),
  );
  return Math.max(...wanted.map((classes) => classes.filter((one, n) => one === nearest[n]).length));
}

function nearestOf(pictures: Uint8Array, start: number, all: Float64Array): number {
  let nearest = 0;
  let shortest = Infinity;
  for (let place = 0; place < characterClasses.length; place++) {
    let distance = 0;
    for (let k = 0; k < pixelCount; k++) {
      const difference = pictures[start + k] - all[place * pixelCount + k];
      distance += difference * difference;
    }
    if (distance < shortest) [nearest, shortest] = [place, distance];
  }
  return nearest;
}

function means(): Float64Array {
  const { pixels: drawn, labels } = standIn("characters", perClass, seededRandom(1));
  const sums = new Float64Array(characterClasses.length * pixelCount);
  for (let k = 0; k < drawn.length; k++) {
    sums[labels[Math.floor(k / pixelCount)] * pixelCount + (k % pixelCount)] += drawn[k] / perClass;
  }
  return sums;
}

/** The class of a character in EMNIST Balanced; −1 for what is none. */
function classOf(name: string | undefined): number {
  if (name === undefined) return -1;
  const place = characterClasses.indexOf(name);
  return place >= 0 ? place : characterClasses.indexOf(name.toUpperCase());
}
