import { html } from "htl";
import { shortLoss } from "../../../components/training/scores-table.js";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { valueIn } from "../study/varied.js";
import type { TrialEntry } from "./trial-entry.js";
import { type SweepView, stateOf } from "./trial-look.js";

/** The trials of a sweep in numbers; a press on the head of a column sorts by it. `.value` is the tag that was picked. */
export interface SweepTable extends HTMLElement {
  value: string;
  update(view: SweepView): void;
}

interface Column {
  readonly name: string;
  readonly text: (entry: TrialEntry, place: number) => string;
  /** What it is sorted by; NaN comes last. */
  readonly by: (entry: TrialEntry, place: number) => number | string;
}

/**
 * A row can be picked with its button; picking it again lets go.
 *
 * @param title of the sweep: a page has several tables
 */
export function sweepTable(title: string): SweepTable {
  const head = html`<tr></tr>`;
  const body = html`<tbody></tbody>`;
  const root = html`<div class="scroll" tabindex="0" role="region" aria-label=${t("Trials in numbers: {title}", { title })}><table class="data-table sweep-table"><thead>${head}</thead>${body}</table></div>`;
  let sorted = { name: t("trial"), up: true };
  let shown: SweepView | undefined;
  let drawnHead = "";

  function draw(): void {
    if (!shown) return;
    const view = shown;
    const columns = columnsOf(view);
    drawHead(columns);
    const column = columns.find(({ name }) => name === sorted.name) ?? columns[0];
    const order = [...view.entries.keys()].sort((a, b) => {
      const [one, other] = [a, b].map((place) => column.by(view.entries[place], place));
      return compare(one, other, sorted.up) || a - b;
    });
    replaceContent(body, ...order.map((place) => rowOf(view, place, columns)));
  }

  /** Made anew only when the columns or the order change, so that the focus stays. */
  function drawHead(columns: readonly Column[]): void {
    const now = JSON.stringify([columns.map(({ name }) => name), sorted]);
    if (now === drawnHead) return;
    drawnHead = now;
    replaceContent(
      head,
      ...columns.map(({ name }) => {
        const on = sorted.name === name;
        const button = html`<button type="button" class="sweep-sort" data-column=${name}>${name} <span aria-hidden="true">${on ? (sorted.up ? "↑" : "↓") : "↕"}</span></button>`;
        button.addEventListener("click", () => {
          sorted = { name, up: on ? !sorted.up : true };
          draw();
        });
        return html`<th scope="col" aria-sort=${on ? (sorted.up ? "ascending" : "descending") : "none"}>${button}</th>`;
      }),
    );
  }

  function rowOf(view: SweepView, place: number, columns: readonly Column[]): HTMLElement {
    const entry = view.entries[place];
    const picked = view.picked === place;
    const pick = html`<button type="button" class="sweep-pick" data-tag=${entry.tag} aria-pressed=${String(picked)} aria-label=${t("trial {tag}, {label}: pick it out in the pictures", { tag: entry.tag, label: view.labels[place] })}>${entry.tag}</button>`;
    pick.addEventListener("click", () => {
      table.value = picked ? "" : entry.tag;
      root.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const cells = columns.slice(1).map(({ text }) => html`<td class="number">${text(entry, place)}</td>`);
    return html`<tr class=${place === view.best ? "is-best" : ""}><th scope="row">${pick}</th>${cells}</tr>`;
  }

  const table: SweepTable = Object.assign(root, {
    value: "",
    update(view: SweepView) {
      shown = view;
      draw();
    },
  });
  return table;
}

function columnsOf({ varied, best }: SweepView): readonly Column[] {
  const last = ({ epochs }: TrialEntry) => epochs.at(-1);
  const number = (value: number | undefined, text: (value: number) => string) =>
    value === undefined ? "–" : text(value);
  const stepsOf = ({ epochs, found, point: { hyperparameters: h } }: TrialEntry) =>
    found ? Math.ceil(found.result.rows.train / h.batchSize) * (epochs.at(-1)?.epoch ?? 0) : undefined;
  return [
    { name: t("trial"), text: ({ tag }) => tag, by: (_, place) => place },
    ...varied.map((control) => ({
      name: control.symbol.replace("_", "") || libraryWords(control.label),
      text: ({ point }: TrialEntry) => valueIn(control, point.hyperparameters),
      by: ({ point }: TrialEntry) => sortable(point.hyperparameters[control.key]),
    })),
    {
      name: t("held out right"),
      text: (entry, place) =>
        entry.state === "failed" || entry.state === "waiting"
          ? stateOf(entry)
          : `${entry.state === "diverged" ? `${t("diverged")}, ` : ""}${number(last(entry)?.heldOut.accuracy, percent)}${place === best ? " ★" : ""}`,
      by: (entry) => last(entry)?.heldOut.accuracy ?? Number.NaN,
    },
    {
      name: t("held-out loss"),
      text: (entry) => number(last(entry)?.heldOut.loss, shortLoss),
      by: (entry) => last(entry)?.heldOut.loss ?? Number.NaN,
    },
    {
      name: t("training right"),
      text: (entry) => number(last(entry)?.train.accuracy, percent),
      by: (entry) => last(entry)?.train.accuracy ?? Number.NaN,
    },
    {
      name: t("epochs"),
      text: (entry) => number(last(entry)?.epoch, String),
      by: (entry) => last(entry)?.epoch ?? Number.NaN,
    },
    {
      name: t("steps"),
      text: (entry) => number(stepsOf(entry), grouped),
      by: (entry) => stepsOf(entry) ?? Number.NaN,
    },
    {
      name: t("seconds"),
      text: (entry) => number(last(entry)?.seconds, (seconds) => seconds.toFixed(1)),
      by: (entry) => last(entry)?.seconds ?? Number.NaN,
    },
    {
      name: t("hash"),
      text: ({ found }) => found?.result.hash.slice(0, 8) ?? "–",
      by: ({ found }) => found?.result.hash ?? "",
    },
  ];
}

function sortable(value: Hyperparameters[keyof Hyperparameters]): number | string {
  return typeof value === "number" ? value : String(value);
}

function compare(one: number | string, other: number | string, up: boolean): number {
  if (typeof one === "number" && typeof other === "number") {
    if (Number.isNaN(one) || Number.isNaN(other))
      return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    return up ? one - other : other - one;
  }
  return (up ? 1 : -1) * String(one).localeCompare(String(other));
}
