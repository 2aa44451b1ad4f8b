import { html } from "htl";
import { surfacePaths } from "../../../components/chart/surface-paths.js";
import { choice } from "../../../components/ui/choice.js";
import { onInput } from "../../../components/ui/on-input.js";
import { sgd } from "../../../lib/core/optimisers/sgd.js";
import { seededRandom } from "../../../lib/core/random.js";
import { descend } from "../../../lib/labs/descent/descend.js";
import type { WeightSlice } from "../study/weight-slice.js";

const rates = ["0.3", "3", "30", "300"] as const;
/** Steps of the walk that is drawn. */
export const sliceSteps = 40;

/**
 * The loss over two weights of a real network, and gradient descent on it: its rate and its batch can be chosen, and
 * where it begins.
 *
 * @param options reach: how far to either side of where the weights are
 */
export function sliceView(slice: WeightSlice, { reach }: { reach: number }): HTMLElement {
  const [u, v] = slice.here;
  const rate = choice({ legend: "Learning rate η", options: rates });
  const batches = [String(slice.count), "20", "1"];
  const batch = choice({
    legend: "Drawings in a batch",
    options: batches,
    labels: [`all ${slice.count}`, "20", "1"],
  });
  const surface = surfacePaths({
    title: "Loss over two weights of the last layer",
    loss: (at) => slice.loss(at),
    u: { label: "first weight", from: u - reach, to: u + reach },
    v: { label: "second weight", from: v - reach, to: v + reach },
    start: [u - 0.7 * reach, v + 0.7 * reach],
  });

  function walk(): void {
    const size = Number(batch.value);
    const random = seededRandom(1);
    const rowsOf = () => Uint32Array.from({ length: size }, () => random.below(slice.count));
    const points = descend({
      gradient: (at) => slice.gradient(at, size === slice.count ? undefined : rowsOf()),
      start: surface.value,
      optimiser: sgd(),
      eta: Number(rate.value),
      steps: sliceSteps,
    });
    surface.update([{ label: `η = ${rate.value}, batches of ${batch.value}`, points }]);
  }

  rate.value = rates[1];
  for (const input of rate.querySelectorAll("input")) input.checked = input.value === rate.value;
  for (const field of [rate, batch, surface]) {
    onInput(field, walk);
  }
  walk();
  return html`<div class="slice"><div class="in-row">${rate}${batch}</div>${surface}</div>`;
}
