import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { t } from "../words/t.js";
import { nameIn, oldNames, ownsOld, siteRoot } from "./names.js";

/** What the workbook keeps on the reader's machine beside short texts: networks, drawings with their labels, trials. */
export interface WorkbookSchema extends DBSchema {
  /** Networks that the reader has trained, by name. */
  networks: { key: string; value: unknown };
  /** Whole collections of labelled drawings, by name: each is one record, so that a save is all or nothing. */
  collections: { key: string; value: unknown };
  /** Trials of sweeps that have been trained, by what they were trained on and how. */
  sweeps: { key: string; value: unknown };
}

type Database = IDBPDatabase<WorkbookSchema>;

const stores = ["networks", "collections", "sweeps"] as const;

let opened: Promise<Database> | undefined;

/**
 * Opens the database of this course once for a page, and moves into it what was kept when all courses of an origin shared one.
 *
 * @throws Error where the browser keeps nothing, as in some private windows, where a tab with an older version of the
 *   workbook holds the database open, or where a newer version has made it
 */
export function database(): Promise<Database> {
  opened ??= open();
  // A database that could not be opened may be opened later.
  opened.catch(forget);
  return opened;
}

async function open(): Promise<Database> {
  const db = await openOwn();
  // What can't be moved now stays where it is, and is tried again with the next page.
  await moveOldRecords(db).catch(() => {});
  return db;
}

function openOwn(): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<WorkbookSchema>(nameIn(siteRoot), 1, {
      upgrade(db) {
        for (const store of stores) db.createObjectStore(store);
      },
      blocked: () => reject(new Error(t("an older version is open in another tab"))),
      blocking(_current, _wanted, event) {
        // A newer version of the workbook waits in another tab: this one lets go.
        if (event.target instanceof IDBDatabase) event.target.close();
        forget();
      },
      terminated: forget,
    }).then(resolve, reject);
  });
}

/**
 * Moves records from the database that all courses of an origin shared: they are copied, and go from the old one when that has
 * ended. Where a key is taken, both records stay.
 *
 * @throws Error where it fails; what was not copied is still in the old database
 */
async function moveOldRecords(db: Database): Promise<void> {
  const old = await openOld();
  if (!old) return;
  try {
    for (const store of stores) {
      if (old.objectStoreNames.contains(store)) await moveStore(store, old, db);
    }
  } finally {
    old.close();
  }
}

async function moveStore(name: (typeof stores)[number], from: Database, to: Database): Promise<void> {
  const { store } = from.transaction(name);
  const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
  if (keys.length === 0 || !ownsOld(localStorage, siteRoot)) return;
  const copying = to.transaction(name, "readwrite", { durability: "strict" });
  const taken = new Set(await copying.store.getAllKeys());
  const free = [...keys.keys()].filter((k) => !taken.has(keys[k]));
  await Promise.all([...free.map((k) => copying.store.add(records[k], keys[k])), copying.done]);
  const removing = from.transaction(name, "readwrite");
  await Promise.all([...free.map((k) => removing.store.delete(keys[k])), removing.done]);
}

/** The old database where there is one: looking for it makes none. */
async function openOld(): Promise<Database | undefined> {
  let isNew = false;
  try {
    return await openDB<WorkbookSchema>(oldNames.database, undefined, {
      upgrade(_db, _oldVersion, _newVersion, transaction) {
        isNew = true;
        transaction.done.catch(() => {});
        transaction.abort();
      },
    });
  } catch (error) {
    if (isNew) return undefined;
    throw error;
  }
}

function forget(): void {
  opened = undefined;
}

/** Why something could not be kept, for the reader. */
export function whyNotKept(error: unknown): string {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/quota/i.test(text)) {
    return t("The browser’s storage for this site is full. What was kept before is still there.");
  }
  if (/VersionError/.test(text)) {
    return t(
      "A newer version of this workbook was open in this browser. Nothing that is kept is lost: reload this page to get that version; this older one can keep nothing new.",
    );
  }
  if (/another tab/.test(text)) {
    return t(
      "Another tab holds an older version of this workbook open. Close it, and things can be kept again.",
    );
  }
  return t("This browser does not let the page keep anything.");
}
