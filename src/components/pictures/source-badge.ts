import { html } from "htl";
import type { Dataset, Origin } from "../../lib/data/dataset.js";
import { grouped } from "../ui/numbers.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import { withCode } from "../words/with-code.js";

/** What stands in front of the badge; real samples are named by their title. */
function markOf(origin: Origin, title: string): string {
  if (origin === "stand-in") return t("◇ Stand-in, drawn by code");
  return origin === "own" ? t("■ Samples of your own") : t("● Real: {title}", { title });
}

/** Which drawings a page is showing: real ones, the stand-in or the reader's own, how many, from where, under what licence. */
export function sourceBadge(dataset: Dataset): HTMLElement {
  const { title, origin, source, licence, classes, labels } = dataset;
  const count = t("{n} pictures of {kinds} kinds", { n: grouped(labels.length), kinds: classes.length });
  const standIn = origin === "stand-in";
  const help = standIn
    ? html`<p>${withCode(t("To work with real samples, set `WORKBOOK_DATA` to a folder with their files, or fetch them with `npm run data`, and build the workbook again."))}</p>`
    : "";
  // What is said of the reader's own drawings is the library's; a set that was fetched speaks for itself.
  const say = origin === "own" ? libraryWords : String;
  return html`<details class="badge ${standIn ? "badge--stand-in" : "badge--real"}"><summary>${markOf(origin, title)} · ${count}</summary><p>${say(source)} ${t("Licence: {licence}.", { licence: say(licence) })}</p>${help}</details>`;
}
