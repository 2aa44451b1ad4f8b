import { join } from "node:path";
import type { Connection } from "./connection.js";
import { PartFile } from "./part-file.js";
import type { LockedFile } from "./sample-lock.js";
import type { WantedFile } from "./wanted.js";

/** A file of the cache that is to be fetched, and what is known of it. */
export interface Task {
  readonly wanted: WantedFile;
  /** Folder of the cache. */
  readonly cache: string;
  /** What it was when it was first fetched. */
  readonly locked?: LockedFile;
  /** Whether the cache has its first drawings, as they were locked. */
  readonly begun: boolean;
  readonly connection: Connection;
}

/** A task of which it is known how much is to come. */
export interface Job {
  readonly task: Task;
  /** Bytes to fetch still; for drawings as strokes an estimate. */
  readonly bytes: number;
  /** Fetches them. */
  readonly gather: () => Promise<Gathered>;
}

/** All bytes that were wanted of a file, not yet in their place. */
export interface Gathered {
  readonly part: PartFile;
  /** Whether the remote file has no more. */
  readonly complete: boolean;
  /**
   * Makes the beginning of the part a file of so many drawings; more are all that are there.
   *
   * @returns the length of that file, in bytes
   */
  readonly seal: (count: number) => number;
}

/** Where the bytes of a task are gathered, beside their place; the drawings that the cache has are taken over. */
export function partOf({ wanted: { file, url }, cache, locked, begun }: Task): PartFile {
  const path = join(cache, file);
  const part = new PartFile({ file, path: `${path}.part`, url });
  if (begun && locked?.total && locked.url === url) part.growFrom(path, locked);
  return part;
}
