import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { decimal, scientific, subscript } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { NetworkTrace, TracedLayer } from "../study/network-trace.js";

/** One node of the network, on the way forwards or back. */
export interface PassStep {
  readonly name: string;
  readonly formula: string;
  /** In words: where its numbers come from. */
  readonly about: string;
  readonly shape: readonly [rows: number, cols: number];
  readonly values: ArrayLike<number>;
  readonly way: "forward" | "backward";
}

/** Every node of a pass in the order of its computing: x to L, then dz to db₁. */
export function stepsOf({ layers, p, label, loss }: NetworkTrace): PassStep[] {
  const last = layers.length;
  const forward = layers.flatMap((traced) => forwardSteps(traced, last));
  const backward = layers.toReversed().flatMap((traced) => backwardSteps(traced, last));
  return [
    step("x", "x = levels / 255", "The drawing, as a row.", layers[0].input),
    ...forward,
    step("p", "p = softmax(z)", "Scores become probabilities.", p),
    step(
      "L",
      "L = −ln p of the truth",
      `The truth is class ${label}: one number for how wrong all of it is.`,
      [loss],
    ),
    step(
      "dz",
      "dz = p − Y",
      "Where the way back begins: what each score did wrong.",
      layers[last - 1].dSums,
      "backward",
    ),
    ...backward,
  ];
}

function step(
  name: string,
  formula: string,
  about: string,
  values: readonly number[],
  way: PassStep["way"] = "forward",
): PassStep {
  return { name, formula, about, values, way, shape: [1, values.length] };
}

function forwardSteps({ layer, sums, outputs }: TracedLayer, last: number): PassStep[] {
  const n = subscript(layer);
  const input = layer === 1 ? "x" : `h${subscript(layer - 1)}`;
  if (layer === last) return [step("z", `z = ${input}W${n} + b${n}`, "A score for each class.", sums)];
  return [
    step(`a${n}`, `a${n} = ${input}W${n} + b${n}`, `A weighted sum for each unit of layer ${layer}.`, sums),
    step(`h${n}`, `h${n} = max(a${n}, 0)`, "What is below 0 becomes 0.", outputs),
  ];
}

function backwardSteps(traced: TracedLayer, last: number): PassStep[] {
  const { layer, dOutputs, dSums, dWeight, dBias } = traced;
  const n = subscript(layer);
  const input = layer === 1 ? "x" : `h${subscript(layer - 1)}`;
  const sum = layer === last ? "dz" : `da${n}`;
  const from = layer + 1 === last ? "dz" : `da${subscript(layer + 1)}`;
  const entry: PassStep[] =
    layer === last
      ? []
      : [
          step(
            `dh${n}`,
            `dh${n} = ${from}·W${subscript(layer + 1)}ᵀ`,
            "Each unit takes its share from every unit that it feeds.",
            dOutputs,
            "backward",
          ),
          step(
            `da${n}`,
            `da${n} = dh${n} ⊙ [a${n} > 0]`,
            "Where the unit was off, nothing comes through.",
            dSums,
            "backward",
          ),
        ];
  return [
    ...entry,
    {
      name: `dW${n}`,
      formula: `dW${n} = ${input}ᵀ·${sum}`,
      way: "backward",
      about: "Each weight: what went in at its beginning, times what came back at its end.",
      values: dWeight.data,
      shape: [dWeight.rows, dWeight.cols],
    },
    {
      name: `db${n}`,
      formula: `db${n} = ${sum}`,
      way: "backward",
      about: "With one drawing in the batch there is nothing to add up.",
      values: dBias.data,
      shape: [1, dBias.cols],
    },
  ];
}

/** A pass of one drawing, node by node, forwards and backwards, with buttons, a slider and the arrow keys. */
export function passStepper(trace: NetworkTrace, { width }: { width: number }): HTMLElement {
  const steps = stepsOf(trace);
  let at = 0;
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: "0", max: String(steps.length - 1), step: "1", value: "0" });
  slider.setAttribute("aria-label", "node");
  const back = textButton("‹ Before", () => show(at - 1));
  const next = textButton("Next ›", () => show(at + 1));
  const track = html`<ol class="stepper-track" aria-hidden="true">${steps.map(({ name, way }) => html`<li class=${way}>${name}</li>`)}</ol>`;
  const shown = html`<div class="stepper-shown" aria-live="polite"></div>`;

  function show(place: number): void {
    at = Math.min(steps.length - 1, Math.max(0, place));
    slider.valueAsNumber = at;
    const { name, formula, about, shape, values, way } = steps[at];
    slider.setAttribute("aria-valuetext", `${name}, ${way}`);
    for (const [k, item] of [...track.children].entries()) {
      item.classList.toggle("is-now", k === at);
      item.classList.toggle("is-done", k < at);
    }
    setDisabled(back, at === 0);
    setDisabled(next, at === steps.length - 1);
    shown.replaceChildren(
      html`<p class="stepper-formula"><b>${way === "forward" ? "forward" : "back"}</b> <span class="number">${formula}</span> <span class="number">[${shape[0]} × ${shape[1]}]</span></p>`,
      html`<p>${about}</p>`,
      pictureOf(steps[at], width),
      html`<p class="number">${extremesOf(values)}</p>`,
    );
  }

  onInput(slider, () => {
    show(slider.valueAsNumber);
  });
  show(0);
  return html`<div class="stepper">${track}<div class="stepper-buttons">${back}${slider}${next}</div>${shown}</div>`;
}

/** Units of a row that are drawn side by side. */
export const unitsInLine = 32;

/** Numbers as a picture: the drawing as it is, a row of units in lines, a matrix as it is printed. */
function pictureOf({ name, shape, values }: PassStep, width: number): HTMLElement {
  const [rows, cols] = shape;
  const label = `The numbers of ${name}`;
  if (name === "x")
    return pixelPicture({ values, width, height: values.length / width, label, mode: "ink", scale: 6 });
  if (rows === 1 && cols <= 8) {
    return html`<p class="stepper-row number">${Array.from(values, (value) => html`<span>${decimal(value, 4)}</span>`)}</p>`;
  }
  const columns = rows === 1 ? unitsInLine : Math.min(cols, 128);
  const padded = rows === 1 ? paddedTo(values, columns) : values;
  const height = rows === 1 ? padded.length / columns : rows;
  const scale = rows === 1 ? 12 : rows > 200 ? 1 : cols < 20 ? 4 : 3;
  const picture = pixelPicture({ values: padded, width: columns, height, label, mode: "signed", scale });
  return html`<div class="stepper-picture">${picture}</div>`;
}

function paddedTo(values: ArrayLike<number>, columns: number): ArrayLike<number> {
  const padded = new Float64Array(Math.ceil(values.length / columns) * columns);
  padded.set(Array.from(values));
  return padded;
}

/** "128 numbers from −0.013 to 0.024, 61 of them 0" */
function extremesOf(values: ArrayLike<number>): string {
  let [low, high, none] = [Infinity, -Infinity, 0];
  for (let k = 0; k < values.length; k++) {
    low = Math.min(low, values[k]);
    high = Math.max(high, values[k]);
    if (values[k] === 0) none++;
  }
  const text = (value: number) =>
    value !== 0 && Math.abs(value) < 0.001 ? scientific(value) : decimal(value, 3);
  const count = values.length === 1 ? "1 number" : `${values.length.toLocaleString("en-GB")} numbers`;
  return values.length === 1
    ? `${count}: ${text(low)}`
    : `${count} from ${text(low)} to ${text(high)}, ${none.toLocaleString("en-GB")} of them 0`;
}
