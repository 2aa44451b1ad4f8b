import { textHash } from "../core/numbers/fnv1a.js";
import { FormatError } from "../data/format-error.js";
import { isWork, type Work } from "./work.js";

const kind = "hand-drawn-networks work";
const version = 1;

/** A reader's work as a file: JSON with its kind, its version, a hash, and the texts by name. */
export function writeWorkFile(work: Work): string {
  const texts = Object.fromEntries([...work].sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify({ kind, version, hash: hashOf(texts), texts }, null, 1)}\n`;
}

/**
 * Reads a reader's work from a file.
 *
 * @param file its name
 * @param json its text
 * @throws FormatError when it is damaged, of another kind or of a later version
 */
export function readWorkFile(file: string, json: string): Work {
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
  return texts;
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

function shortText(value: unknown): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)} …` : text;
}
