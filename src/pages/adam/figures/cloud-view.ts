import { html } from "htl";
import { choice } from "../../../components/ui/choice.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { grouped, powerOfTen, scientific, trimmed } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { range } from "../../../components/ui/range.js";
import { liveStatus } from "../../../components/ui/status.js";
import { gradientSizes, lines, memories, stepLengths, tenthsOf } from "../study/cloud.js";
import type { AdamWatch } from "../study/watch-adam.js";
import { adamRun, cloudStart } from "../worked.js";
import { axes, cloudCanvas } from "./cloud-canvas.js";

/**
 * Every weight of a network as a dot: how large its gradients have been, and how far its next step goes. The lines of
 * Adam are turned on one after another.
 *
 * @param watched a run of which the gradients are known
 */
export function cloudView(watched: Promise<AdamWatch>): HTMLElement {
  const cloud = cloudCanvas("All weights: size of the gradient to the right, length of the step upwards");
  const line = choice({
    legend: "Lines of the algorithm that are on",
    options: lines.map((_, k) => String(k)),
    labels: lines.map(({ code }) => code),
  });
  const step = range({
    symbol: "t",
    label: "step",
    min: 1,
    max: adamRun.steps,
    step: 1,
    value: cloudStart.t,
  });
  const epsilon = range({
    symbol: "ε",
    label: "power of ten of ε",
    min: -9,
    max: 0,
    step: 1,
    value: cloudStart.epsilon,
  });
  const said = liveStatus("score-line number", `The network trains for ${adamRun.steps} steps …`);
  const stage = html`<div class="cloud-stage">${cloud.canvas}${ticksOf("x")}${ticksOf("y")}</div>`;
  const plot = html`<div class="cloud-plot"><p class="cloud-axis">↑ length of the step, in η</p>${stage}<p class="cloud-axis">size of the gradient, √v̂ →</p></div>`;
  let at: ReturnType<typeof memories> | undefined;
  let drawn = "";

  function draw(): void {
    const on = Number(line.value);
    for (const [k, label] of line.querySelectorAll("label").entries())
      label.classList.toggle("is-on", k <= on);
    epsilon.toggleAttribute("hidden", on < lines.length - 1);
    if (!at) return;
    const memory = at(step.value);
    const sizes = gradientSizes(memory);
    const lengths = stepLengths(memory, lines[on], 10 ** epsilon.value);
    cloud.show(sizes, lengths, drawn !== "" && drawn !== line.value);
    drawn = line.value;
    const { count, smallest, largest } = tenthsOf(sizes, lengths);
    said.say(
      `Δ = ${lines[on].step} in step ${step.value}. The tenth of the weights with the smallest gradients steps ${sizeText(smallest)} η on average, that with the largest ${sizeText(largest)} η: ${trimmed(largest / smallest, largest / smallest < 10 ? 1 : 0)} times as far. ${grouped(sizes.length - count)} of ${grouped(sizes.length)} weights have no gradient yet and no dot.`,
    );
  }
  const frame = nextFrame(draw);

  for (const field of [line, step, epsilon]) onInput(field, frame.ask);
  draw();
  watched.then((found) => {
    at = memories(found.gradients);
    draw();
  });
  return html`<div class="cloud" data-figure="cloud"><div class="cloud-row">${line}${plot}</div><div class="in-row">${step}${epsilon}</div>${said}</div>`;
}

/** Powers of ten along an axis. */
function ticksOf(axis: "x" | "y"): HTMLElement {
  const [low, high] = axes[axis];
  const powers = Array.from({ length: Math.ceil((high - low) / 2) }, (_, k) => high - 2 * k);
  return html`<div class=${`cloud-ticks cloud-ticks--${axis} number`} aria-hidden="true">${powers.map(
    (power) =>
      html`<span class=${power === 0 && axis === "y" ? "is-eta" : ""} style=${`--part:${(power - low) / (high - low)}`}>${power === 0 ? "1" : power === 2 ? "100" : powerOfTen(power)}</span>`,
  )}</div>`;
}

function sizeText(size: number): string {
  return size >= 0.01 ? trimmed(size, 2) : scientific(size);
}
