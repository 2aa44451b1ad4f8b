import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { courseFile } from "../../site/course/chosen.js";
import { labSet } from "../../site/data/lab-sets.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { setNames } from "../../src/lib/data/sample-sets.js";

/** What a command found, for pages and readers. */
export function asJson(result: unknown): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** Writes a file, and makes its folder where there is none. */
export function writeResult(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * Holds what is kept in the repository to real drawings.
 *
 * @throws RangeError for the stand-in
 */
export function expectRealDrawings(dataset: Dataset): void {
  if (dataset.origin === "stand-in") {
    throw new RangeError(
      "results that are kept need real drawings, but WORKBOOK_DATA is not set and data/cache is empty: " +
        dataset.origin,
    );
  }
}

/**
 * Holds what is kept in the repository to the workbook's own classes.
 *
 * @throws RangeError for a course with others
 */
export function expectWorkbookClasses(): void {
  if (setNames.some((set) => labSet(set).own)) {
    throw new RangeError(
      `results that are kept need the classes of the workbook, but the course has others: ${courseFile}`,
    );
  }
}
