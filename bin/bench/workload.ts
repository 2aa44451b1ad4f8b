import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Random, seededRandom } from "../../src/lib/core/random.js";
import { readNpy } from "../../src/lib/data/npy.js";

/** What every peer trains: the pictures, the network and the recipe. */
export interface Workload extends Recipe {
  /** Grey levels 0…255: [pictures × inputs]. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Class of each picture: [pictures]. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** Convolutions, widths of the layers, and Adam's constants. */
export interface Recipe {
  /** Before the dense layers, in the short form of `parseConvolutions`: "4x3p2-8x2p2", or "none". */
  readonly convolutions: string;
  /** Pixels of a picture, then the width of each dense layer. */
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
export const denseRecipe: Recipe = {
  convolutions: "none",
  sizes: [784, 128, 128, 10],
  batch: 128,
  eta: 0.001,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
};

/** 4 filters of 3 × 3, pooled by 2 × 2, 8 of 2 × 2, pooled by 2 × 2, then 64–10: 19,322 parameters. */
export const convolutionalRecipe: Recipe = {
  ...denseRecipe,
  convolutions: "4x3p2-8x2p2",
  sizes: [784, 64, 10],
};

/** Layers of 47, as of the characters, in batches of 90: the last has 10 of the 10,000 pictures. */
export const oddRecipe: Recipe = { ...denseRecipe, sizes: [784, 47, 47], batch: 90 };

/** The dense network in batches that are large enough to be divided among workers. */
export const workersRecipe: Recipe = { ...denseRecipe, batch: 512 };

/** Part of the pixels that are ink in generated pictures, unless asked otherwise. */
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
 * 10,000 pictures in ten classes: real drawings as they come, or generated ones with as much ink as asked for.
 *
 * @param folder of Quick, Draw! files, as WORKBOOK_DATA names it; without it the pictures are generated
 * @param ink part of the pixels of a generated picture that are not 0
 * @throws RangeError when ink is not in (0, 1) or a file has too few drawings
 */
export function benchPictures(folder: string | undefined, ink = usualInk): Pictures {
  if (!(ink > 0 && ink < 1)) throw new RangeError(`ink must be in (0, 1): ${ink}`);
  const pixels = new Uint8Array(perClass * realClasses.length * pixelsOfPicture);
  const labels = Uint8Array.from({ length: pixels.length / pixelsOfPicture }, (_, k) =>
    Math.floor(k / perClass),
  );
  for (const [label, name] of realClasses.entries()) {
    const part = folder ? realDrawings(npyFile(folder, name)) : generatedInk(ink, label);
    pixels.set(part, label * perClass * pixelsOfPicture);
  }
  const description = folder
    ? `real drawings, ${perClass} of each of ${realClasses.join(", ")}`
    : "generated pictures, which nobody drew";
  return { pixels, labels, ink: inkOf(pixels), description };
}

/** Part of the bytes that are not 0. */
export function inkOf(pixels: Uint8Array): number {
  let inked = 0;
  for (const level of pixels) if (level > 0) inked++;
  return inked / pixels.length;
}

function realDrawings(file: string): Uint8Array {
  const { data, rows } = readNpy(readFileSync(file), file);
  if (rows < perClass) throw new RangeError(`${file} must have at least ${perClass} drawings: ${rows}`);
  return data.subarray(0, perClass * pixelsOfPicture);
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
