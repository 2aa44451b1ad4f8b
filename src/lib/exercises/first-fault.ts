import { blockOf, isSameShape, type NumberBlock, placeInWords, shapeInWords } from "./number-block.js";

/** What is wrong with a value, and whether it is only that it is not finite. */
export interface Fault {
  readonly message: string;
  /** Whether kind and shape are right, but a number is NaN or infinite where it should not be. */
  readonly notFinite: boolean;
}

/**
 * The first thing that is wrong with a value, from the coarsest to the finest: nothing returned, no numbers, shape,
 * NaN, all numbers up to a sign, a factor or a transpose, single numbers.
 *
 * @param found what the answer gave
 * @param expected numbers as `blockOf` reads them
 * @param tolerance |found − expected| ≤ tolerance·max(1, |expected|) is right; defaults to 1e-6
 * @returns undefined when nothing is wrong
 * @throws TypeError when what is expected is no numbers
 */
export function firstFault(found: unknown, expected: unknown, tolerance = 1e-6): Fault | undefined {
  const wanted = blockOf(expected);
  if ("fault" in wanted) throw new TypeError(`what is expected must be numbers: ${wanted.fault}`);
  const given = blockOf(found);
  if ("fault" in given) return fault(given.fault);
  return (
    faultOfShape(given.block, wanted.block) ??
    faultOfFinite(given.block, wanted.block) ??
    faultOfNumbers(given.block, wanted.block, tolerance)
  );
}

function fault(message: string, notFinite = false): Fault {
  return { message, notFinite };
}

function faultOfShape(found: NumberBlock, expected: NumberBlock): Fault | undefined {
  if (isSameShape(found.shape, expected.shape)) return undefined;
  const shapes = `its shape is ${shapeInWords(found.shape)}, and should be ${shapeInWords(expected.shape)}`;
  const isTurned = found.shape.length === 2 && isSameShape([...found.shape].reverse(), expected.shape);
  return fault(isTurned ? `${shapes}: rows and columns are swapped` : shapes);
}

function faultOfFinite(found: NumberBlock, expected: NumberBlock): Fault | undefined {
  const at = found.numbers.findIndex(
    (value, k) => !Number.isFinite(value) && Number.isFinite(expected.numbers[k]),
  );
  if (at < 0) return undefined;
  return fault(`${subject(found, at)} is ${found.numbers[at]}`, true);
}

function faultOfNumbers(found: NumberBlock, expected: NumberBlock, tolerance: number): Fault | undefined {
  const isRight = (value: number, k: number) => isClose(value, expected.numbers[k], tolerance);
  const wrong = found.numbers.flatMap((value, k) => (isRight(value, k) ? [] : [k]));
  if (wrong.length === 0) return undefined;
  const whole = faultOfAll(found, expected, tolerance);
  if (whole) return fault(whole);
  const [at] = wrong;
  const what = `${subject(found, at)} is ${numberInWords(found.numbers[at])}, and should be ${numberInWords(expected.numbers[at])}`;
  if (found.numbers.length === 1) return fault(what);
  if (wrong.length === 1) return fault(`all but one number are right: ${what}`);
  return fault(`${wrong.length} of ${found.numbers.length} numbers are wrong, the first of them: ${what}`);
}

/** What all numbers of a block have wrong together. One number alone is right up to any factor. */
function faultOfAll(found: NumberBlock, expected: NumberBlock, tolerance: number): string | undefined {
  const all = (change: (k: number) => number) =>
    found.numbers.every((value, k) => isClose(value, change(k), tolerance));
  if (all((k) => -expected.numbers[k])) return "it is right up to its sign";
  if (isSquare(found.shape) && all((k) => expected.numbers[transposedPlace(k, found.shape[0])])) {
    return "it is transposed: rows and columns are swapped";
  }
  const largest = largestPlace(expected.numbers);
  const factor = found.numbers[largest] / expected.numbers[largest];
  if (found.numbers.length > 1 && factor !== 0 && all((k) => factor * expected.numbers[k])) {
    return `it is right up to a factor: every number is ${numberInWords(factor)} times what it should be`;
  }
  return undefined;
}

/** Whether a number is right. Two that are equal are, also where both are infinite or not numbers. */
function isClose(found: number, expected: number, tolerance: number): boolean {
  return (
    Object.is(found, expected) ||
    Math.abs(found - expected) <= tolerance * Math.max(1, Math.min(Math.abs(expected), Number.MAX_VALUE))
  );
}

function isSquare(shape: readonly number[]): boolean {
  return shape.length === 2 && shape[0] === shape[1] && shape[0] > 1;
}

function transposedPlace(k: number, size: number): number {
  return (k % size) * size + Math.floor(k / size);
}

function largestPlace(numbers: readonly number[]): number {
  return numbers.reduce((best, value, k) => (Math.abs(value) > Math.abs(numbers[best]) ? k : best), 0);
}

function subject({ shape }: NumberBlock, at: number): string {
  return shape.length === 0 ? "it" : `number ${placeInWords(shape, at)}`;
}

/** What is wrong, as a sentence's end: with a full stop where it is no question. */
export function ended({ message }: Fault): string {
  return message.endsWith("?") ? message : `${message}.`;
}

/** A number with at most six digits. */
export function numberInWords(value: number): string {
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
