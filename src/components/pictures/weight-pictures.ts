import { html } from "htl";
import { type Palette, paintPictures } from "../chart/palette.js";
import { t } from "../words/t.js";

/** The weights of a layer's neurons, as they are sent. */
export interface WeightLevels {
  readonly width: number;
  readonly height: number;
  /** −127 … 127 of the neuron's scale: [neurons × height × width]. */
  readonly levels: Int8Array;
  /** Largest size of a weight of each neuron: [neurons]. */
  readonly scales: Float32Array;
  /** What each neuron adds to each score: [neurons × classes]. */
  readonly reach: Float32Array;
  /** Neurons in the layer. */
  readonly total: number;
}

/** Pictures of weights, of which one is chosen: `.value` is its number, from 0. */
export interface WeightPictures extends HTMLElement {
  value: number;
  update(weights: WeightLevels, palette: Palette): void;
}

/** All neurons in one canvas, each a button; arrow keys go from one to the next. */
export function weightPictures(classes: readonly string[]): WeightPictures {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  const buttons = html`<div class="weights-buttons" role="listbox" aria-label=${t("Neurons of the first layer")}></div>`;
  const root: WeightPictures = Object.assign(html`<div class="weights-sheet">${canvas}${buttons}</div>`, {
    value: 0,
    update,
  });
  let columns = 1;
  let count = 0;

  function update({ levels, width, height, reach }: WeightLevels, palette: Palette): void {
    const neurons = levels.length / (width * height);
    if (neurons !== count) rebuild(neurons);
    paintPictures(canvas, levels, { width, height, columns, palette });
    for (const [k, button] of [...buttons.children].entries()) {
      button.setAttribute(
        "aria-label",
        t("Neuron {n}, leans to {name}", { n: k + 1, name: classes[leaningOf(reach, k, classes.length)] }),
      );
    }
  }

  function rebuild(neurons: number): void {
    count = neurons;
    columns = Math.min(count, 16);
    root.value = Math.min(root.value, count - 1);
    root.style.setProperty("--columns", String(columns));
    buttons.replaceChildren(
      ...Array.from({ length: count }, () => html`<div class="weights-button" role="option"></div>`),
    );
    mark();
  }

  function mark(): void {
    for (const [k, button] of [...buttons.children].entries()) {
      button.setAttribute("aria-selected", String(k === root.value));
      button.setAttribute("tabindex", k === root.value ? "0" : "-1");
    }
  }

  function choose(k: number): void {
    if (!(k >= 0 && k < count)) return;
    root.value = k;
    mark();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  buttons.addEventListener("click", ({ target }) => {
    if (target instanceof Element) choose([...buttons.children].indexOf(target));
  });
  buttons.addEventListener("keydown", (event) => {
    const moves: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    choose(root.value + move);
    const chosen = buttons.children[root.value];
    if (chosen instanceof HTMLElement) chosen.focus();
  });
  return root;
}

/** The class whose score a neuron raises most. */
export function leaningOf(reach: ArrayLike<number>, neuron: number, classes: number): number {
  let best = 0;
  for (let k = 1; k < classes; k++) {
    if (reach[neuron * classes + k] > reach[neuron * classes + best]) best = k;
  }
  return best;
}
