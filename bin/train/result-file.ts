import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Dataset } from "../../src/lib/data/dataset.js";

/** Writes what a command found, for pages and readers, as JSON. */
export function writeResult(file: string, result: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
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
