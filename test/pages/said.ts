import { readFileSync } from "node:fs";
import { pageFile } from "../../site/chapters.js";
import { withoutMarks } from "../../site/claims/mark.js";

/**
 * The numbers that the groups of a pattern catch in a chapter, as it is written but for its marks: with a real minus
 * sign and with its thousands apart. What is caught needs no mark.
 *
 * @param slug of the chapter
 * @throws Error when the chapter does not say it
 */
export function saidIn(slug: string, pattern: RegExp): number[] {
  const found = pattern.exec(withoutMarks(readFileSync(pageFile(slug), "utf8")));
  if (!found) throw new Error(`${pageFile(slug)} does not say: ${pattern}`);
  return found.slice(1).map((text) => Number(text.replaceAll(",", "").replace("−", "-")));
}
