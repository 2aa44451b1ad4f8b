import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** What is known of the remote file of which bytes are there. */
export interface Remote {
  readonly url: string;
  /** Place of the first byte that is kept, in the remote file. */
  readonly start: number;
  /** ETag, or date of the last change. */
  readonly validator?: string;
  /** Its length, in bytes. */
  readonly total?: number;
  /** Whether the host gives ranges. */
  readonly ranged?: boolean;
}

/** Where bytes are gathered. */
export interface PartPlace {
  /** Its name in the cache, for messages: "quickdraw/clock.npy". */
  readonly file: string;
  /** Where the bytes go; a note of what they are goes beside them, with ".json" after its name. */
  readonly path: string;
  readonly url: string;
  /** Place of the first byte, in the remote file; defaults to 0. */
  readonly start?: number;
}

/**
 * The beginning of a download: bytes of a remote file in their order, with a note of what they are bytes of, so that
 * another run goes on where this one stopped.
 */
export class PartFile {
  readonly file: string;
  readonly path: string;
  #remote: Remote;
  #size: number;

  /** Opens what an earlier run left of the same bytes, or begins. */
  constructor({ file, path, url, start = 0 }: PartPlace) {
    this.file = file;
    this.path = path;
    mkdirSync(dirname(path), { recursive: true });
    const left = existsSync(path) ? readNote(this.#notePath) : undefined;
    if (left?.url === url && left.start === start) {
      this.#remote = left;
      this.#size = statSync(path).size;
    } else {
      this.#remote = { url, start };
      this.#size = 0;
      this.restart();
    }
  }

  get remote(): Remote {
    return this.#remote;
  }

  /** Bytes that are there. */
  get size(): number {
    return this.#size;
  }

  /** Place of the next byte, in the remote file. */
  get end(): number {
    return this.#remote.start + this.#size;
  }

  /** Whether all bytes before a place of the remote file are there, or all that it has. */
  reaches(place: number): boolean {
    return this.end >= Math.min(place, this.#remote.total ?? Number.POSITIVE_INFINITY);
  }

  append(bytes: Uint8Array): void {
    appendFileSync(this.path, bytes);
    this.#size += bytes.length;
  }

  /** Notes what a host said of the file. */
  learn(said: Pick<Remote, "validator" | "total" | "ranged">): void {
    this.#remote = { ...this.#remote, ...said };
    writeFileSync(this.#notePath, JSON.stringify(this.#remote));
  }

  /** Forgets all bytes and what was said of them. */
  restart(): void {
    const { url, start } = this.#remote;
    rmSync(this.#notePath, { force: true });
    writeFileSync(this.path, "");
    this.#size = 0;
    this.#remote = { url, start };
  }

  /** Begins with the bytes of a file that is whole, of which more are wanted, unless more are there already. */
  growFrom(path: string, remote: Pick<Remote, "validator" | "total">): void {
    if (this.#size >= statSync(path).size) return;
    this.restart();
    copyFileSync(path, this.path);
    this.#size = statSync(this.path).size;
    this.learn(remote);
  }

  /** Leaves only the first bytes. */
  cut(size: number): void {
    if (this.#size > size) truncateSync(this.path, size);
    this.#size = Math.min(this.#size, size);
  }

  /** Makes the bytes a file of the cache. */
  moveTo(path: string): void {
    renameSync(this.path, path);
    rmSync(this.#notePath, { force: true });
  }

  remove(): void {
    rmSync(this.path, { force: true });
    rmSync(this.#notePath, { force: true });
  }

  get #notePath(): string {
    return `${this.path}.json`;
  }
}

/** The note beside a part; none where it is missing or was not written to its end. */
function readNote(path: string): Remote | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const note: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isRemote(note) ? note : undefined;
  } catch {
    return undefined;
  }
}

function isRemote(note: unknown): note is Remote {
  if (typeof note !== "object" || note === null) return false;
  const { url, start, validator, total, ranged }: Record<string, unknown> = { ...note };
  return (
    typeof url === "string" &&
    Number.isSafeInteger(start) &&
    ["string", "undefined"].includes(typeof validator) &&
    (total === undefined || Number.isSafeInteger(total)) &&
    ["boolean", "undefined"].includes(typeof ranged)
  );
}
