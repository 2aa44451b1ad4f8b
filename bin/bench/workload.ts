import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readNpy } from "../../src/lib/data/npy.js";
import { type Random, seededRandom } from "../../src/lib/random.js";

/** What every peer trains: the pictures, the network and the recipe. */
export interface Workload extends Recipe {
  /** Grey levels 0…255: [pictures × inputs]. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Class of each picture: [pictures]. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** Widths of the layers, and Adam's constants. */
export interface Recipe {
  readonly sizes: readonly number[];
  readonly batch: number;
  readonly eta: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** Pictures for a workload, and where they are from. */
export interface Pictures {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
  /** Part of the pixels that are not 0. */
  readonly ink: number;
  readonly description: string;
}

/** 784–128–128–10, Adam with Keras's constants, batches of 128. */
export const recipe: Recipe = {
  sizes: [784, 128, 128, 10],
  batch: 128,
  eta: 0.001,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
};

/** Part of the pixels that are ink, unless asked otherwise. */
export const usualInk = 0.18;

const perClass = 1000;
const side = 28;
const pixelsOfPicture = side * side;
const realClasses = [
  "airplane",
  "apple",
  "banana",
  "candle",
  "circle",
  "diamond",
  "fish",
  "hexagon",
  "rainbow",
  "square",
];

/**
 * 10,000 pictures in ten classes: real drawings from a folder of Quick, Draw! files when there is one, generated
 * ink otherwise.
 *
 * @param ink part of the pixels that are not 0, on average
 * @param folder as WORKBOOK_DATA names it
 * @throws RangeError when ink is not in (0, 1) or the folder has too few drawings with so little ink
 */
export function benchPictures(ink: number, folder: string | undefined): Pictures {
  if (!(ink > 0 && ink < 1)) throw new RangeError(`ink must be in (0, 1): ${ink}`);
  const real = folder !== undefined && realClasses.every((name) => existsSync(npyFile(folder, name)));
  const parts = realClasses.map((name, label) =>
    real ? drawingsWithInk(npyFile(folder, name), ink) : generatedInk(ink, label),
  );
  const pixels = Uint8Array.from(parts.flatMap((part) => Array.from(part)));
  const labels = Uint8Array.from({ length: perClass * parts.length }, (_, k) => Math.floor(k / perClass));
  const description = real
    ? `real drawings: ${perClass} of each of ${realClasses.join(", ")}`
    : "generated ink: no Quick, Draw! files were found";
  return { pixels, labels, ink: inkOf(pixels), description };
}

/** Part of the bytes that are not 0. */
export function inkOf(pixels: Uint8Array): number {
  let inked = 0;
  for (const level of pixels) if (level > 0) inked++;
  return inked / pixels.length;
}

/** Drawings in the order of the file, without those that would bring the mean ink above what is wanted. */
function drawingsWithInk(file: string, ink: number): Uint8Array {
  const { data, rows } = readNpy(readFileSync(file), file);
  const chosen = new Uint8Array(perClass * pixelsOfPicture);
  let count = 0;
  let sum = 0;
  for (let row = 0; row < rows && count < perClass; row++) {
    const picture = data.subarray(row * pixelsOfPicture, (row + 1) * pixelsOfPicture);
    const own = inkOf(picture);
    if ((sum + own) / (count + 1) > ink) continue;
    chosen.set(picture, count * pixelsOfPicture);
    sum += own;
    count++;
  }
  if (count < perClass) throw new RangeError(`${file} must have ${perClass} drawings of that ink: ${count}`);
  return chosen;
}

/** Walks of a pen that starts where its class starts, until there is enough ink. */
function generatedInk(ink: number, label: number): Uint8Array {
  const random = seededRandom(label + 1);
  const pixels = new Uint8Array(perClass * pixelsOfPicture);
  for (let k = 0; k < perClass; k++) {
    const picture = pixels.subarray(k * pixelsOfPicture, (k + 1) * pixelsOfPicture);
    let left = Math.round(ink * pixelsOfPicture);
    for (let stroke = 0; left > 0; stroke++) left -= walk(picture, 2 * label + stroke * 3, left, random);
  }
  return pixels;
}

/** Up to 30 steps of a pen from (x, x); returns how many pixels it inked. */
function walk(picture: Uint8Array, start: number, most: number, random: Random): number {
  let [x, y] = [start % side, start % side];
  let inked = 0;
  for (let step = 0; step < 30 && inked < most; step++) {
    const place = y * side + x;
    if (picture[place] === 0) inked++;
    picture[place] = 1 + random.below(255);
    if (random.uniform() < 0.5) x = Math.min(side - 1, Math.max(0, x + random.below(3) - 1));
    else y = Math.min(side - 1, Math.max(0, y + random.below(3) - 1));
  }
  return inked;
}

function npyFile(folder: string, name: string): string {
  const nested = join(folder, "quickdraw", `${name}.npy`);
  return existsSync(nested) ? nested : join(folder, `${name}.npy`);
}
