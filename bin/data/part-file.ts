import fs from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";

/** A length or a place in a file, in bytes. */
export const lengthSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What is known of a remote file. */
export const remoteEntries = {
  url: v.string(),
  /** ETag, or date of the last change. */
  validator: v.optional(v.string()),
  total: v.optional(lengthSchema),
};

const remoteSchema = v.object({
  ...remoteEntries,
  /** Place of the first byte that is kept, in the remote file. */
  start: lengthSchema,
  /** Whether the host gives ranges. */
  ranged: v.optional(v.boolean()),
});
const noteSchema = v.pipe(v.string(), v.parseJson(), remoteSchema);

/** What is known of the remote file of which bytes are there. */
export type Remote = Readonly<v.InferOutput<typeof remoteSchema>>;
/** What a host says of a file. */
export type Said = Pick<Remote, "validator" | "total" | "ranged">;

/**
 * The beginning of a download: bytes of a remote file in their order, with a note of what they are bytes of, so that
 * another run goes on where this one stopped.
 */
export class PartFile {
  remote: Remote;
  readonly #note: string;

  /**
   * Opens what an earlier run left of the same bytes, or begins.
   *
   * @param file its name in messages: "quickdraw/clock.npy"
   * @param path where the bytes go; the note goes beside them
   * @param start place of the first byte, in the remote file; defaults to 0
   */
  constructor(
    readonly file: string,
    readonly path: string,
    url: string,
    start = 0,
  ) {
    this.remote = { url, start };
    this.#note = `${path}.json`;
    fs.mkdirSync(dirname(path), { recursive: true });
    const isThere = fs.existsSync(path) && fs.existsSync(this.#note);
    const left = v.safeParse(noteSchema, isThere ? fs.readFileSync(this.#note, "utf8") : "");
    if (left.success && left.output.url === url && left.output.start === start) this.remote = left.output;
    else this.restart();
  }

  /** Bytes that are there. */
  get size(): number {
    return fs.statSync(this.path).size;
  }

  /** Place of the next byte, in the remote file. */
  get end(): number {
    return this.remote.start + this.size;
  }

  /** Whether all bytes before a place of the remote file are there, or all that it has. */
  reaches(place: number): boolean {
    return this.end >= Math.min(place, this.remote.total ?? Number.POSITIVE_INFINITY);
  }

  /** Bytes from a place of the remote file on, as many as are there up to a count; defaults to all. */
  read(place = this.remote.start, count = Number.POSITIVE_INFINITY): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(Math.max(0, Math.min(count, this.end - place)));
    const file = fs.openSync(this.path, "r");
    fs.readSync(file, bytes, 0, bytes.length, place - this.remote.start);
    fs.closeSync(file);
    return bytes;
  }

  append(bytes: Uint8Array): void {
    fs.appendFileSync(this.path, bytes);
  }

  /** Notes what a host said of the file. */
  learn(said: Said): void {
    this.remote = { ...this.remote, ...said };
    fs.writeFileSync(this.#note, JSON.stringify(this.remote));
  }

  /** Forgets all bytes and what was said of them. */
  restart(): void {
    const { url, start } = this.remote;
    fs.rmSync(this.#note, { force: true });
    fs.writeFileSync(this.path, "");
    this.remote = { url, start };
  }

  /** Begins with the bytes of a file that is whole, of which more are wanted, unless more are there already. */
  growFrom(path: string, { validator, total }: Said): void {
    if (this.size >= fs.statSync(path).size) return;
    this.restart();
    fs.copyFileSync(path, this.path);
    this.learn({ validator, total });
  }

  remove(): void {
    for (const path of [this.path, this.#note]) fs.rmSync(path, { force: true });
  }
}
