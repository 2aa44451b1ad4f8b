/** A change to try: some text of the code, and what to write in its place. */
export interface Idea {
  readonly name: string;
  readonly changes: readonly (readonly [from: string, to: string])[];
}

/** The text of an idea. @throws RangeError when the code has no such text */
export function withIdea(original: string, { name, changes }: Idea): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from))
      throw new RangeError(`an idea must change text that is there: ${name}: ${from}`);
    return text.replace(from, () => to);
  }, original);
}
