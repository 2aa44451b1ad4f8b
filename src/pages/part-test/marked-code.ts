/** A place of marked code: what is right there, then what a bug puts there instead, of each bug of that place. */
const marked = /«([^«»]*)»/g;

/**
 * Right code, from code in which the places of bugs are marked: `sum «+=→=» x` is `sum += x`, and with the bug `sum = x`.
 */
export function rightCode(code: string): string {
  return withBug(code, -1, 0);
}

/** The code with each of its bugs, one at a time, in the order in which they stand there. */
export function brokenCodes(code: string): string[] {
  return Array.from(code.matchAll(marked), ([, inside]) => inside.split("→")).flatMap(([, ...bugs], place) =>
    bugs.map((_, bug) => withBug(code, place, bug + 1)),
  );
}

/** The code with one place changed: all others are right. */
function withBug(code: string, changed: number, bug: number): string {
  let place = 0;
  return code.replace(marked, (_, inside: string) => inside.split("→")[place++ === changed ? bug : 0]);
}
