import { whyNotKept } from "../../../components/storage/database.js";
import { type CollectionStore, OvertakenError } from "../../../components/storage/own-collection.js";
import type { Collection } from "../../../lib/labs/teach/collection.js";

/** The collection that is worked on, with what can be undone, and how keeping it goes. */
export interface CollectionDesk {
  readonly collection: Collection;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the last change was, or what undoing would take back. */
  readonly lastChange: string;
  /** Puts a changed collection in the place of the present one; `what` names the change: "deleted 3 drawings". */
  change(next: Collection, what: string): void;
  undo(): void;
  redo(): void;
  /** Takes what is kept; the present collection stays where nothing is. */
  open(): Promise<void>;
}

/** Who is told. */
export interface CollectionDeskOptions {
  store: CollectionStore;
  first: Collection;
  /** The collection is another one. */
  changed(): void;
  /** What the reader should know of keeping; empty when all is well. */
  notice(text: string, wrong: boolean): void;
}

interface Change {
  readonly collection: Collection;
  readonly what: string;
}

/** Changes that can be taken back. */
const mostKept = 200;

export function collectionDesk({ store, first, changed, notice }: CollectionDeskOptions): CollectionDesk {
  let collection = first;
  let past: Change[] = [];
  let future: Change[] = [];

  function keep(): void {
    store.keep(collection).then(
      () => notice("", false),
      (error: unknown) => {
        if (error instanceof OvertakenError) {
          notice(
            "Another tab has changed these drawings. Reload this page to see them; save yours to a file first if you need them.",
            true,
          );
        } else
          notice(`${whyNotKept(error)} Your last changes are on this page only: save them to a file.`, true);
      },
    );
  }

  function go(next: Collection): void {
    collection = next;
    changed();
    keep();
  }

  /** Moves one change from one end to the other. */
  function step(from: Change[], to: Change[]): void {
    const found = from.pop();
    if (!found) return;
    to.push({ collection, what: found.what });
    // Ids are never given again, also not after a step back.
    go({ ...found.collection, nextId: Math.max(found.collection.nextId, collection.nextId) });
  }

  return {
    get collection() {
      return collection;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    get lastChange() {
      return past.at(-1)?.what ?? "";
    },
    change(next, what) {
      if (next === collection) return;
      past = [...past.slice(1 - mostKept), { collection, what }];
      future = [];
      go(next);
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    async open() {
      try {
        const kept = await store.read();
        if (!kept) return;
        collection = kept;
        past = [];
        future = [];
        changed();
      } catch (error) {
        if (error instanceof TypeError || error instanceof RangeError) {
          await store.putAside();
          notice(`The drawings that were kept here are damaged and were put aside: ${error.message}.`, true);
        } else notice(whyNotKept(error), true);
      }
    },
  };
}
