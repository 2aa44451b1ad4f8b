import { html } from "htl";
import type { Dataset, Origin } from "../lib/data/dataset.js";
import { grouped } from "./numbers.js";

const marks: Readonly<Record<Origin, string>> = {
  folder: "● Real drawings · Quick, Draw!",
  cache: "● Real drawings · Quick, Draw!",
  "stand-in": "◇ Stand-in, drawn by code",
  own: "■ Samples of your own",
};

/** Which drawings a page is showing: real ones, the stand-in or the reader's own, how many, from where, under what licence. */
export function sourceBadge(dataset: Dataset): HTMLElement {
  const { origin, source, licence, classes, labels } = dataset;
  const count = `${grouped(labels.length)} drawings of ${classes.length} kinds`;
  const standIn = origin === "stand-in";
  const help = standIn
    ? html`<p>To work with real drawings, set <code>WORKBOOK_DATA</code> to a folder with the Quick, Draw! files and build the workbook again.</p>`
    : "";
  return html`<details class="badge ${standIn ? "badge--stand-in" : "badge--real"}"><summary>${marks[origin]} · ${count}</summary><p>${source} Licence: ${licence}.</p>${help}</details>`;
}
