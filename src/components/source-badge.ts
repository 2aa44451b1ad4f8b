import { html } from "htl";
import type { Dataset } from "../lib/data/dataset.js";
import { grouped } from "./numbers.js";

/** Which drawings a page is showing: real ones or the stand-in, how many, from where, under what licence. */
export function sourceBadge(dataset: Dataset): HTMLElement {
  const { origin, source, licence, classes, labels } = dataset;
  const count = `${grouped(labels.length)} drawings of ${classes.length} kinds`;
  const standIn = origin === "stand-in";
  const mark = standIn ? "◇ Stand-in, drawn by code" : "● Real drawings · Quick, Draw!";
  const help = standIn
    ? html`<p>To work with real drawings, set <code>WORKBOOK_DATA</code> to a folder with the Quick, Draw! files and build the workbook again.</p>`
    : "";
  return html`<details class="badge ${standIn ? "badge--stand-in" : "badge--real"}"><summary>${mark} · ${count}</summary><p>${source} Licence: ${licence}.</p>${help}</details>`;
}
