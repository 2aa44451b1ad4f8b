import type { PadNetwork } from "../../../components/draw/reader.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Convention } from "../../../lib/drawing/conventions.js";
import { picturesToTestWith } from "../../../lib/labs/teach/sample-halves.js";
import type { TrainedFiles } from "../../../lib/labs/teach/teach-protocol.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";

/** What a network that is taught begins with: random weights, or those of one that was trained before. */
export interface Beginning {
  readonly files: TrainedFiles | undefined;
  /** How its pictures have to be made; undefined when it does not matter. */
  readonly convention: Convention | undefined;
  /** Pictures to see what it still knows. */
  readonly known: Dataset | undefined;
  /** What is trained with otherwise than from scratch. */
  readonly changes: Partial<Hyperparameters>;
}

export const fromScratch: Beginning = {
  files: undefined,
  convention: undefined,
  known: undefined,
  changes: {},
};

/** A network that knew other things before is trained gently, so that not all is forgotten at once. */
const gently: Partial<Hyperparameters> = { optimiser: "adam", learningRate: 0.001, epochs: 30 };

/**
 * Begins with a network that was trained before.
 *
 * @param samples of its data set, that it was not trained on
 * @throws Error where it cannot be fetched
 */
export async function fromNetwork(
  { convention, load }: PadNetwork,
  samples: (convention: Convention) => Promise<Dataset>,
): Promise<Beginning> {
  const [files, set] = await lateFetch(() => Promise.all([load(), samples(convention)]));
  return { files, convention, known: picturesToTestWith(set), changes: gently };
}

/** Begins with the weights of a file; the pictures stay as they are made. */
export function fromFile(files: TrainedFiles): Beginning {
  return { ...fromScratch, files, changes: gently };
}
