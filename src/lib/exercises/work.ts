import { readDraft } from "../notebook/draft.js";
import { readRecord } from "./record.js";

/** What a reader made: answers to exercises and drafts of cells, as they are kept, by name. */
export type Work = ReadonlyMap<string, string>;

/** Where texts are kept by name. */
export interface WorkStore {
  read(name: string): string | undefined;
  /** Whether it was kept. */
  write(name: string, text: string): boolean;
  remove(name: string): void;
  /** Names that begin so. */
  names(start: string): string[];
}

/** How many there are of each. */
export interface WorkCount {
  readonly answers: number;
  readonly drafts: number;
}

/** Whether a name and a text are an answer or a draft of this workbook. */
export function isWork(name: string, text: string): boolean {
  if (/^exercise\/[\w-]+\/[\w-]+$/.test(name)) return readRecord(text) !== undefined;
  return /^draft\/[ -~]+$/.test(name) && readDraft(text) !== undefined;
}

/** All that a reader made. What cannot be read is left behind. */
export function workIn(store: WorkStore): Work {
  const work = new Map<string, string>();
  for (const name of [...store.names("draft/"), ...store.names("exercise/")]) {
    const text = store.read(name);
    if (text !== undefined && isWork(name, text)) work.set(name, text);
  }
  return work;
}

/** Counts answers and drafts. */
export function countOf(work: Work): WorkCount {
  const answers = [...work.keys()].filter((name) => name.startsWith("exercise/")).length;
  return { answers, drafts: work.size - answers };
}

/**
 * Puts work into a store, in place of what is there under the same names. All of it or nothing.
 *
 * @returns whether it was kept; if not, the store is as it was
 */
export function takeIn(store: WorkStore, work: Work): boolean {
  const before = [...work.keys()].map((name) => [name, store.read(name)] as const);
  for (const [name, text] of work) {
    if (store.write(name, text)) continue;
    // What was not there makes room for what was.
    for (const [other, kept] of before) if (kept === undefined) store.remove(other);
    for (const [other, kept] of before) if (kept !== undefined) store.write(other, kept);
    return false;
  }
  return true;
}

/** Deletes all that a reader made. */
export function deleteWork(store: WorkStore): void {
  for (const name of [...store.names("draft/"), ...store.names("exercise/")]) store.remove(name);
}
