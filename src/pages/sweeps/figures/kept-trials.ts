import { database } from "../../../components/storage/database.js";
import { textHash } from "../../../lib/core/numbers/fnv1a.js";
import { floats, named, shaped } from "../../../lib/data/readers.js";
import { readTrialNotes, readTrialResult } from "../../../lib/labs/experiments/read-result.js";
import type { WatchedTrial } from "../../../lib/labs/experiments/watched-trial.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";

/** What a trial is trained on, as far as it can be told before the samples have been fetched. */
export interface TrialGround {
  /** Stands for the file of samples: another file, another text. */
  readonly samples: string;
  /** Drawings of a class at most; undefined for as many as the rarest class has. */
  readonly perClass: number | undefined;
  /** Which rows it is tested on. */
  readonly tested: "held out" | "test";
}

/** Where trials are kept. */
export interface TrialKeeper {
  /** A trial that was kept, or undefined. @throws Error where the browser keeps nothing */
  read(key: string): Promise<WatchedTrial | undefined>;
  /** @throws Error when it could not be kept */
  write(key: string, trial: WatchedTrial): Promise<void>;
  /** Forgets trials. @throws Error where the browser keeps nothing */
  remove(keys: readonly string[]): Promise<void>;
}

/** Raised when a trial would come out otherwise than when it was kept. */
const version = 1;

/** The key of a trial: the same ground and hyperparameters have the same, in any order of the fields. */
export function keyOfTrial({ samples, perClass, tested }: TrialGround, chosen: Hyperparameters): string {
  const fields = Object.entries(chosen).sort(([a], [b]) => (a < b ? -1 : 1));
  return textHash(JSON.stringify([version, samples, perClass ?? "rarest", tested, fields]));
}

const readKept = shaped({ result: readTrialResult, notes: readTrialNotes, answers: floats });

/** Keeps trials in the store "sweeps" of the workbook's database. What can't be read counts as not kept. */
const storedTrials: TrialKeeper = {
  async read(key) {
    const record = await (await database()).get("sweeps", key);
    if (record === undefined) return undefined;
    try {
      return named("kept trial", () => readKept(record));
    } catch {
      return undefined;
    }
  },
  async write(key, { result, notes, answers }) {
    await (await database()).put("sweeps", { result, notes, answers }, key);
  },
  async remove(keys) {
    const transaction = (await database()).transaction("sweeps", "readwrite");
    await Promise.all(keys.map((key) => transaction.store.delete(key)));
    await transaction.done;
  },
};

/** The same for all sweeps of a page: where storage is refused, one sweep still has what another has trained. */
export const trialKeeper: TrialKeeper = remembering(storedTrials);

/** A keeper that also has in memory what was read and written, as long as the page lasts. */
export function remembering(keeper: TrialKeeper): TrialKeeper {
  const here = new Map<string, WatchedTrial>();
  return {
    async read(key) {
      const known = here.get(key) ?? (await keeper.read(key));
      if (known) here.set(key, known);
      return known;
    },
    async write(key, trial) {
      here.set(key, trial);
      await keeper.write(key, trial);
    },
    async remove(keys) {
      for (const key of keys) here.delete(key);
      await keeper.remove(keys);
    },
  };
}
