import { html } from "htl";
import { functionPlot } from "../../../components/chart/function-plot.js";
import { percent, powerOfTen } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { range } from "../../../components/ui/range.js";
import { liveStatus } from "../../../components/ui/status.js";
import { steadyStep } from "../study/steady-step.js";
import { epsilonStart } from "../worked.js";

/** Powers of ten of the gradients that are shown. */
const [least, most] = [-10, 0];

/** How much of a full step is left of weights with small gradients: a curve that ε pushes along. */
export function epsilonView(): HTMLElement {
  const { epsilon: first, size } = epsilonStart;
  const epsilon = range({
    symbol: "ε",
    label: "as a power of ten",
    min: -9,
    max: -1,
    step: 1,
    value: first,
  });
  const curveOf = (power: number) => ({
    label: "step, in η",
    f: (sizePower: number) => steadyStep(10 ** sizePower, 10 ** power),
  });
  const plot = functionPlot({
    title: "What ε leaves of a step",
    x: {
      label: "gradient, as a power of ten",
      from: least,
      to: most,
      ticks: [-10, -8, -6, -4, -2, 0],
    },
    y: { label: "step, in η", from: 0, to: 1, ticks: [0, 0.5, 1] },
    functions: [curveOf(first)],
    at: size,
    step: 1,
    height: 200,
  });
  const said = liveStatus("score-line number");

  function say(): void {
    const part = steadyStep(10 ** plot.value, 10 ** epsilon.value);
    const fate =
      plot.value > epsilon.value + 1
        ? "It hardly notices ε"
        : plot.value < epsilon.value - 1
          ? "It hardly moves, and by the less the smaller it is, as with the plain gradient"
          : "It is about as large as ε";
    said.say(
      `ε = ${powerOfTen(epsilon.value)}. A weight whose gradients are all ${powerOfTen(plot.value)} takes ${percent(part)} of a full step. ${fate}.`,
    );
  }

  onInput(epsilon, () => {
    plot.update([curveOf(epsilon.value)]);
    say();
  });
  onInput(plot, say);
  say();
  return html`<div class="epsilon">${epsilon}${plot}${said}</div>`;
}
