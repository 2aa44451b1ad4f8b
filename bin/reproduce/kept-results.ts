import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { anyNumber, type Reader, shaped } from "../../src/lib/data/readers.js";
import { resultReader } from "../../src/lib/labs/experiments/read-result.js";
import type { TrialResult } from "../../src/lib/labs/experiments/trial.js";

const loose: Reader<number> = (value) => (value === null ? Number.NaN : anyNumber(value));
const readResult = resultReader(shaped({ loss: loose, accuracy: loose }));

export function keptResults(folder: string) {
  const fileOf = (fingerprint: string) => join(folder, `${fingerprint}.json`);
  return {
    /** The result of a trial that is done, or undefined; a file that can't be read counts as none. */
    find(fingerprint: string): TrialResult | undefined {
      const file = fileOf(fingerprint);
      if (!existsSync(file)) return undefined;
      try {
        return readResult(JSON.parse(readFileSync(file, "utf8")));
      } catch {
        return undefined;
      }
    },
    keep(fingerprint: string, result: TrialResult) {
      mkdirSync(folder, { recursive: true });
      const file = fileOf(fingerprint);
      const whole = `${file}.${process.pid}`;
      writeFileSync(whole, JSON.stringify(result));
      renameSync(whole, file);
    },
  };
}

/** Results of trials that are done, in a folder, so that a run that was stopped goes on where it was. */
export type KeptResults = ReturnType<typeof keptResults>;
