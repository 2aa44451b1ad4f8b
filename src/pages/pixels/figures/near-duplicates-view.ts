import { html } from "htl";
import { decimal, grouped } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { nearDuplicates, type Pair } from "../../../lib/data/near-duplicates.js";
import { samplePicture } from "./picture-button.js";
import type { SampleSearch } from "./sample-search.js";
import { searchButton } from "./search-button.js";

/** Pairs that are shown at most. */
const shown = 24;

/** Pairs of drawings that are nearly the same, the nearest first, up to a distance that the reader sets. */
export function nearDuplicatesView(search: SampleSearch): HTMLElement {
  const { dataset } = search;
  const nameOf = (row: number) => dataset.classes[dataset.labels[row]];

  return searchButton(search, (found) => {
    const pairs = nearDuplicates(found, dataset.labels);
    const nearest = pairs[0]?.distance ?? 0;
    const farthest = pairs[Math.min(pairs.length - 1, 400)]?.distance ?? 1;
    const slider = Object.assign(document.createElement("input"), {
      type: "range",
      min: decimal(nearest, 1),
      max: decimal(farthest, 1),
      step: "0.1",
    });
    slider.value = String(pairs[Math.min(pairs.length - 1, 11)]?.distance ?? nearest);
    const status = liveStatus("samples-status");
    const list = html`<ul class="pairs"></ul>`;
    const most = html`<output class="number"></output>`;

    function show(): void {
      const limit = Number(slider.value) + 1e-9;
      const near = pairs.filter(({ distance }) => distance <= limit);
      const apart = near.filter((pair) => pair.apart).length;
      most.textContent = decimal(limit, 1);
      status.say(
        `${grouped(near.length)} pairs, ${apart} of them with two labels${near.length > shown ? `; the first ${shown} are shown` : ""}.`,
      );
      list.replaceChildren(...near.slice(0, shown).map(item));
    }

    function item({ rows, distance, apart }: Pair): HTMLElement {
      const pictures = rows.map((row) =>
        samplePicture(dataset, row, { scale: 3, label: `${nameOf(row)}, number ${row}` }),
      );
      const names = apart
        ? html`<b class="pair-apart">${nameOf(rows[0])} ≠ ${nameOf(rows[1])}</b>`
        : nameOf(rows[0]);
      return html`<li class=${apart ? "is-apart" : ""}><span class="pair-pictures">${pictures}</span><span class="number">d = ${decimal(distance, 2)}</span> ${names}</li>`;
    }

    slider.addEventListener("input", show);
    show();
    return html`<div><label class="samples-field">Distance up to ${most} ${slider}</label>${status}${list}</div>`;
  });
}
