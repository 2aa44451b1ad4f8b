import {
  anyNumber,
  flag,
  listOf,
  maybe,
  named,
  oneOf,
  type Reader,
  shaped,
  text,
  texts,
  whole,
} from "../../data/readers.js";
import { reportedFigure } from "./reported.js";

/** A number; JSON has null for one that is infinite or not a number, as losses can be. */
const looseNumber: Reader<number> = (value) => (value === null ? Number.NaN : anyNumber(value));

const reportedId: Reader<string> = (value) => reportedFigure(text(value)).id;

const systems = ["1", "2", "3", "4", "5"] as const;
const units = ["part", "loss", "parameters", "seconds", "points", "number"] as const;

const readFile = shaped({
  experiments: listOf(
    shaped({
      /** The id of the experiment. */
      id: text,
      system: oneOf(systems),
      title: text,
      /** Name of the page that runs it. */
      page: text,
      /** The command that wrote it, and runs it again. */
      command: text,
      /** Whether it was run with less, to see that everything works. */
      quick: flag,
      data: shaped({ title: text, origin: text, rows: whole, fingerprint: text }),
      /** Of all its trials, were they run one after the other. */
      seconds: anyNumber,
      machine: shaped({ cores: whole, cpu: text, node: text }),
      figures: listOf(
        shaped({
          name: text,
          unit: oneOf(units),
          /** The id of the figure that was reported. */
          reported: maybe(reportedId),
          ours: looseNumber,
          note: maybe(text),
        }),
      ),
      trials: listOf(
        shaped({
          name: text,
          state: oneOf(["finished", "diverged"]),
          seed: whole,
          parameters: whole,
          rows: shaped({ train: whole, heldOut: whole }),
          /** Epochs of the curve, each: epoch, training loss and accuracy, held-out loss and accuracy, seconds. */
          curve: listOf(listOf(looseNumber)),
          /** Of the weights. */
          hash: text,
        }),
      ),
    }),
  ),
});

/** What `npm run reproduce` found. */
export type Reproductions = ReturnType<typeof readFile>;
/** One experiment of it. */
export type ReproducedExperiment = Reproductions["experiments"][number];

/**
 * A training of an experiment, by their names.
 *
 * @throws RangeError when the file has none of that name
 */
export function trialNamed(
  { experiments }: Reproductions,
  experiment: string,
  name: string,
): ReproducedExperiment["trials"][number] {
  const trials = experiments.find(({ id }) => id === experiment)?.trials ?? [];
  const found = trials.find((trial) => trial.name === name);
  if (!found) throw new RangeError(`reproductions must have a training of ${experiment} named: ${name}`);
  return found;
}

const readPagesField = shaped({ pages: texts });

/**
 * The names of the pages that are written, which the data loader of the pages adds to the file.
 *
 * @throws TypeError that names the field at fault
 */
export function readWrittenPages(value: unknown): readonly string[] {
  return named("reproductions", () => readPagesField(value)).pages;
}

/**
 * Reads the file that `npm run reproduce` writes.
 *
 * @throws TypeError or RangeError that names the field at fault
 */
export function readReproductions(value: unknown): Reproductions {
  return named("reproductions", () => readFile(value));
}
