import { neededCells, type PageScript } from "./page-script.js";

/** A part of a page that can stand alone: a figure, an exercise or a lab. */
export interface PagePart {
  /** In its address: "fig-hinges", "exercise-leaky", for a lab the heading that it stands under. */
  readonly name: string;
  /** In words, for the title of its page. */
  readonly title: string;
  readonly html: string;
  /** Script with its cells, and those that they need. */
  readonly script: string;
}

const marker = /<!--:([0-9a-f-]+):-->/g;
const shown = /\b(?:display|view)\(/;

/** Where a cell stands on its page. */
interface Place {
  /** The figure, or else the heading: by it, an address names the cell's controls. */
  readonly scope: string;
  readonly isInExercise: boolean;
}

/** A built page, read once for all its parts. */
interface BuiltPage {
  readonly document: Document;
  readonly script: PageScript;
  readonly places: ReadonlyMap<string, Place>;
  /** The printed functions and the equations, each by what a cell names it by. */
  readonly sources: readonly Named[];
  readonly equations: readonly Named[];
}

interface Named {
  readonly name: string | undefined;
  readonly html: string;
}

/** The figures, exercises and labs of a built page, each with its cells. */
export function partsOf(document: Document, script: PageScript): PagePart[] {
  const page = {
    document,
    script,
    places: placesOf(document),
    sources: Array.from(document.querySelectorAll<HTMLElement>("figure.source"), (source) => ({
      name: source.dataset.source,
      html: source.outerHTML,
    })),
    equations: Array.from(document.querySelectorAll('[id^="eq-"]'), ({ id, outerHTML }) => ({
      name: id,
      html: outerHTML,
    })),
  };
  const named = document.querySelectorAll('figure[id^="fig-"], [id^="exercise-"][data-exercise]');
  // A row that opens saves room among others: alone it would hide all there is.
  for (const element of named) if (element.localName === "details") element.setAttribute("open", "");
  return [
    ...Array.from(named, (element) => partFrom(element.id, titleOf(element), element.outerHTML, page)),
    ...labsOf(page),
  ];
}

function placesOf(document: Document): Map<string, Place> {
  let heading = "";
  const places = new Map<string, Place>();
  for (const element of document.querySelectorAll("h1[id], h2[id], h3[id], .observablehq--block")) {
    if (/^H\d$/.test(element.tagName)) heading = element.id;
    const place = {
      scope: element.closest('figure[id^="fig-"]')?.id ?? heading,
      isInExercise: element.closest("[data-exercise]") !== null,
    };
    for (const id of idsIn(element.innerHTML)) places.set(id, place);
  }
  return places;
}

/** What is shown outside figures and exercises, by the heading that it stands under. */
function labsOf(page: BuiltPage): PagePart[] {
  const texts = new Map(page.script.cells.map(({ id, text }) => [id, text]));
  const counts = new Map<string, number>();
  return [...page.document.querySelectorAll(".observablehq--block")].flatMap((element) => {
    const ids = idsIn(element.innerHTML);
    const text = ids.map((id) => texts.get(id) ?? "").join("");
    const { scope = "" } = page.places.get(ids[0]) ?? {};
    if (scope === "" || !shown.test(text) || /\bsourceBadge\(/.test(text)) return [];
    if (element.closest("figure, [data-exercise]")) return [];
    const count = (counts.get(scope) ?? 0) + 1;
    counts.set(scope, count);
    const name = count === 1 ? scope : `${scope}-${count}`;
    const title = page.document.getElementById(scope)?.textContent ?? name;
    return [partFrom(name, title, `<div data-scope="${scope}">${element.outerHTML}</div>`, page)];
  });
}

/**
 * A part with its cells. What it needs of cells elsewhere on the page runs unseen, but controls stand above it; the cell that puts
 * forms below exercises comes along with an exercise, and formulas and functions that its cells read off the page unseen.
 */
function partFrom(name: string, title: string, html: string, page: BuiltPage): PagePart {
  const { script, places } = page;
  const own = idsIn(html);
  const mounts = name.startsWith("exercise-")
    ? script.cells.filter(({ text }) => text.includes("mountExercises(")).map(({ id }) => id)
    : [];
  const cells = neededCells(script, [...own, ...mounts]);
  const holders = cells
    .filter(({ id }) => !own.includes(id))
    .map(({ id, text }) => {
      const place = places.get(id);
      const isShown = /\bview\(/.test(text) && !place?.isInExercise;
      return `<div class="observablehq observablehq--block" data-scope="${place?.scope ?? ""}"${isShown ? "" : " hidden"}><!--:${id}:--></div>`;
    });
  const text = cells.map((cell) => cell.text).join("");
  return {
    name,
    title: title.replace(/\s+/g, " ").trim(),
    html: `${holders.join("\n")}\n${html}\n${readOffPage(page, text, html)}`,
    script: script.start + text,
  };
}

/**
 * The printed functions and the equations that cells name, a function also by its file and itself apart; a bench fills in equations
 * that its operations name elsewhere.
 */
function readOffPage({ sources, equations }: BuiltPage, cells: string, html: string): string {
  const hasBench = /\bbench\(/.test(cells);
  const isQuoted = (text: string) => cells.includes(`"${text}"`);
  const isNamed = ({ name = "" }: Named) => isQuoted(name) || name.split("#").every(isQuoted);
  const missing = [...sources.filter(isNamed), ...(hasBench ? equations : equations.filter(isNamed))]
    .map((one) => one.html)
    .filter((one) => !html.includes(one));
  return missing.length > 0 ? `<div hidden>${missing.join("\n")}</div>` : "";
}

function titleOf(element: Element): string {
  return (
    element.getAttribute("aria-label") ??
    element.querySelector(".figure-number, h3, h4")?.textContent ??
    element.id
  );
}

function idsIn(html: string): string[] {
  return Array.from(html.matchAll(marker), ([, id]) => id);
}
