import type { Dataset } from "../../lib/data/dataset.js";
import { packAsItArrives } from "../../lib/data/pack-as-it-arrives.js";

/** Samples that training can begin with. */
export interface ArrivingSamples {
  /** All there are, or those that have come first. */
  readonly first: Dataset;
  /** Whether more are on their way. */
  readonly isPart: boolean;
  readonly whole: Promise<Dataset>;
}

/** Milliseconds for which the whole is waited for once a part is there: on a quick connection nobody has to know of parts. */
const patience = 300;

/**
 * The samples of a pack, as soon as there are some to train on.
 *
 * @param packed the file
 * @param file its name, for messages
 * @throws FormatError when it is not such a file
 */
export async function samplesArriving(
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
  file: string,
): Promise<ArrivingSamples> {
  const parts = packAsItArrives(packed, file);
  const { value: first } = await parts.next();
  if (!first) throw new Error(`pack without samples: ${file}`);
  const whole = lastOf(parts, first);
  // Who waits for the whole hears of what goes wrong with it; so long nobody may be waiting.
  whole.catch(() => {});
  const soon = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  const all = await Promise.race([whole, soon]);
  return { first: all ?? first, isPart: all === undefined, whole };
}

async function lastOf(parts: AsyncGenerator<Dataset>, first: Dataset): Promise<Dataset> {
  let last = first;
  for await (const part of parts) last = part;
  return last;
}
