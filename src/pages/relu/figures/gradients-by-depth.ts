import { html } from "htl";
import { curves } from "../../../components/chart/curves.js";
import { choice } from "../../../components/ui/choice.js";
import { scientific, trimmed } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { InitialiserName } from "../../../lib/core/initialisers.js";
import { type ActivationName, activations } from "../../../lib/core/layers/activations.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { drawingSignals } from "../../../lib/labs/depth/drawing-signals.js";
import { rootMeanSquare } from "../../../lib/labs/depth/layer-signals.js";

/** Hidden layers, units in each, and drawings that are sent through. */
export const depthRun = { depth: 10, width: 64, batch: 50 } as const;

const names = { relu: "ReLU", sigmoid: "sigmoid", tanh: "tanh" } as const;
const looks = {
  relu: { colour: "var(--class-0)", mark: "dot", dash: "none" },
  sigmoid: { colour: "var(--class-1)", mark: "square", dash: "6 3" },
  tanh: { colour: "var(--class-2)", mark: "diamond", dash: "2 3" },
} as const;
const ticks = [1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1];

/** The size of ∂L/∂h in each hidden layer of a deep untrained network, for each activation, measured at a press. */
export function gradientsByDepth(dataset: Dataset): HTMLElement {
  const initialiser = choice({
    legend: "Initial weights",
    options: ["he-normal", "xavier-uniform"],
    labels: ["He", "Xavier"],
  });
  const button = textButton(`Send ${depthRun.batch} drawings through`, measure, "button--primary");
  const status = liveStatus("race-status", "Not measured yet.");
  const chart = curves({
    title: "Size of the gradient by h, layer by layer",
    xLabel: "layer",
    yTicks: ticks,
    scale: "log",
    height: 260,
    format: (value: number) => (value === 1 ? "1" : scientific(value, ticks.includes(value) ? 0 : 1)),
  });
  const root = html`<div class="depth" data-state="idle">${initialiser}<div class="race-top">${button}${status}</div>${chart}</div>`;

  function measure(): void {
    const name: InitialiserName = initialiser.value === "he-normal" ? "he-normal" : "xavier-uniform";
    const sizes = activations.map(({ name: activation }) => sizesOf(dataset, activation, name));
    chart.update(
      activations.map(({ name: activation }, k) => ({
        ...looks[activation],
        label: names[activation],
        x: sizes[k].map((_, layer) => layer + 1),
        y: sizes[k],
      })),
      depthRun.depth,
    );
    root.dataset.state = "finished";
    const parts = activations.map(
      ({ name: activation }, k) =>
        `${names[activation]} ${ratioText(sizes[k][0] / sizes[k][depthRun.depth - 1])}`,
    );
    status.say(`The gradient in layer 1, measured by that in layer ${depthRun.depth}: ${parts.join(", ")}.`);
  }

  onInput(initialiser, () => {
    if (root.dataset.state === "finished") measure();
  });
  return root;
}

function ratioText(ratio: number): string {
  return ratio < 0.01 ? scientific(ratio) : trimmed(ratio, 2);
}

/** √(mean of (∂L/∂h)²) in each hidden layer. */
function sizesOf(dataset: Dataset, activation: ActivationName, initialiser: InitialiserName): number[] {
  const signals = drawingSignals(dataset, { activation, initialiser, seed: 1, ...depthRun });
  return signals.map(({ gradients }) => rootMeanSquare(gradients));
}
