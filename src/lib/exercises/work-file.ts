import { hmac } from "@noble/hashes/hmac";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { textHash } from "../core/numbers/fnv1a.js";
import { FormatError } from "../data/format-error.js";
import { maybe, moment, shaped, text } from "../data/readers.js";
import { isWork, type Work } from "./work.js";

const kind = "hand-drawn-networks work";
const version = 1;

/** Nobody writes so much: 16 MB. */
export const largestWorkFile = 2 ** 24;

/** Nobody's name is longer. */
export const longestName = 200;

const readStamp = shaped({
  /** The name or number that the reader gave; may be empty. */
  student: text,
  /** Title and version of the course that the file was saved in. */
  course: text,
  courseVersion: text,
  /** When it was saved, as ISO 8601. */
  saved: moment,
});

/** Whose work it is, of which course, and when it was saved. */
export type WorkStamp = ReturnType<typeof readStamp>;

/** What a file of work says. */
export interface WorkFile {
  readonly work: Work;
  /** Undefined in files of before there was one. */
  readonly stamp: WorkStamp | undefined;
  /** As it stands in the file: whether it is that of a key, `isSigned` says. */
  readonly signature: string | undefined;
}

/**
 * A reader's work as a file: JSON with its kind, its version, whose it is, a hash, a signature, and the texts by name.
 *
 * @param key of the course. It stands in every page: a signature tells of changes by hand, and not who wrote the file
 */
export function writeWorkFile(work: Work, stamp: WorkStamp, key: string): string {
  const texts = sorted(work);
  const signature = signatureOf(work, stamp, key);
  return `${JSON.stringify({ kind, version, ...stamp, hash: hashOf(texts), signature, texts }, null, 1)}\n`;
}

/** The name of a file of work, which says whose it is: letters, digits and signs that every system takes in a name. */
export function workFileName(student: string): string {
  const name = student
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `hand-drawn-networks-work${name && `-${Array.from(name).slice(0, 60).join("")}`}.json`;
}

/** Whether the texts and the stamp are those that were signed with a key. */
export function isSigned({ work, stamp, signature }: WorkFile, key: string): boolean {
  return stamp !== undefined && signature === signatureOf(work, stamp, key);
}

function signatureOf(work: Work, { student, course, courseVersion, saved }: WorkStamp, key: string): string {
  const signed = JSON.stringify([student, course, courseVersion, saved, sorted(work)]);
  const bytes = new TextEncoder();
  return bytesToHex(hmac(sha256, bytes.encode(key), bytes.encode(signed)));
}

/**
 * Reads a reader's work from a file.
 *
 * @param file its name
 * @param json its text
 * @throws FormatError when it is damaged, of another kind or of a later version
 */
export function readWorkFile(file: string, json: string): WorkFile {
  const found = recordIn(file, json);
  const fail = (expected: string, value: unknown) => new FormatError(file, 0, expected, shortText(value));
  if (found.kind !== kind) throw fail("work that this workbook saved", found.kind);
  if (found.version !== version) throw fail(`version ${version}`, found.version);
  const texts = new Map<string, string>();
  for (const [name, text] of Object.entries(objectFrom(found.texts) ?? {})) {
    if (typeof text !== "string" || !isWork(name, text))
      throw fail("an answer, a draft, a prediction, a test or a drawing in each place", name);
    texts.set(name, text);
  }
  const hash = hashOf(Object.fromEntries(texts));
  if (found.hash !== hash) throw fail(`texts with the hash ${String(found.hash)}: the file is damaged`, hash);
  try {
    const stamp = found.student === undefined ? undefined : readStamp(found);
    if (stamp && stamp.student.length > longestName) throw new RangeError("too long");
    return { work: texts, stamp, signature: maybe(text)(found.signature) };
  } catch {
    throw fail("whose work it is, its course, and when it was saved", found.student);
  }
}

function sorted(work: Work): Readonly<Record<string, string>> {
  return Object.fromEntries([...work].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function hashOf(texts: Readonly<Record<string, string>>): string {
  return textHash(JSON.stringify(texts));
}

function recordIn(file: string, json: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new FormatError(file, 0, "JSON", json === "" ? "an empty file" : shortText(json));
  }
  const found = objectFrom(value);
  if (!found) throw new FormatError(file, 0, "a JSON object", shortText(value));
  return found;
}

function objectFrom(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value)) : undefined;
}

/** A value in few words; what is in a list or a record is not looked at, for it may be nested without end. */
function shortText(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "a record";
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)} …` : text;
}
