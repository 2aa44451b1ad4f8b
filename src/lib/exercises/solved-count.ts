import { readRecord, recordName } from "./record.js";

/** How far a reader is in a chapter. */
export interface SolvedCount {
  readonly solved: number;
  readonly total: number;
}

/**
 * Counts the exercises of a chapter that are solved.
 *
 * @param ids of the chapter's exercises; what is kept of others does not count
 * @param read gives what is kept under a name
 */
export function solvedCount(
  chapter: string,
  ids: readonly string[],
  read: (name: string) => string | undefined,
): SolvedCount {
  const solved = ids.filter((id) => readRecord(read(recordName(chapter, id)))?.solved).length;
  return { solved, total: ids.length };
}
