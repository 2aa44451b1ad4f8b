import { fraction, listOf, named, shaped, text, whole } from "../data/readers.js";

const readFields = shaped({
  command: text,
  reported: shaped({ testAccuracy: fraction, trainAccuracy: fraction }),
  rows: shaped({ train: whole, test: whole }),
  readings: listOf(
    shaped({
      meaning: text,
      dropout: fraction,
      testAccuracy: fraction,
      trainAccuracy: fraction,
      seeds: listOf(shaped({ seed: whole, testAccuracy: fraction, trainAccuracy: fraction, hash: text })),
    }),
  ),
});

/** What a command found when it reproduced a reported result, as far as a page shows it. */
export type FoundReproduction = ReturnType<typeof readFields>;

/**
 * Reads the file that `npm run train -- doodles --reproduce` writes.
 *
 * @throws TypeError or RangeError that names the field at fault
 */
export function readReproduction(value: unknown): FoundReproduction {
  return named("reproduction", () => readFields(value));
}
