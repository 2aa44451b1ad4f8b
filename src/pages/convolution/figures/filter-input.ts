import { html } from "htl";
import { type MatrixInput, matrixInput } from "../../../components/math/matrix-input.js";
import { choice } from "../../../components/ui/choice.js";
import type { Rows } from "../../../lib/labs/linear/plain.js";
import { type FilterName, filterNames, filterOf } from "../study/filters.js";

/** A filter to choose or to write: `.value` has its weights, [k × k]. */
export interface FilterInput extends HTMLElement {
  value: Rows;
}

const own = "your own numbers";
const sizes = ["2", "3", "5"];

/** Filters that are known by what they show, of three sizes, and a grid in which each weight can be changed. */
export function filterInput(): FilterInput {
  const size = choice({
    legend: "Window size k",
    options: sizes,
    labels: sizes.map((k) => `${k} × ${k}`),
    chosen: "3",
  });
  const filter = choice({ legend: "Filter", options: [...filterNames, own] });
  const grid = html`<div></div>`;
  const root = Object.assign(
    html`<div class="filter-input"><div class="filter-choices">${size}${filter}</div>${grid}</div>`,
    {
      value: filterOf(filterNames[0], 3),
    },
  );
  let known: FilterName = filterNames[0];
  let input: MatrixInput;

  function layOut(): void {
    input = matrixInput({ name: "w", rows: root.value });
    grid.replaceChildren(input);
  }

  function choose(): void {
    known = filterNames.find((name) => name === filter.value) ?? known;
    root.value = filterOf(known, Number(size.value));
    layOut();
  }

  /** Marks an option of the filters as the one that is chosen. */
  function mark(option: string): void {
    filter.value = option;
    const radio = filter.querySelector<HTMLInputElement>(`input[value="${option}"]`);
    if (radio) radio.checked = true;
  }

  // Another size gives the filter that was chosen last in that size.
  size.addEventListener("input", () => {
    choose();
    mark(known);
  });
  filter.addEventListener("input", () => {
    if (filter.value !== own) choose();
  });
  grid.addEventListener("input", (event) => {
    if (event.target !== input) {
      // Typing in a cell: the number is taken when it is done.
      event.stopPropagation();
      return;
    }
    root.value = input.value;
    mark(own);
  });
  layOut();
  return root;
}
