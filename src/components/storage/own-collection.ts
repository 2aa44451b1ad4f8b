import type { Collection } from "../../lib/labs/teach/collection.js";
import { keptCollection, readKeptCollection } from "../../lib/labs/teach/kept-collection.js";
import { t } from "../words/t.js";
import { openChannel } from "./channel.js";
import { database } from "./database.js";

/** Where a collection is kept. */
export interface CollectionStore {
  /**
   * What is kept; undefined where nothing is.
   *
   * @throws Error when the browser keeps nothing; TypeError or RangeError when what is kept is damaged
   */
  read(): Promise<Collection | undefined>;
  /**
   * Keeps a collection in the place of the one that was read or kept last, in one transaction: either all of it is kept or
   * what was there before.
   *
   * @throws OvertakenError when another tab has kept another one meanwhile; Error when it could not be kept
   */
  keep(collection: Collection): Promise<void>;
  /** Puts what is damaged aside under another name, and begins anew. */
  putAside(): Promise<void>;
  /** Calls back when another tab has kept another collection. */
  onOthers(changed: () => void): () => void;
}

/** Another tab was first. */
export class OvertakenError extends Error {
  constructor() {
    super(t("the drawings were changed in another tab"));
    this.name = "OvertakenError";
  }
}

/** @param name of the record */
export function collectionStore(name: string): CollectionStore {
  let revision = 0;
  const channel = openChannel(name);
  // One save after the other, so that the count of changes is that of what was kept last.
  let last: Promise<unknown> = Promise.resolve();

  async function put(collection: Collection): Promise<void> {
    const transaction = (await database()).transaction("collections", "readwrite", { durability: "strict" });
    const { store, done } = transaction;
    const kept = revisionOf(await store.get(name));
    if (kept > revision) {
      transaction.abort();
      await done.catch(() => {});
      throw new OvertakenError();
    }
    await Promise.all([store.put(keptCollection(collection, revision + 1), name), done]);
    revision++;
    channel?.postMessage(revision);
  }

  return {
    async read() {
      const record = await (await database()).get("collections", name);
      if (record === undefined) return undefined;
      const found = readKeptCollection(record);
      revision = found.revision;
      return found.collection;
    },
    keep(collection) {
      const mine = last.catch(() => {}).then(() => put(collection));
      last = mine;
      return mine;
    },
    async putAside() {
      const transaction = (await database()).transaction("collections", "readwrite");
      const { store, done } = transaction;
      const record = await store.get(name);
      await Promise.all([store.put(record, `${name}, damaged`), store.delete(name), done]);
      revision = 0;
    },
    onOthers(changed) {
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "number" && data > revision) changed();
      };
      channel?.addEventListener("message", hear);
      return () => channel?.removeEventListener("message", hear);
    },
  };
}

/** How often the record was changed; 0 where there is none that can tell. */
function revisionOf(record: unknown): number {
  if (typeof record !== "object" || record === null || !("revision" in record)) return 0;
  return typeof record.revision === "number" ? record.revision : 0;
}
