/** Text to put into code at a place, before or after what stands there. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Whether it ends something: it then comes before whatever begins at the same place. */
  readonly closes?: boolean;
}

/**
 * Code with texts put into it. Of those at one place an inner one stands inside an outer one.
 *
 * @param insertions inner ones before outer ones, as acorn-walk finds them
 */
export function withInsertions(code: string, insertions: readonly Insertion[]): string {
  const closing = insertions.filter(({ closes }) => closes);
  const opening = insertions.filter(({ closes }) => !closes).reverse();
  // The sort is stable: it leaves those at one place in this order.
  const sorted = [...closing, ...opening].sort((one, other) => one.at - other.at);
  let result = "";
  let at = 0;
  for (const insertion of sorted) {
    result += code.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return result + code.slice(at);
}
