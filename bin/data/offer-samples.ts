import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import prettyBytes from "pretty-bytes";
import { cacheFolder, locateAll } from "../../site/data/locate.js";
import { messageOf } from "../../src/lib/core/message-of.js";
import { setNames } from "../../src/lib/data/sample-sets.js";
import { progressOn } from "../train/progress.js";
import { downloadSamples } from "./download.js";
import { defaultSelection, estimateMissing, hostsFrom, wantedFiles } from "./wanted.js";

/** The options of commands that need samples, for `readOptions`. */
export const offerSpecs = {
  offline: "downloads nothing, and does not ask",
  yes: "downloads the samples that are missing without asking",
} as const;

/**
 * Offers to download the samples that a command needs and that are not here. A download that fails is reported, and
 * the command goes on with what there is; Ctrl-C ends the command.
 */
export async function offerSamples(values: Readonly<Record<string, unknown>>): Promise<void> {
  const sources = locateAll();
  const missing = setNames.some((name) => sources[name].origin === "stand-in");
  const wanted = wantedFiles(defaultSelection, hostsFrom());
  const bytes = missing ? estimateMissing(wanted, cacheFolder) : 0;
  if (!(await offerDownload(values, cacheFolder, bytes, isInteractive() ? ask : undefined))) return;
  const progress = progressOn();
  try {
    const status = await downloadSamples({ cache: cacheFolder, wanted, progress });
    if (status === 130) process.exit(status);
  } catch (error) {
    progress.done(messageOf(error));
  }
}

/**
 * Whether to download real samples: asked for once, and not at all where there is nobody to ask.
 *
 * @param values of `--offline` and `--yes`
 * @param cache where a "no" is remembered
 * @param bytes about how much is to come; 0 when nothing is missing
 * @param ask asks a question, and gives the answer as it was typed; undefined where there is nobody to ask
 */
export async function offerDownload(
  { offline, yes }: Readonly<Record<string, unknown>>,
  cache: string,
  bytes: number,
  ask?: (question: string) => Promise<string>,
): Promise<boolean> {
  const mark = join(cache, "declined");
  if (offline || bytes === 0) return false;
  if (yes) return true;
  if (!ask || existsSync(mark)) return false;
  const answer = await ask(`Real samples are not here. Fetch about ${prettyBytes(bytes)} now? [Y/n] `);
  if (/^\s*(y(es)?)?\s*$/i.test(answer)) return true;
  mkdirSync(cache, { recursive: true });
  const note = "The offer to download real samples was declined. npm run data fetches them all the same.\n";
  writeFileSync(mark, note);
  return false;
}

/** Whether there is a person to ask: a terminal on both sides, and no CI. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true && process.env.CI === undefined;
}

/** Asks a question on the error stream; gives the line that was typed, "no" where the input ends without one. */
export async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.on("SIGINT", () => process.exit(130));
  const ended = once(lines, "close").then(() => "no");
  return Promise.race([lines.question(question), ended]).finally(() => lines.close());
}
