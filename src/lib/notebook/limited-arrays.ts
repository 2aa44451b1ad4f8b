/** Bytes that one array of a cell may take. */
export const mostBytes = 512 * 1024 * 1024;

const arrays = [
  Float32Array,
  Float64Array,
  Int8Array,
  Int16Array,
  Int32Array,
  Uint8Array,
  Uint8ClampedArray,
  Uint16Array,
  Uint32Array,
] as const;

/**
 * The arrays of the language for cells, by name: the same, but for a limit to their length. A slip in a size then
 * gives a message and leaves the page as it is.
 */
export function limitedArrays(): Readonly<Record<string, unknown>> {
  const limited = arrays.map((original) => [original.name, withLimit(original, original.BYTES_PER_ELEMENT)]);
  return Object.fromEntries([
    ...limited,
    ["Array", withLimit(Array, 8)],
    ["ArrayBuffer", withLimit(ArrayBuffer, 1)],
  ]);
}

function withLimit<Constructor extends abstract new (...values: never[]) => object>(
  original: Constructor,
  bytes: number,
): Constructor {
  const check = (values: readonly unknown[]): void => {
    const [length] = values;
    if (values.length > 0 && typeof length === "number" && length * bytes > mostBytes) {
      throw new RangeError(`an array in a cell may hold at most ${mostBytes / bytes} numbers: ${length}`);
    }
  };
  return new Proxy(original, {
    construct(target, values, newTarget) {
      check(values);
      return Reflect.construct(Object(target), values, newTarget);
    },
    apply(target, self, values) {
      check(values);
      return Reflect.apply(Object(target), self, values);
    },
  });
}
