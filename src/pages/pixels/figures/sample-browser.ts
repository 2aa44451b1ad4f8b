import { html } from "htl";
import { sourceBadge } from "../../../components/pictures/source-badge.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { decimal, grouped, percent } from "../../../components/ui/numbers.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { seededRandom } from "../../../lib/core/random.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { shuffle } from "../../../lib/data/shuffle.js";
import { inkOfEach, strangeness } from "../study/strangeness.js";
import { pictureButton, samplePicture } from "./picture-button.js";
import type { SampleSearch } from "./sample-search.js";

/** Pictures on a page. */
const pageSize = 60;

const orders = [
  ["strangest first", "strange"],
  ["most typical first", "usual"],
  ["most ink first", "ink"],
  ["least ink first", "little"],
  ["mixed", "mixed"],
] as const;
type Order = (typeof orders)[number][1];

/**
 * Samples by class, in the order of their ink or of their distance from the mean of their class, a page at a time.
 * Choosing one shows it large, with its numbers and the drawings that are nearest to it.
 *
 * @param sets to look through, each with its search for neighbours
 */
export function sampleBrowser(sets: readonly SampleSearch[]): HTMLElement {
  const names = sets.map(({ dataset }) => dataset.title);
  const set = selectOf(
    "Samples",
    names.map((name, k) => [name, String(k)]),
  );
  const chosenClass = selectOf("Class", []);
  const order = selectOf("Order", orders);
  const badge = html`<div></div>`;
  const grid = html`<div class="samples-grid" role="group" aria-label="Samples"></div>`;
  const pager = liveStatus("samples-pager");
  const before = textButton("Back", () => turnPage(-1));
  const after = textButton("Next", () => turnPage(1));
  const detail = html`<div class="sample-detail" aria-live="polite"></div>`;
  let measured = measure(sets[0]);
  let rows: number[] = [];
  let page = 0;

  function chooseSet(): void {
    measured = measure(sets[Number(set.select.value)]);
    badge.replaceChildren(sourceBadge(measured.dataset));
    const classes = measured.dataset.classes.map((name, label) => [name, String(label)] as const);
    fill(chosenClass.select, [["all classes", "all"], ...classes]);
    sort();
  }

  function sort(): void {
    rows = sorted(measured, chosenClass.select.value, order.select.value);
    page = 0;
    show();
    choose(rows[0]);
  }

  function show(): void {
    const last = Math.ceil(rows.length / pageSize) - 1;
    page = Math.min(last, Math.max(0, page));
    const shown = rows.slice(page * pageSize, (page + 1) * pageSize);
    grid.replaceChildren(
      ...shown.map((row) =>
        pictureButton(measured.dataset, row, { label: nameOf(measured, row), press: () => choose(row) }),
      ),
    );
    pager.say(
      `${grouped(page * pageSize + 1)}–${grouped(page * pageSize + shown.length)} of ${grouped(rows.length)}`,
    );
    setDisabled(before, page === 0);
    setDisabled(after, page === last);
  }

  function turnPage(by: number): void {
    page += by;
    show();
  }

  function choose(row: number | undefined): void {
    if (row !== undefined) replaceContent(detail, detailOf(measured, row, choose));
  }

  set.select.addEventListener("change", chooseSet);
  chosenClass.select.addEventListener("change", sort);
  order.select.addEventListener("change", sort);
  chooseSet();
  return html`<div class="sample-browser">
    <div class="samples-controls">${set.label}${chosenClass.label}${order.label}</div>
    <div class="samples-both"><div>${grid}<div class="samples-pages">${before}${after}${pager}</div></div>${detail}</div>
    ${badge}
  </div>`;
}

/** A set with what is measured of it. */
interface Measured {
  readonly dataset: Dataset;
  readonly ink: Float64Array;
  readonly strange: Float64Array;
  readonly search: SampleSearch;
}

function measure(search: SampleSearch): Measured {
  const { dataset } = search;
  return { dataset, ink: inkOfEach(dataset), strange: strangeness(dataset), search };
}

function sorted({ dataset, ink, strange }: Measured, label: string, order: string): number[] {
  const rows = [...dataset.labels.keys()].filter(
    (row) => label === "all" || dataset.labels[row] === Number(label),
  );
  const by: Readonly<Record<Exclude<Order, "mixed">, (row: number) => number>> = {
    strange: (row) => -strange[row],
    usual: (row) => strange[row],
    ink: (row) => -ink[row],
    little: (row) => ink[row],
  };
  const known = orders.find(([, value]) => value === order)?.[1] ?? "mixed";
  if (known !== "mixed") return rows.sort((one, other) => by[known](one) - by[known](other) || one - other);
  const mixed = Uint32Array.from(rows);
  shuffle(mixed, seededRandom(1));
  return [...mixed];
}

function nameOf({ dataset, ink, strange }: Measured, row: number): string {
  return `${dataset.classes[dataset.labels[row]]}, number ${row}, ink ${percent(ink[row], 0)}, distance ${decimal(strange[row], 1)}`;
}

function detailOf(measured: Measured, row: number, choose: (row: number) => void): HTMLElement {
  const { dataset, ink, strange, search } = measured;
  const name = dataset.classes[dataset.labels[row]];
  const near = html`<div class="sample-near"></div>`;
  const find = textButton("Find its nearest neighbours", async () => {
    setDisabled(find, true);
    find.textContent = "Comparing …";
    const { rows, distances, k } = await search.run();
    const nearest = [...rows.subarray(row * k, (row + 1) * k)].map((other, n) =>
      pictureButton(dataset, other, {
        label: `${dataset.classes[dataset.labels[other]]}, distance ${decimal(distances[row * k + n], 2)}`,
        press: () => choose(other),
      }),
    );
    replaceContent(near, html`<p>The ${k} nearest of all classes:</p>`, ...nearest);
  });
  near.append(find);
  return html`<div>${samplePicture(dataset, row, { scale: 6, label: `${name}, number ${row}, large` })}
    <dl class="number"><div><dt>class</dt><dd>${name}</dd></div><div><dt>number in this sample</dt><dd>${row}</dd></div>
    <div><dt>ink</dt><dd>${percent(ink[row], 1)}</dd></div><div><dt>distance from the mean of its class</dt><dd>${decimal(strange[row], 2)}</dd></div></dl>${near}</div>`;
}

function selectOf(text: string, options: readonly (readonly [text: string, value: string])[]) {
  const select = document.createElement("select");
  fill(select, options);
  return { select, label: html`<label class="samples-field">${text} ${select}</label>` };
}

function fill(select: HTMLSelectElement, options: readonly (readonly [text: string, value: string])[]): void {
  select.replaceChildren(...options.map(([text, value]) => new Option(text, value)));
}
