import { anyNumber, fraction, listOf, recordFrom, shaped, text, texts } from "../data/readers.js";

/** What a network of the climb came to. */
export interface ClimbPoint {
  /** Names of the parts that it was trained with, its own last. */
  readonly parts: readonly string[];
  /** Part of the held-out drawings that it gets right. */
  readonly heldOut: number;
  /** The same of those it was trained on. */
  readonly train: number;
  /** Loss on those, in the way of its own loss. */
  readonly trainLoss: number;
  /** Of its weights. */
  readonly hash: string;
  /** Hash of the drawings. */
  readonly samples: string;
}

/** The default climb, as `npm run climb` writes it: all parts, one after another. */
export interface ClimbFile {
  /** What the drawings are. */
  readonly title: string;
  readonly trainRows: number;
  readonly heldOutRows: number;
  readonly seed: number;
  /** One for each stage, in their order. */
  readonly points: readonly ClimbPoint[];
}

const pointFrom = shaped({
  parts: texts,
  heldOut: fraction,
  train: fraction,
  trainLoss: anyNumber,
  hash: text,
  samples: text,
});

/** @throws TypeError or RangeError for what is no such file */
export const readClimbFile = shaped({
  title: text,
  trainRows: anyNumber,
  heldOutRows: anyNumber,
  seed: anyNumber,
  points: listOf(pointFrom),
});

/** Under which names the climb is kept: its parts, and what each stage came to. */
export const climbNames = {
  start: "climb/",
  parts: "climb/parts",
  points: "climb/at/",
  point: (stage: string) => `climb/at/${stage}`,
} as const;

const version = 1;

/** The parts of a reader’s network, as they are kept. */
export function writeParts(parts: Iterable<string>): string {
  return JSON.stringify({ version, parts: [...parts] });
}

/** Parts that were kept; undefined for a text that has none. */
export function readParts(kept: string | undefined): Set<string> | undefined {
  return attempt(kept, (found) => new Set(texts(found.parts)));
}

/** What a stage came to, as it is kept. */
export function writePoint(point: ClimbPoint): string {
  return JSON.stringify({ version, ...point });
}

/** What a stage came to; undefined for a text that does not say. */
export function readPoint(kept: string | undefined): ClimbPoint | undefined {
  return attempt(kept, pointFrom);
}

/** Whether a text is what the climb keeps under a name. */
export function isClimb(name: string, kept: string): boolean {
  if (name === climbNames.parts) return readParts(kept) !== undefined;
  return /^climb\/at\/[\w-]+$/.test(name) && readPoint(kept) !== undefined;
}

function attempt<Value>(
  kept: string | undefined,
  read: (found: Readonly<Record<string, unknown>>) => Value,
): Value | undefined {
  if (kept === undefined) return undefined;
  try {
    const found = recordFrom("climb", JSON.parse(kept));
    return found.version === version ? read(found) : undefined;
  } catch {
    return undefined;
  }
}
