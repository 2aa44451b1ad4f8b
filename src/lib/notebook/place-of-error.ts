/**
 * The line of a cell at which an error happened: the innermost place in its stack that lies in the cell's module.
 *
 * @param stack as engines write it
 * @param linesBefore lines of the module before the cell's first
 * @param lines lines of the cell
 * @returns from 1, or undefined when no place lies in the cell
 */
export function lineOfError(stack: string, linesBefore: number, lines: number): number | undefined {
  for (const [, line] of stack.matchAll(/blob:[^\s)]*?:(\d+):\d+/g)) {
    const inCell = Number(line) - linesBefore;
    if (inCell >= 1 && inCell <= lines) return inCell;
  }
  return undefined;
}
