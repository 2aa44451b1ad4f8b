import type { PadNetwork } from "../../../components/draw/reader.js";
import type { InsideView } from "../../../components/inside/inside-view.js";
import { teachClient } from "../../../components/training/teach-client.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { selectRows } from "../../../lib/data/rows.js";
import type { Convention } from "../../../lib/drawing/conventions.js";
import { pixelCount } from "../../../lib/drawing/picture-size.js";
import { firstRows } from "../../../lib/labs/teach/learner.js";
import { teachRecipe } from "../../../lib/labs/teach/recipe.js";
import { chooseBackend } from "../../../lib/training/choose-backend.js";
import { trainedNetwork } from "../../../lib/training/weights/trained-network.js";
import { type PadAnswer, type Taught, TeachController } from "./teach-controller.js";
import { teachView } from "./teach-view.js";

/** What a lab for own drawings needs. */
export interface TeachLabOptions {
  /** Networks to continue from. */
  networks: readonly PadNetwork[];
  /** Pictures of a data set that none of them was trained on: to begin with up to `testFrom`, then others to test with. */
  samples(convention: Convention): Promise<Dataset>;
  /** Shows the network that is taught at work. */
  inside?: InsideView;
  /** Name under which everything is kept; defaults to "own". */
  name?: string;
  /** Ends the worker. */
  invalidation: Promise<unknown>;
}

/** `.value` is what the network makes of what is on the pad. */
export interface TeachLab extends HTMLElement {
  value: PadAnswer;
}

/**
 * A place to draw, label, train and correct: everything stays on the reader's machine. `.value` is sent with `input` at each
 * answer.
 */
export function teachLab({
  networks,
  samples,
  inside,
  name = "own",
  invalidation,
}: TeachLabOptions): TeachLab {
  const controller = new TeachController({
    name,
    networks,
    samples,
    connect: teachClient,
    show: (actions) => teachView({ networks, recipe: teachRecipe, actions }),
    looked: (picture) => inside?.look(picture ?? new Uint8Array(pixelCount)),
    answered(answer) {
      lab.value = answer;
      lab.dispatchEvent(new Event("input", { bubbles: true }));
    },
    async showAtWork(network, picture) {
      if (inside) await showInside(inside, network, picture);
    },
  });
  const nothing: PadAnswer = { picture: undefined, p: undefined, classes: [] };
  const lab = Object.assign(controller.root, { value: nothing });
  invalidation.then(controller.begin());
  return lab;
}

/** Shows a network that is taught in a view of its inside. @throws Error where it cannot be opened */
async function showInside(
  view: InsideView,
  { weights, card, dataset }: Taught,
  picture: Uint8Array | undefined,
): Promise<void> {
  const { backend } = await chooseBackend();
  const subject = { backend, ...trainedNetwork(backend, card, weights, { needsInputGradient: true }) };
  const { testFrom = dataset.labels.length } = dataset;
  view.hidden = false;
  view.use(subject, testFrom > 0 ? selectRows(dataset, firstRows(testFrom)) : undefined);
  view.look(picture ?? new Uint8Array(pixelCount));
}
