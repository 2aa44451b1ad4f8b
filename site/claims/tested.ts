import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withoutMarks } from "./mark.js";

const call = /saidIn\(\s*"([\w-]+)",\s*\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\n])+)\//g;

/**
 * The patterns by which tests read numbers from the pages, `saidIn("adam", /up to ([\d.]+) times/)`, by the name of the
 * page.
 *
 * @param folder of the tests
 */
export function testedPatterns(folder: string): ReadonlyMap<string, readonly RegExp[]> {
  const patterns = new Map<string, RegExp[]>();
  const tests = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const test of tests.filter((name) => name.endsWith(".test.ts"))) {
    for (const [, page, source] of readFileSync(join(folder, test), "utf8").matchAll(call)) {
      patterns.set(page, [...(patterns.get(page) ?? []), new RegExp(source, "d")]);
    }
  }
  return patterns;
}

/** What the groups of patterns catch in a page: each with its line in the page's file, as "12 0.857". */
export function testedNumbers(markdown: string, patterns: readonly RegExp[]): ReadonlySet<string> {
  const text = withoutMarks(markdown);
  const numbers = new Set<string>();
  for (const pattern of patterns) {
    for (const place of pattern.exec(text)?.indices?.slice(1) ?? []) {
      // A group that takes no part catches nothing.
      if (place) numbers.add(`${text.slice(0, place[0]).split("\n").length} ${text.slice(...place)}`);
    }
  }
  return numbers;
}
