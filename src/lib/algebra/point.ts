import { normal, type Random, seededRandom } from "../core/random.js";
import { type Alphabet, type Dimension, dimensionsOf, type Letter } from "./alphabet.js";
import { exact, type Real } from "./real.js";

/** The numbers of one letter, the last index running fastest. */
export interface Tensor {
  readonly sizes: readonly number[];
  /** Where each index begins. */
  readonly firsts: readonly number[];
  readonly cells: readonly Real[];
  readonly zeroOutside: boolean;
}

/** One choice of all sizes and letters, at which formulas are compared. */
export interface Point {
  readonly alphabet: Alphabet;
  readonly sizes: Readonly<Record<string, number>>;
  readonly firsts: Readonly<Record<string, number>>;
  /** Those that are drawn. */
  readonly letters: ReadonlyMap<string, Tensor>;
  /** The numbers of any letter, those that others define too; undefined for one without. */
  letterOf(name: string): Tensor | undefined;
}

export interface PointOptions {
  /** How far numbers are from 0; defaults to 1. */
  readonly scale?: number;
  /** Sizes that are set. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** Least sizes, for indices that are given as numbers. */
  readonly least?: Readonly<Record<string, number>>;
  /** Letters that are positive here, whatever their domain. */
  readonly positive?: readonly string[];
  /** A letter that gets other numbers than it has without this option, while all others stay. */
  readonly redrawn?: string;
}

/** Sizes and values of the letters that are not defined by others, at random from a seed. */
export function drawPoint(
  alphabet: Alphabet,
  seed: number,
  options: PointOptions = {},
): Omit<Point, "letterOf"> {
  const random = seededRandom(seed);
  const sizes: Record<string, number> = {};
  const firsts: Record<string, number> = {};
  for (const dimension of alphabet.dimensions ?? []) {
    sizes[dimension.name] = sizeOf(dimension, sizes, random, options);
    firsts[dimension.name] = dimension.first ?? 0;
  }
  const letters = new Map<string, Tensor>();
  for (const letter of alphabet.letters) {
    // A seed for each letter, so that one can change alone.
    const [own, other] = [random.uint32(), random.uint32()];
    if (letter.is || letter.chance) continue;
    const draws = seededRandom(options.redrawn === letter.name ? other : own);
    letters.set(letter.name, drawLetter(letter, sizes, firsts, draws, options));
  }
  return { alphabet, sizes, firsts, letters };
}

function sizeOf(
  { name, is, sizes: [smallest, largest] = [2, 4] }: Dimension,
  sizes: Readonly<Record<string, number>>,
  random: Random,
  options: PointOptions,
): number {
  const drawn = smallest + random.below(largest - smallest + 1);
  if (is) return is(sizes);
  return options.sizes?.[name] ?? Math.max(drawn, options.least?.[name] ?? 0);
}

/** The size of a dimension that a shape names; a number names itself. */
export function sizeNamed(name: string, sizes: Readonly<Record<string, number>>): number {
  const size = sizes[name] ?? Number(name);
  if (!(Number.isInteger(size) && size >= 0)) throw new RangeError(`dimension must be declared: ${name}`);
  return size;
}

/** A tensor with the shape of a letter and other numbers. */
export function tensorOf(
  letter: Letter,
  sizes: Readonly<Record<string, number>>,
  firsts: Readonly<Record<string, number>>,
  cells: (count: number, width: number) => readonly Real[],
): Tensor {
  const names = dimensionsOf(letter);
  const all = names.map((name) => sizeNamed(name, sizes));
  const count = all.reduce((product, size) => product * size, 1);
  return {
    sizes: all,
    firsts: names.map((name) => firsts[name] ?? 0),
    cells: cells(count, all[all.length - 1] ?? 1),
    zeroOutside: letter.zeroOutside === true,
  };
}

function drawLetter(
  letter: Letter,
  sizes: Readonly<Record<string, number>>,
  firsts: Readonly<Record<string, number>>,
  random: Random,
  { scale = 1, positive }: PointOptions,
): Tensor {
  return tensorOf(letter, sizes, firsts, (count, width) => {
    if (letter.domain === "simplex") return rows(count, width, () => simplexRow(width, random));
    if (letter.domain === "one-hot") return rows(count, width, () => oneHotRow(width, random));
    return Array.from({ length: count }, () => {
      const value = draw(letter, random, scale);
      return exact(positive?.includes(letter.name) ? Math.abs(value) : value);
    });
  });
}

function draw({ domain }: Letter, random: Random, scale: number): number {
  switch (domain) {
    case "positive":
      return Math.exp(normal(random)) * scale;
    case "unit":
    case "simplex":
      return 0.02 + 0.96 * random.uniform();
    case "integer":
      return 1 + random.below(5);
    case "bit":
    case "one-hot":
      return random.below(2);
    case "ones":
      return 1;
    default:
      return normal(random) * scale;
  }
}

function rows(count: number, width: number, row: () => readonly Real[]): Real[] {
  return Array.from({ length: count / Math.max(width, 1) }, row).flat();
}

/** Adds up to 1 as far as rounding lets it, and its error says so. */
function simplexRow(width: number, random: Random): Real[] {
  const powers = Array.from({ length: width }, () => Math.exp(normal(random)));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => ({ value: power / all, error: (power / all) * 2 ** -50 }));
}

function oneHotRow(width: number, random: Random): Real[] {
  const hot = random.below(width);
  return Array.from({ length: width }, (_, k) => exact(k === hot ? 1 : 0));
}
