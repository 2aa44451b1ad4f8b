import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What the workbook keeps on the reader's machine beside short texts: networks, drawings with their labels, trials. */
export interface WorkbookSchema extends DBSchema {
  /** Networks that the reader has trained, by name. */
  networks: { key: string; value: unknown };
  /** Whole collections of labelled drawings, by name: each is one record, so that a save is all or nothing. */
  collections: { key: string; value: unknown };
  /** Trials of sweeps that have been trained, by what they were trained on and how. */
  sweeps: { key: string; value: unknown };
}

export type WorkbookDatabase = IDBPDatabase<WorkbookSchema>;

/** The stores that came with each version, from 1. What older versions kept stays. */
const storesOfVersions = [["networks", "collections"], ["sweeps"]] as const;

let opened: Promise<WorkbookDatabase> | undefined;

/**
 * Opens the database once for a page.
 *
 * @throws Error where the browser keeps nothing, as in some private windows, or where a tab with an older version of the
 *   workbook holds the database open
 */
export function database(): Promise<WorkbookDatabase> {
  opened ??= open();
  // A database that could not be opened may be opened later.
  opened.catch(forget);
  return opened;
}

function open(): Promise<WorkbookDatabase> {
  return new Promise((resolve, reject) => {
    openDB<WorkbookSchema>("hand-drawn-networks", storesOfVersions.length, {
      upgrade(db, oldVersion) {
        for (const store of storesOfVersions.slice(oldVersion).flat()) db.createObjectStore(store);
      },
      blocked: () => reject(new Error("an older version is open in another tab")),
      blocking(_current, _wanted, event) {
        // A newer version of the workbook waits in another tab: this one lets go.
        if (event.target instanceof IDBDatabase) event.target.close();
        forget();
      },
      terminated: forget,
    }).then(resolve, reject);
  });
}

function forget(): void {
  opened = undefined;
}

/** Why something could not be kept, for the reader. */
export function whyNotKept(error: unknown): string {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/quota/i.test(text)) {
    return "The browser’s storage for this site is full. What was kept before is still there.";
  }
  if (/another tab/.test(text)) {
    return "Another tab holds an older version of this workbook open. Close it, and things can be kept again.";
  }
  return "This browser does not let the page keep anything.";
}
