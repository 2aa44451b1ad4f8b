/** Takes a value of unknown kind and returns it with its type known. */
export type Reader<T> = (value: unknown) => T;

/** A whole number of at least 0. */
export const whole: Reader<number> = (value) => {
  if (typeof value !== "number") throw new TypeError(`not a number: ${String(value)}`);
  if (!(Number.isInteger(value) && value >= 0)) throw new RangeError(`not a whole number ≥ 0: ${value}`);
  return value;
};

/** Any number, also one that is infinite or not a number: losses can be. */
export const anyNumber: Reader<number> = (value) => {
  if (typeof value !== "number") throw new TypeError(`not a number: ${String(value)}`);
  return value;
};

/** A number from 0 to 1. */
export const fraction: Reader<number> = (value) => {
  const number = anyNumber(value);
  if (!(number >= 0 && number <= 1)) throw new RangeError(`not in [0, 1]: ${number}`);
  return number;
};

export const text: Reader<string> = (value) => {
  if (typeof value !== "string") throw new TypeError(`not a text: ${String(value)}`);
  return value;
};

export const flag: Reader<boolean> = (value) => {
  if (typeof value !== "boolean") throw new TypeError(`not true or false: ${String(value)}`);
  return value;
};

/** A point in time, as ISO 8601. */
export const moment: Reader<string> = (value) => {
  const written = text(value);
  if (Number.isNaN(Date.parse(written))) throw new RangeError(`not a date: ${written}`);
  return written;
};

export const texts: Reader<readonly string[]> = listOf(text);

/** Any number of what another reader reads. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new TypeError(`not a list: ${String(value)}`);
    return value.map(read);
  };
}

/** What another reader reads, or undefined. */
export function maybe<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined ? undefined : read(value));
}

/** One of some words. */
export function oneOf<const Words extends readonly string[]>(words: Words): Reader<Words[number]> {
  return (value) => {
    const word = words.find((known) => known === value);
    if (word === undefined) throw new TypeError(`not one of ${words.join(", ")}: ${String(value)}`);
    return word;
  };
}

export const bytes: Reader<Uint8Array> = numbersIn(Uint8Array);
/** Bytes whose buffer can change hands. */
export const fileBytes: Reader<Uint8Array<ArrayBuffer>> = numbersIn(Uint8Array<ArrayBuffer>);
export const floats: Reader<Float32Array> = numbersIn(Float32Array);

/** A record with the fields of a shape. */
export function shaped<Shape extends Readonly<Record<string, Reader<unknown>>>>(
  shape: Shape,
): Reader<{ [Field in keyof Shape]: ReturnType<Shape[Field]> }>;
export function shaped(shape: Readonly<Record<string, Reader<unknown>>>): Reader<unknown> {
  return (value) => {
    const found = recordFrom("value", value);
    const entries = Object.entries(shape).map(([field, read]) => [
      field,
      named(field, () => read(found[field])),
    ]);
    return Object.fromEntries(entries);
  };
}

/** The fields of an object. @throws TypeError when it is none */
export function recordFrom(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) {
    throw new TypeError(`${name} must be an object: ${String(value)}`);
  }
  return Object.fromEntries(Object.entries(value));
}

/** Numbers in a typed array of one kind. */
function numbersIn<Numbers extends object>(
  kind: abstract new (...args: never[]) => Numbers,
): Reader<Numbers> {
  return (value) => {
    if (value instanceof kind) return value;
    throw new TypeError(`not of kind ${kind.name}: ${Object.prototype.toString.call(value)}`);
  };
}

/** Runs a reader and puts a name before the message of its error. */
export function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`${name}: ${error.message}`);
    if (error instanceof TypeError) throw new TypeError(`${name}: ${error.message}`);
    throw error;
  }
}
