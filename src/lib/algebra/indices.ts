/** An index with its value, and those around it: a sum in a sum makes one more, and copies none. */
export interface IndexValue {
  readonly name: string;
  readonly value: number;
  /** What is taken off the value in subscripts. */
  readonly shift: number;
  readonly outer: Indices;
}

/** The indices that have a value, the innermost first; undefined where none has. */
export type Indices = IndexValue | undefined;

/** The innermost index of a name. */
export function indexNamed(indices: Indices, name: string): Indices {
  let found = indices;
  while (found && found.name !== name) found = found.outer;
  return found;
}

/** A text that is the same for the same values. */
export function keyOf(indices: Indices): string {
  let key = "";
  for (let one = indices; one; one = one.outer) key += `${one.name} ${one.value} `;
  return key;
}
