import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { liveStatus } from "../../../components/ui/status.js";
import { seededRandom } from "../../../lib/core/random.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { type MiniBatch, miniBatches } from "../../../lib/training/mini-batches.js";

/** A batch of pictures: `.value` has their rows in the data set. */
export interface BatchView extends HTMLElement {
  value: readonly number[];
}

/**
 * Batches as they are dealt out in training: each picture a row of 784 numbers, every epoch in a new order.
 *
 * @param options size: pictures in a batch; seed: of the shuffling
 */
export function batchView(dataset: Dataset, { size, seed }: { size: number; seed: number }): BatchView {
  const { pixels, labels, classes, width, height } = dataset;
  const count = width * height;
  const deal = miniBatches(Uint32Array.from(labels.keys()), seededRandom(seed));
  let epoch = 0;
  let dealt = 0;
  const rows = html`<div class="batch-rows"></div>`;
  const said = liveStatus("batch-say");
  const next = html`<button type="button" class="button">Next batch</button>`;
  const root: BatchView = Object.assign(
    html`<div class="batch"><div class="batch-top">${next}${said}</div>${rows}</div>`,
    { value: [] },
  );

  function show(): void {
    const batch = deal.next(size);
    if (batch.start === 0) epoch++;
    dealt++;
    root.value = rowsOf(batch);
    said.say(
      `Batch ${dealt}, epoch ${epoch}: rows ${batch.start} to ${batch.start + batch.count - 1} of the shuffled ${labels.length}. X: [${batch.count} × ${count}]`,
    );
    rows.replaceChildren(...root.value.map(rowOf));
  }

  function rowOf(sample: number, i: number): HTMLElement {
    const x = Float32Array.from(
      pixels.subarray(sample * count, (sample + 1) * count),
      (level) => level / 255,
    );
    const name = classes[labels[sample]];
    const picture = pixelPicture({
      values: x,
      width,
      height,
      label: name,
      mode: "ink",
      scale: 2,
    });
    const strip = pixelPicture({
      values: x,
      width: count,
      height: 1,
      mode: "ink",
      scale: 2,
      label: `Row ${i} of X: ${name} as ${count} numbers`,
    });
    return html`<div class="batch-row"><span class="number">${i}</span>${picture}${strip}<span>${name}</span></div>`;
  }

  next.addEventListener("click", () => {
    show();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  });
  show();
  return root;
}

function rowsOf({ order, start, count }: MiniBatch): number[] {
  return Array.from(order.subarray(start, start + count));
}
