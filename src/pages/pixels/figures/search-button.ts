import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { grouped } from "../../../components/ui/numbers.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { Neighbours } from "../../../lib/data/neighbours.js";
import type { SampleSearch } from "./sample-search.js";

/**
 * A button that compares all pictures, and what is found in its place.
 *
 * @param show makes the figure from what was found
 */
export function searchButton(search: SampleSearch, show: (found: Neighbours) => HTMLElement): HTMLElement {
  const count = search.dataset.labels.length;
  const button = textButton(`Compare all ${grouped(count)} drawings`, compare, "button--primary");
  const status = liveStatus("samples-status");
  const bar = Object.assign(document.createElement("progress"), { max: count, value: 0, hidden: true });
  bar.setAttribute("aria-label", "drawings compared");
  const root = html`<div class="samples-search">${button}${bar}${status}</div>`;

  async function compare(): Promise<void> {
    setDisabled(button, true);
    bar.hidden = false;
    status.say(`${grouped((count * (count - 1)) / 2)} pairs to compare.`);
    const found = await search.run((done) => {
      bar.value = done;
    });
    replaceContent(root, show(found));
  }

  return root;
}
