import { html } from "htl";
import { setText } from "../ui/follow.js";
import { percent, probability } from "../ui/numbers.js";

/** Probabilities as bars that can be given other values. */
export interface ProbabilityBars extends HTMLElement {
  update(p: readonly number[]): void;
}

/** A bar and a number for each class. A probability that is not a number is said to be none. */
export function probabilityBars({
  names,
  p,
}: {
  names: readonly string[];
  p: readonly number[];
}): ProbabilityBars {
  const rows = names.map((name) => {
    const bar = html`<span class="bars-fill"></span>`;
    const part = html`<span class="bars-part number"></span>`;
    return {
      bar,
      part,
      root: html`<li><span class="bars-name">${name}</span><span class="bars-track" aria-hidden="true">${bar}</span>${part}</li>`,
    };
  });
  const root = Object.assign(html`<ul class="bars">${rows.map((row) => row.root)}</ul>`, { update });
  function update(next: readonly number[]): void {
    const most = Math.max(...next);
    for (const [j, row] of rows.entries()) {
      const known = !Number.isNaN(next[j]);
      row.bar.setAttribute("style", `width:${known ? 100 * next[j] : 0}%`);
      setText(row.part, known ? partText(next[j]) : "not a number");
      row.root.classList.toggle("is-most", next[j] === most);
    }
  }
  update(p);
  return root;
}

function partText(p: number): string {
  return p > 0 ? probability(p) : percent(p);
}
