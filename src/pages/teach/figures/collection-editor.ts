import { whyNotKept } from "../../../components/storage/database.js";
import { type CollectionStore, OvertakenError } from "../../../components/storage/own-collection.js";
import { undoHistory } from "../../../components/ui/undo-history.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import { type Collection, emptyCollection } from "../../../lib/labs/teach/collection.js";

/** Who is told. */
export interface CollectionEditorOptions {
  store: CollectionStore;
  /** The collection is another one. */
  changed(): void;
  /** Why a change was refused; empty when it was not. */
  complain(text: string): void;
  /** What the reader should know of keeping; empty when all is well. */
  notice(text: string, wrong: boolean): void;
}

/** A collection, and the change that led to it. */
interface Edited {
  readonly collection: Collection;
  readonly what: string;
}

/** Changes that can be taken back. */
const mostKept = 200;

/** Ids are never given again, also not after a step back. */
const keepingIds = (to: Edited, from: Edited): Edited => ({
  ...to,
  collection: { ...to.collection, nextId: Math.max(to.collection.nextId, from.collection.nextId) },
});

const historyFrom = (collection: Collection) => undoHistory({ collection, what: "" }, mostKept, keepingIds);

/** Begins with no drawing. */
export function collectionEditor({ store, changed, complain, notice }: CollectionEditorOptions) {
  let history = historyFrom(emptyCollection());

  function keep(): void {
    changed();
    store.keep(history.state.collection).then(
      () => notice("", false),
      (error: unknown) => notice(whyUnkept(error), true),
    );
  }

  async function open(): Promise<void> {
    try {
      const kept = await store.read();
      if (!kept) return;
      history = historyFrom(kept);
      changed();
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) {
        await store.putAside();
        notice(
          t("The drawings that were kept here are damaged and were put aside: {why}.", { why: whyOf(error) }),
          true,
        );
      } else notice(whyNotKept(error), true);
    }
  }

  return {
    get collection(): Collection {
      return history.state.collection;
    },
    get canUndo(): boolean {
      return history.canUndo;
    },
    get canRedo(): boolean {
      return history.canRedo;
    },
    /** What the last change was, or what undoing would take back. */
    get lastChange(): string {
      return history.canUndo ? history.state.what : "";
    },
    /**
     * Changes the collection, or says why it can't be.
     *
     * @param what names the change: "deleted 3 drawings"
     * @returns whether it was changed
     */
    edit(change: (all: Collection) => Collection, what: string): boolean {
      try {
        const { collection } = history.state;
        const next = change(collection);
        if (next !== collection) {
          history.change({ collection: next, what });
          keep();
        }
        complain("");
        return true;
      } catch (error) {
        complain(`${sentence(error)} ${t("Nothing was changed.")}`);
        return false;
      }
    },
    undo() {
      if (history.undo()) keep();
    },
    redo() {
      if (history.redo()) keep();
    },
    /** Takes what is kept; the present collection stays where nothing is. */
    open,
  };
}

/** The collection that is worked on, with what can be undone, and how keeping it goes. */
export type CollectionEditor = ReturnType<typeof collectionEditor>;

function whyUnkept(error: unknown): string {
  return error instanceof OvertakenError
    ? t(
        "Another tab has changed these drawings. Reload this page to see them; save yours to a file first if you need them.",
      )
    : `${whyNotKept(error)} ${t("Your last changes are on this page only: save them to a file.")}`;
}

/** An error of the library, or its message, as a sentence. */
function sentence(error: unknown): string {
  const text = whyOf(error);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
