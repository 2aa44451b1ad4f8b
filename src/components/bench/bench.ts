import { html } from "htl";
import { replaceContent } from "../ui/replace-content.js";
import { liveStatus } from "../ui/status.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { benchPanel } from "./bench-panel.js";
import { codeLines } from "./code-lines.js";
import { filledFormula } from "./filled-formula.js";
import { indexText, type Link, linkOf, rangesOf, roleOf, type Stretch, written } from "./linked.js";
import { type LinkedMatrixOptions, linkedMatrix } from "./linked-matrix.js";
import { indicesAt, type Numbers, type Operation, type Place } from "./operation.js";

/** First and last value of each index that belongs to an entry. */
export type Ranges = Readonly<Record<string, readonly [number, number]>>;

/** A picture of what an entry belongs to: pixels, neurons. */
export interface LinkedPicture {
  readonly element: Element;
  show(numbers: Numbers): void;
  light(ranges: Ranges): void;
}

/** What a bench shows. */
export interface BenchOptions {
  /** What is carried out: "The gradient by a weight". */
  readonly title: string;
  /** A function that a `source` fence of the page prints: "lib/core/kernels/affine.ts#affine". */
  readonly code: string;
  readonly operations: readonly Operation[];
  /** The matrices in the order in which they are shown. */
  readonly matrices: readonly LinkedMatrixOptions[];
  /** What the indices count: `{ i: "drawing", k: "pixel", j: "neuron" }`. */
  readonly counts?: Readonly<Record<string, string>>;
  readonly picture?: LinkedPicture;
}

/** A bench: formula, code and numbers beside the text of a section. */
export interface Bench extends HTMLElement {
  /** Shows numbers; the entry that is pointed at stays. */
  show(numbers: Numbers): void;
}

/**
 * The formula of a section, the function that carries it out and the matrices with their current numbers. An entry that is
 * pointed at lights what belongs to it: entries, term, line of code, picture. See docs/architecture.md.
 */
export function bench(options: BenchOptions): Bench {
  const { title, operations, matrices, counts = {}, picture } = options;
  const formula = html`<div class="bench-formula" tabindex="0" role="group" aria-label=${t("Formula")}></div>`;
  const sum = html`<p class="bench-sum number"></p>`;
  const heard = liveStatus();
  const more = textButton(t("All terms"), () => showWhole(!whole), "button--quiet");
  const code = codeLines(options.code);
  const views = matrices.map((matrix) => ({
    matrix: matrix.name,
    view: linkedMatrix(matrix, (row, column) => point({ matrix: matrix.name, row, column })),
  }));
  let numbers: Numbers | undefined;
  let link: Link | undefined;
  let whole = false;
  const counted = html`<p class="bench-counted"></p>`;
  const panel = benchPanel(title, [
    formula,
    html`<div class="bench-matrices">${views.map(({ view }) => view)}</div>`,
    sum,
    heard,
    more,
    html`<div class="bench-picture">${picture?.element ?? ""}${counted}</div>`,
    code,
  ]);

  function point(place: Place): void {
    if (!numbers || (link && JSON.stringify(place) === JSON.stringify(link.place))) return;
    link = linkOf(operations, numbers, place, link);
    draw();
    heard.say(`${goesInto(link)}${sum.textContent}`);
  }
  function showWhole(next: boolean): void {
    whole = next;
    draw();
  }
  function draw(): void {
    if (!numbers || !link) return;
    const at = link;
    for (const { matrix, view } of views) view.light((row, column) => roleOf(at, { matrix, row, column }));
    drawFormula(formula, at);
    const digits = matrices.find(({ name }) => name === at.operation.result)?.digits;
    const { name, letters, numbers: values, value, left } = written(at, numbers, whole, digits);
    const line = (stretches: readonly Stretch[]) => stretches.map((stretch) => stretchOf(stretch, at));
    sum.replaceChildren(
      html`<span>${name} = ${line(letters)}</span>`,
      " ",
      html`<span>= ${line(values)} = <b>${value}</b></span>`,
    );
    more.hidden = left === 0 && !whole;
    more.textContent = whole ? t("Fewer terms") : t("All {n} terms", { n: at.terms.length });
    code.light(at.lines, indexText(at));
    const ranges = rangesOf(at);
    replaceContent(counted, countText(ranges, counts));
    picture?.light(ranges);
  }

  return Object.assign(panel, {
    show(next: Numbers) {
      numbers = next;
      for (const { matrix, view } of views) view.show(next[matrix]);
      picture?.show(next);
      const { result } = operations[0];
      const place = link && isThere(next, link.place) ? link.place : { matrix: result, row: 0, column: 0 };
      link = linkOf(operations, next, place, link);
      draw();
    },
  });
}

/** "drawing 1, pixels 0 to 2, neuron 0" */
export function countText(ranges: Ranges, counts: Readonly<Record<string, string>>): string {
  return Object.entries(ranges)
    .filter(([name]) => name in counts)
    .map(([name, [least, most]]) =>
      least === most ? `${counts[name]} ${least}` : `${counts[name]}s ${least} to ${most}`,
    )
    .join(", ");
}

/** "goes into 2 numbers of dW: ", of an entry that does. */
function goesInto({ results, term }: Link): string {
  if (term === undefined) return "";
  const matrices = [...new Set(results.map(({ matrix }) => matrix))];
  return `${t("goes into {n} of {names}", { n: results.length, names: matrices.join(", ") })}: `;
}

/** The formula as the page writes it, and with the indices of the entry in it. */
function drawFormula(place: HTMLElement, { operation, row, column }: Link): void {
  const source = document.getElementById(operation.formula)?.querySelector(".katex");
  if (!source) throw new RangeError(`the page must have the equation of a bench: ${operation.formula}`);
  const indices = indicesAt(operation.indices, row, column);
  const key = `${operation.formula} ${JSON.stringify(indices)}`;
  if (place.dataset.shown === key) return;
  place.dataset.shown = key;
  const filled = filledFormula(source, indices);
  const shown =
    filled.textContent === source.textContent ? [source.cloneNode(true)] : [source.cloneNode(true), filled];
  place.replaceChildren(...shown.map((one) => html`<div class="bench-equation">${one}</div>`));
}

function stretchOf({ text, term }: Stretch, link: Link): Node {
  const isLit = term !== undefined && (link.term === undefined || link.term === term);
  if (term === undefined) return document.createTextNode(text);
  return html`<span class=${isLit ? "bench-term is-lit" : "bench-term"}>${text}</span>`;
}

function isThere(numbers: Numbers, { matrix, row, column }: Place): boolean {
  return numbers[matrix]?.[row]?.[column] !== undefined;
}
