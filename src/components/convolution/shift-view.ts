import { html } from "htl";
import { shiftedAccuracy } from "../../lib/convolution/shifted-accuracy.js";
import { splitOf } from "../../lib/data/split-of.js";
import { chooseBackend } from "../../lib/training/choose-backend.js";
import { trainedNetwork } from "../../lib/weights/trained-network.js";
import { curves } from "../curves.js";
import { lineLook } from "../line-looks.js";
import { percent } from "../numbers.js";
import { inSlices } from "../samples/in-slices.js";
import type { TrainedNetworks } from "./networks-race.js";

/** Pixels that the pictures are moved by. */
const distances = [0, 1, 2, 3, 4];

/** A network with its part of right answers at each distance. */
interface ShiftLine {
  readonly name: string;
  readonly k: number;
  readonly accuracy: readonly number[];
}

/**
 * A button that moves the held-out pictures by 0 to 4 pixels in each direction and asks the trained networks about them.
 *
 * @param trained null before they are trained: the button then waits
 */
export function shiftView(trained: TrainedNetworks | null, invalidation: Promise<unknown>): HTMLElement {
  const button = html`<button type="button" class="button button--primary" disabled=${trained === null}>Move the pictures</button>`;
  const status = html`<p class="race-status" aria-live="polite">${trained ? "Not asked yet." : "Train the networks above first."}</p>`;
  const chart = curves({
    ...{ title: "Moved held-out drawings right", xLabel: "pixels moved", height: 240, scale: "linear" },
    yTicks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    format: (value) => percent(value, Number.isInteger(Math.round(value * 1000) / 10) ? 0 : 1),
  });
  const body = html`<tbody></tbody>`;
  const root = html`<div class="race" data-state="idle"><div class="race-top">${button}${status}</div>${chart}<div class="scroll" tabindex="0" role="region" aria-label="Right by how far the drawings were moved"><table class="race-table"><thead><tr><th scope="col">pixels moved</th>${distances.map((far) => html`<th scope="col">${far}</th>`)}</tr></thead>${body}</table></div></div>`;
  let ended = false;

  async function ask(of: TrainedNetworks): Promise<void> {
    button.toggleAttribute("disabled", true);
    root.dataset.state = "running";
    try {
      const lines: ShiftLine[] = [];
      for (const [k, { name, hyperparameters }] of of.results.entries()) {
        const saved = of.saved[k];
        if (!saved) continue;
        status.textContent = `Asking ${name} …`;
        const { backend } = await chooseBackend();
        const { network } = trainedNetwork(backend, saved.card, saved.weights);
        const { test } = splitOf(of.dataset, hyperparameters.seed);
        const course = shiftedAccuracy(backend, network, of.dataset, test, distances);
        lines.push({ name, k, accuracy: await inSlices(course, undefined, () => ended) });
        show(lines);
      }
      root.dataset.state = "finished";
      status.textContent = `Done: ${lines.map(lossOf).join(", ")}.`;
    } catch (error) {
      root.dataset.state = "failed";
      status.textContent = `The networks could not be asked: ${error instanceof Error ? error.message : String(error)}. Press the button to try again.`;
    }
    button.toggleAttribute("disabled", false);
  }

  function show(lines: readonly ShiftLine[]): void {
    chart.update(
      lines.map(({ name, k, accuracy }) => ({ ...lineLook(k), label: name, x: distances, y: accuracy })),
      4,
    );
    body.replaceChildren(
      ...lines.map(
        ({ name, accuracy }) =>
          html`<tr><th scope="row">${name}</th>${accuracy.map((part) => html`<td class="number">${percent(part)}</td>`)}</tr>`,
      ),
    );
  }

  chart.update([], 4);
  button.addEventListener("click", () => trained && ask(trained));
  invalidation.then(() => {
    ended = true;
  });
  return root;
}

/** "dense loses 30.1 points at 2 pixels" */
function lossOf({ name, accuracy }: ShiftLine): string {
  return `${name} loses ${(100 * (accuracy[0] - accuracy[2])).toFixed(1)} points at 2 pixels`;
}
