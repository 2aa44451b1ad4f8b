import { anyNumber, recordFrom, text } from "../../lib/data/readers.js";

/** What a lab's run says to a question. */
export interface Seen {
  /** In a sentence or two, with the numbers of the run. */
  readonly words: string;
  /** The number of the choice that came true, from 0. */
  readonly came: number;
}

const version = 1;

/** What was seen, as it is kept. */
export function writeSeen({ words, came }: Seen): string {
  return JSON.stringify({ version, words, came });
}

/**
 * What was kept as seen; undefined where nothing was, or nothing that can be read.
 *
 * @param choices how many there are
 */
export function readSeen(kept: string | undefined, choices: number): Seen | undefined {
  if (kept === undefined) return undefined;
  try {
    const found = recordFrom("what was seen", JSON.parse(kept));
    const [words, came] = [text(found.words), anyNumber(found.came)];
    const isChoice = Number.isInteger(came) && came >= 0 && came < choices;
    return found.version === version && isChoice ? { words, came } : undefined;
  } catch {
    return undefined;
  }
}
