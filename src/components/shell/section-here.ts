/**
 * The section that is being read: the last whose heading is above a line in the window, or the very last at the end of the page.
 *
 * @param tops of the headings in order, in px below the top of the window
 * @param line px below the top of the window
 * @returns its place, or nothing before the first
 */
export function sectionHere(tops: readonly number[], line: number, isAtEnd: boolean): number | undefined {
  if (isAtEnd) return tops.length - 1;
  const here = tops.findLastIndex((top) => top <= line);
  return here === -1 ? undefined : here;
}
