/** Numbers that an answer gave: one, a list, a matrix. */
export interface NumberBlock {
  /** [] for one number, [n] for a list, [r, c] for a matrix. */
  readonly shape: readonly number[];
  /** Row after row. */
  readonly numbers: readonly number[];
}

/** A block, or the first reason why a value is none. */
export type BlockOrFault = { readonly block: NumberBlock } | { readonly fault: string };

/** Reads numbers, lists of numbers and lists of equally long lists, typed arrays among them. */
export function blockOf(value: unknown, place = ""): BlockOrFault {
  if (typeof value === "number") return { block: { shape: [], numbers: [value] } };
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return blockOf(Array.from(Object.values(value)), place);
  }
  if (!Array.isArray(value)) return { fault: faultOfKind(value, place) };
  const parts: NumberBlock[] = [];
  // Places that were never filled are skipped by most loops over arrays: not by this one.
  for (let k = 0; k < value.length; k++) {
    const part = blockOf(value[k], `${place}[${k}]`);
    if ("fault" in part) return part;
    const first = parts[0] ?? part.block;
    if (!isSameShape(first.shape, part.block.shape)) {
      const other = `${place}[${k}] is ${shapeInWords(part.block.shape)}`;
      return { fault: `its parts differ: ${place}[0] is ${shapeInWords(first.shape)}, ${other}` };
    }
    parts.push(part.block);
  }
  return {
    block: {
      shape: [value.length, ...(parts[0]?.shape ?? [])],
      numbers: parts.flatMap(({ numbers }) => numbers),
    },
  };
}

function faultOfKind(value: unknown, place: string): string {
  if (value === undefined) {
    return place === "" ? "nothing comes back: is there a return?" : `${place} was never given a value`;
  }
  const kind = value === null ? "null" : typeof value === "object" ? "an object" : `a ${typeof value}`;
  return `${place === "" ? "it" : place} is ${kind}, where numbers belong`;
}

/** Whether two shapes are the same. */
export function isSameShape(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((size, k) => size === other[k]);
}

/** A shape as the pages write it: "[2 × 3]", "[3]", "one number". */
export function shapeInWords(shape: readonly number[]): string {
  return shape.length === 0 ? "one number" : `[${shape.join(" × ")}]`;
}

/** The place of a number in a block: "[1][0]"; empty when there is only one. */
export function placeInWords(shape: readonly number[], at: number): string {
  let rest = at;
  let words = "";
  for (const size of [...shape].reverse()) {
    words = `[${rest % size}]${words}`;
    rest = Math.floor(rest / size);
  }
  return words;
}
