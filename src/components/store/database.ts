import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What the workbook keeps on the reader's machine beside short texts: networks, and drawings with their labels. */
export interface WorkbookSchema extends DBSchema {
  /** Networks that the reader has trained, by name. */
  networks: { key: string; value: unknown };
  /** Whole collections of labelled drawings, by name: each is one record, so that a save is all or nothing. */
  collections: { key: string; value: unknown };
}

export type WorkbookDatabase = IDBPDatabase<WorkbookSchema>;

const version = 1;
let opened: Promise<WorkbookDatabase> | undefined;

/**
 * Opens the database once for a page.
 *
 * @throws Error where the browser keeps nothing, as in some private windows
 */
export function database(): Promise<WorkbookDatabase> {
  opened ??= openDB<WorkbookSchema>("hand-drawn-networks", version, {
    upgrade(db) {
      db.createObjectStore("networks");
      db.createObjectStore("collections");
    },
    terminated() {
      opened = undefined;
    },
  });
  // A database that could not be opened may be opened later.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Why something could not be kept, for the reader. */
export function whyNotKept(error: unknown): string {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return /quota/i.test(text)
    ? "The browser’s storage for this site is full. What was kept before is still there."
    : "This browser does not let the page keep anything.";
}
