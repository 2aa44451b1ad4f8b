import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Dataset } from "../../src/lib/data/dataset.js";

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
