import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { emnistFiles } from "../../site/data/sample-files.js";
import { typicalLine } from "./ndjson-lines.js";
import type { WantedFile } from "./wanted.js";

/** Bytes of EMNIST Balanced in NIST's archive, about. */
const memberBytes: Readonly<Record<string, number>> = {
  [emnistFiles.trainImages]: 28e6,
  [emnistFiles.testImages]: 5e6,
};

/** About how many bytes a cache lacks, told without a network. */
export function estimateMissing(wanted: readonly WantedFile[], cache: string): number {
  return wanted.reduce((sum, one) => sum + Math.max(0, sizeOf(one) - held(join(cache, one.file))), 0);
}

function sizeOf({ kind, file, count }: WantedFile): number {
  if (kind === "characters") return memberBytes[file] ?? 0;
  return count * (kind === "bitmaps" ? 784 : typicalLine);
}

function held(path: string): number {
  const there = [path, `${path}.part`].filter((one) => existsSync(one));
  return Math.max(0, ...there.map((one) => statSync(one).size));
}
