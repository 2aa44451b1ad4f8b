import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesText } from "./amounts.js";

/** What the offer of a download depends on. */
export interface OfferOptions {
  /** Whether a set of samples has no source but the stand-in. */
  readonly missing: boolean;
  /** Folder of the cache; a "no" is remembered there. */
  readonly cache: string;
  /** `--offline`. */
  readonly offline: boolean;
  /** `--yes`. */
  readonly yes: boolean;
  /** Whether there is a person to ask: a terminal, and no CI. */
  readonly interactive: boolean;
  /** About how much is to come. */
  readonly bytes: number;
  /** Asks a question; gives the answer as it was typed. */
  readonly ask: (question: string) => Promise<string>;
}

/** Whether to download real samples: asked for once, and not at all where there is nobody to ask. */
export async function offerDownload(options: OfferOptions): Promise<boolean> {
  const { missing, cache, offline, yes, interactive, bytes, ask } = options;
  if (!missing || offline) return false;
  if (yes) return true;
  const mark = join(cache, "declined");
  if (!interactive || existsSync(mark)) return false;
  const answer = await ask(`Real samples are not here. Fetch about ${bytesText(bytes)} now? [Y/n] `);
  if (/^\s*(y(es)?)?\s*$/i.test(answer)) return true;
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    mark,
    "The offer to download real samples was declined. npm run data fetches them all the same.\n",
  );
  return false;
}
