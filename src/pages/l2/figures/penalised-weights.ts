import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { inSlices } from "../../../components/ui/in-slices.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { decimal, percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { messageOf } from "../../../lib/core/message-of.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { type TrainedWeights, trainedWeights } from "../study/trained-weights.js";

/** One of the networks that are compared. */
export interface PenalisedLane {
  readonly label: string;
  readonly changes: Partial<Hyperparameters>;
}

/** What the view needs. */
export interface PenalisedWeightsOptions {
  readonly load: () => Promise<Dataset>;
  readonly trainPart: number;
  readonly shared: Hyperparameters;
  readonly lanes: readonly PenalisedLane[];
  readonly invalidation: Promise<unknown>;
}

/** Networks that differ in their penalty, trained one after the other at a press: their first layers as pictures. */
export function penalisedWeights(options: PenalisedWeightsOptions): HTMLElement {
  const { load, trainPart, shared, lanes, invalidation } = options;
  const button = textButton("Train and look at the weights", begin, "button--primary");
  const status = liveStatus("race-status", "Not trained yet.");
  const shown = html`<div class="penalised"></div>`;
  const root = html`<div class="penalised-box" data-state="idle"><div class="race-top">${button}${status}</div>${shown}</div>`;
  let run = 0;

  async function begin(): Promise<void> {
    const mine = ++run;
    root.dataset.state = "running";
    setDisabled(button, true);
    shown.replaceChildren();
    try {
      const dataset = await lateFetch(load);
      for (const { label, changes } of lanes) {
        const found = await inSlices(
          trainedWeights(dataset, trainPart, { ...shared, ...changes }),
          (part) => {
            status.say(`${label}: ${percent(part, 0)} trained …`);
          },
          () => mine !== run,
        );
        shown.append(laneView(label, found, dataset));
      }
      root.dataset.state = "finished";
      status.say(`Done: ${lanes.length} networks, the first layer of each below.`);
    } catch (error) {
      root.dataset.state = "failed";
      status.say(`The networks could not be trained: ${messageOf(error)}. Press the button to try again.`);
    }
    setDisabled(button, false);
  }

  invalidation.then(() => run++);
  return root;
}

function laneView(label: string, found: TrainedWeights, { width, height }: Dataset): HTMLElement {
  const { weight, squares, nearlyZero, trained, heldOut } = found;
  const pictures = Array.from({ length: weight.cols }, (_, j) =>
    pixelPicture({
      values: Float32Array.from({ length: weight.rows }, (_, k) => weight.data[k * weight.stride + j]),
      width,
      height,
      mode: "signed",
      scale: 2,
      label: `${label}: weights of unit ${j}`,
    }),
  );
  return html`<figure><figcaption><b>${label}</b> <span class="number">Σw² = ${decimal(squares, 1)}, ${percent(nearlyZero, 0)} of the weights nearly 0; right: ${percent(trained)} of the training drawings, ${percent(heldOut)} of those held out</span></figcaption><div class="penalised-sheet">${pictures}</div></figure>`;
}
