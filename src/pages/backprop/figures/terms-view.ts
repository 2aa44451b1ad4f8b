import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { decimal, grouped, scientific } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import { type Cell, table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { nameAt, one, type Place, type Term, type WeightPlace, weightAt } from "../study/graph.js";
import type { LiveGraph, Opened } from "../study/live-graph.js";
import { pathCount, pathFactors } from "../study/path.js";
import { openedName, type Unfolded, unfolded } from "../study/unfolded.js";
import { short } from "./graph-markup.js";

/** Terms that are shown at a time. */
const perPage = 8;

/** What a reader does with terms. */
export interface TermsActs {
  open(opened: Opened, isPart: boolean): void;
  backTo(place: number): void;
  take(weight: WeightPlace): void;
}

/**
 * What is open, unfolded into its terms, the largest first, each of which can be opened in turn.
 *
 * @param lossFormula how L is made of the column before it
 */
export function termsView(live: () => LiveGraph, lossFormula: string, acts: TermsActs) {
  const element = html`<div class="graph-terms"></div>`;
  let page = 0;
  let shownOf = "";

  function draw(): void {
    const { opened, trail } = live();
    const found = unfolded(live(), opened);
    const key = trail.map((each) => openedName(live(), each)).join();
    if (key !== shownOf) page = 0;
    shownOf = key;
    replaceContent(
      element,
      trailOf(),
      headOf(found, opened),
      ...(found.terms.length > 0 ? [rowsOf(found, opened), ...pagesOf(found)] : []),
      ...("weight" in opened ? weightWords(live(), opened.weight) : []),
    );
  }

  function trailOf(): HTMLElement {
    const { trail } = live();
    const items = trail.map((opened, k) => {
      const button = textButton(openedName(live(), opened), () => acts.backTo(k), "button--quiet");
      if (k === trail.length - 1) button.setAttribute("aria-current", "true");
      return html`<li>${button}</li>`;
    });
    return html`<ol class="graph-trail" aria-label="What was opened, one after the other">${items}</ol>`;
  }

  function headOf({ name, number, terms, digits }: Unfolded, opened: Opened): HTMLElement {
    const made = madeOf(live(), opened, lossFormula, terms.length);
    const words = html`<p class="graph-made number"><b>${name} = <span data-total>${decimal(number, digits)}</span></b> ${made}</p>`;
    if ("weight" in opened) return words;
    const sides = (["value", "gradient"] as const).map((side) => {
      const button = textButton(side, () => acts.open({ place: opened.place, side }, false));
      button.setAttribute("aria-pressed", String(side === opened.side));
      return button;
    });
    return html`<div class="graph-head">${words}<div class="graph-sides">${sides}</div></div>`;
  }

  function rowsOf({ name, terms, adds, termDigits }: Unfolded, opened: Opened): HTMLElement {
    let sum = terms.slice(0, page * perPage).reduce((total, { product = 0 }) => total + product, 0);
    const shown = terms.slice(page * perPage, (page + 1) * perPage);
    return table({
      label: `What ${name} is made of`,
      head: adds ? ["number", "factor", "product", "sum so far"] : ["number", "factor of it in the gradient"],
      rows: shown.map((term) => {
        const [number, factor] = [numberCell(term), factorCell(live(), term, opened, acts.take)];
        if (!adds) return [number, factor];
        sum += term.product ?? 0;
        return [number, factor, decimal(term.product ?? 0, termDigits), decimal(sum, termDigits)];
      }),
    });
  }

  function numberCell({ from, number }: Term): Cell {
    if (!from) return "1";
    const name = nameAt(live().graph, from.place, from.side);
    const button = textButton(`${name} = ${short(number)}`, () => acts.open(from, true), "button--quiet");
    return html`<td>${button}</td>`;
  }

  function pagesOf({ terms }: Unfolded): HTMLElement[] {
    const pages = Math.ceil(terms.length / perPage);
    if (pages < 2) return [];
    const to = (next: number) => {
      page = Math.min(pages - 1, Math.max(0, next));
      draw();
    };
    const larger = textButton("‹ Larger", () => to(page - 1));
    const smaller = textButton("Smaller ›", () => to(page + 1));
    setDisabled(larger, page === 0);
    setDisabled(smaller, page === pages - 1);
    const slider = document.createElement("input");
    Object.assign(slider, { type: "range", min: "1", max: String(pages), value: String(page + 1) });
    slider.setAttribute("aria-label", "page of terms");
    onInput(slider, () => to(slider.valueAsNumber - 1));
    const last = Math.min(terms.length, (page + 1) * perPage);
    return [
      html`<div class="graph-pages">${larger}${slider}${smaller}<span class="number">terms ${page * perPage + 1} to ${last} of ${terms.length}</span></div>`,
    ];
  }

  return { element, draw };
}

/** The factor of a term: a weight, which can be held; the number that went in; or that of a bend or of the loss. */
function factorCell(
  { graph }: LiveGraph,
  { factor, weight }: Term,
  opened: Opened,
  take: (weight: WeightPlace) => void,
): Cell {
  if (weight) {
    const { name } = weightAt(graph, weight);
    const button = textButton(`${name} = ${short(factor)}`, () => take(weight), "button--quiet");
    return html`<td>${button}</td>`;
  }
  if (!("weight" in opened)) return short(factor);
  const { link, from } = opened.weight;
  const name = from === one ? "1" : nameAt(graph, { column: link, unit: from }, "value");
  return from === one ? name : `${name} = ${short(factor)}`;
}

/** How a number came about, in a formula. */
function madeOf({ graph }: LiveGraph, opened: Opened, lossFormula: string, terms: number): string {
  if ("weight" in opened) return "is what went in at its beginning, times what came back at its end.";
  const { place, side } = opened;
  const kind = graph.links[side === "value" ? place.column - 1 : place.column]?.kind;
  if (kind === undefined) return side === "value" ? "is given: there is nothing behind it." : "by itself.";
  return side === "value"
    ? valueWords(graph.columns, place, kind, lossFormula, terms)
    : gradientWords(kind, terms);
}

function valueWords(
  columns: LiveGraph["graph"]["columns"],
  { column, unit }: Place,
  kind: "dense" | "each" | "loss",
  lossFormula: string,
  terms: number,
): string {
  if (kind === "loss") return lossFormula;
  if (kind === "each") return `is max(${columns[column - 1].nameOf(unit)}, 0): the sum as it is, or 0.`;
  return `is the sum of ${grouped(terms)} products, the largest first. The bias is multiplied by 1.`;
}

function gradientWords(kind: "dense" | "each" | "loss", terms: number): string {
  if (kind === "loss") return "comes from L alone.";
  if (kind === "each") return "is what came back, or 0 where the unit is off.";
  return terms === 1
    ? "comes from the one number that it acts on."
    : `is the sum of ${grouped(terms)} products, one for each number that it acts on, the largest first.`;
}

/** The finite difference, and what the drawn path adds. */
function weightWords(live: LiveGraph, weight: WeightPlace): HTMLElement[] {
  const { above, below, difference, error } = live.check();
  const agrees = error <= 1e-5;
  const check = html`<p class=${`number ${agrees ? "check-good" : "check-bad"}`}>Finite difference: (${above.toFixed(9)} − ${below.toFixed(9)}) / 2h = ${short(difference)}. ${agrees ? "✓ The two agree" : "✗ The two differ"} to ${scientific(error)}, relative.</p>`;
  if (live.whole) return [check];
  const factors = pathFactors(live.graph, live.path, weight);
  const product = factors.reduce((result, { factor }) => result * factor, 1);
  const written = factors.map(({ factor }) => html`<span data-factor=${factor}>${short(factor)}</span>`);
  const line = written.flatMap((factor, k) => (k === 0 ? [factor] : [" · ", factor]));
  const ways = pathCount(live.graph, weight);
  return [
    check,
    html`<p class="number graph-product">The path drawn, from L back: ${line} = <b data-product=${product}>${short(product)}</b>. ${ways === 1 ? "It is the only way from this weight to L." : `That is one of ${grouped(ways)} ways from this weight to L. Together they are the gradient.`}</p>`,
  ];
}
