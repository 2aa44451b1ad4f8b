import { html } from "htl";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { rowsOf } from "../../../lib/core/matrix.js";
import { argMax } from "../../../lib/core/metrics.js";
import { oneHot } from "../study/one-hot.js";

/** A label and its one-hot row: `.value` is the label. */
export interface OneHotView extends HTMLElement {
  value: number;
}

/** A label as a class name, as a number and as a one-hot row; the class or the place of the 1 can be chosen. */
export function oneHotView(classes: readonly string[], start = 0): OneHotView {
  const select = document.createElement("select");
  select.append(...classes.map((name, label) => new Option(name, String(label))));
  const places = classes.map((name, j) => {
    const digit = html`<b></b>`;
    const button = html`<button type="button" class="one-hot-place"><span>${j}</span>${digit}<span class="one-hot-name">${name}</span></button>`;
    button.addEventListener("click", () => choose(j));
    return { button, digit };
  });
  const said = liveStatus("one-hot-say number");
  const root = Object.assign(
    html`<div class="one-hot"><label class="field one-hot-class"><span class="field-label">class</span>${select}</label><div class="one-hot-row" role="group" aria-label="The row of Y">${places.map(({ button }) => button)}</div>${said}</div>`,
    { value: start },
  );

  function show(): void {
    const Y = oneHot([root.value], classes.length);
    const [row] = rowsOf(Y);
    for (const [j, { button, digit }] of places.entries()) {
      digit.textContent = String(row[j]);
      button.setAttribute("aria-pressed", String(row[j] === 1));
    }
    select.value = String(root.value);
    said.say(
      `“${classes[root.value]}” is label t = ${root.value}; its row is (${row.join(", ")}); argmax of the row is ${argMax(Y, 0)}.`,
    );
  }
  function choose(label: number): void {
    root.value = label;
    show();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  onInput(select, () => {
    choose(Number(select.value));
  });
  show();
  return root;
}
