import type { InsideView } from "../../../components/inside/inside-view.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { selectRows } from "../../../lib/data/select.js";
import { firstRows } from "../../../lib/labs/teach/learner.js";
import { chooseBackend } from "../../../lib/training/choose-backend.js";
import { trainedNetwork } from "../../../lib/training/weights/trained-network.js";

/** A network as it is just now, and the drawings it was taught. */
export interface Taught {
  readonly weights: Uint8Array;
  readonly card: string;
  readonly dataset: Dataset;
}

/** Shows a network that is taught in a view of its inside. @throws Error where it cannot be opened */
export async function openTaught(
  view: InsideView,
  { weights, card, dataset }: Taught,
  picture: Uint8Array | undefined,
): Promise<void> {
  const { backend } = await chooseBackend();
  const subject = { backend, ...trainedNetwork(backend, card, weights, { needsInputGradient: true }) };
  const { testFrom = dataset.labels.length } = dataset;
  view.hidden = false;
  view.use(subject, testFrom > 0 ? selectRows(dataset, firstRows(testFrom)) : undefined);
  view.look(picture ?? new Uint8Array(784));
}
