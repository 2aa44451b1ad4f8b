import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { keepSigns } from "../src/components/words/keep-signs.js";
import { addContents } from "./contents.js";
import { course } from "./course/chosen.js";
import { t } from "./course/languages.js";
import { mendLinks } from "./course/left-out-links.js";
import { writeEmbedPages } from "./embed/embed-pages.js";
import { renameForHosts } from "./file-types.js";
import { setFormulas } from "./formulas.js";

/**
 * Mends what Framework's page shell lacks, in every page of a built site, sets its formulas, gives its files names that every host
 * serves, and lets GitHub Pages serve folders that begin with an underscore.
 *
 * @returns number of pages
 */
export function mendSite(folder: string): number {
  // Before the pages are mended: their policy has hashes of what they are.
  renameForHosts(folder);
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  for (const page of pages) {
    const file = join(folder, page);
    writeFileSync(file, setFormulas(mendPage(readFileSync(file, "utf8"))));
  }
  writeEmbedPages(folder, withPolicy);
  writeFileSync(join(folder, ".nojekyll"), "");
  return pages.length;
}

/**
 * A page with its language named, zoom allowed, a labelled search, a link past the navigation, and a
 * Content-Security-Policy that lets it talk to its own host only. Mending a page again changes nothing.
 */
export function mendPage(html: string): string {
  const { document } = parseHTML(html);
  document.documentElement.setAttribute("lang", course.language);
  markContent(document);
  document
    .querySelector("meta[name=viewport]")
    ?.setAttribute("content", "width=device-width, initial-scale=1");
  labelSearch(document);
  moveCloseLabel(document);
  reachCode(document);
  addSkipLink(document);
  mendLinks(document);
  addContents(document);
  unlinkRows(document);
  nameShown(document);
  keepTogether(document);
  addPolicy(document);
  return document.toString();
}

/**
 * Says at the root whether there is a bench in the page, for which the margin is wider, or a lab, before which the opening is short. A
 * style sheet could ask by itself, with `:has()`; but then the browser goes through every element of the page whenever a figure
 * changes, 35 ms a frame.
 */
function markContent(document: Document): void {
  const marks = { "has-bench": ".benched", "has-lab": "#lab" };
  for (const [mark, content] of Object.entries(marks)) {
    document.documentElement.classList.toggle(mark, document.querySelector(content) !== null);
  }
}

const notProse = "code, pre, script, style, textarea, set-later, .stays";
/** The widths of a network's layers. */
const widths = /(\d+(?:–\d+){2,})/;

/** No line ends between a number and its percent sign, or between the widths of a network: 784–16–5. */
function keepTogether(document: Document): void {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Node[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (/ %|–/.test(text.nodeValue ?? "") && !text.parentElement?.closest(notProse)) texts.push(text);
  }
  for (const text of texts) {
    for (const [k, part] of keepSigns(text.nodeValue ?? "")
      .split(widths)
      .entries())
      text.parentNode?.insertBefore(k % 2 ? staying(document, part) : document.createTextNode(part), text);
    text.parentNode?.removeChild(text);
  }
}

function staying(document: Document, text: string): HTMLElement {
  return Object.assign(document.createElement("span"), { className: "stays", textContent: text });
}

function labelSearch(document: Document): void {
  const search = document.querySelector("#observablehq-search input");
  search?.setAttribute("aria-label", t("Search the workbook"));
  search?.setAttribute("placeholder", t("Search"));
  const toggle = document.querySelector("#observablehq-sidebar-toggle");
  toggle?.setAttribute("aria-label", t("Show the chapters"));
  document.querySelector("#observablehq-sidebar")?.setAttribute("aria-label", t("Chapters"));
  document.querySelector("#observablehq-toc nav")?.setAttribute("aria-label", t("On this page"));
  document.querySelector("#observablehq-toc")?.setAttribute("aria-label", t("Contents of this page"));
  document.querySelector("#observablehq-footer nav")?.setAttribute("aria-label", t("Previous and next page"));
}

/** The label that closes the sidebar stands in a list, where only items may. */
function moveCloseLabel(document: Document): void {
  const label = document.querySelector("ol > #observablehq-sidebar-close");
  const list = label?.parentElement;
  if (label && list) list.parentElement?.insertBefore(label, list);
}

/** Code that is wider than the page scrolls inside itself, so the keyboard must be able to reach it. */
function reachCode(document: Document): void {
  for (const pre of document.querySelectorAll("pre:not([tabindex])")) pre.setAttribute("tabindex", "0");
  // A page that is translated keeps its code; formulas are marked as they are set.
  for (const kept of document.querySelectorAll("pre, code")) kept.setAttribute("translate", "no");
}

function addSkipLink(document: Document): void {
  document.querySelector("#observablehq-main")?.setAttribute("tabindex", "-1");
  if (document.querySelector(".skip-link")) return;
  const link = document.createElement("a");
  link.className = "skip-link";
  link.setAttribute("href", "#observablehq-main");
  link.textContent = t("Skip to the text");
  document.body.insertBefore(link, document.body.firstChild);
}

/** Framework makes a link of every heading. That of a row which opens is a control already, in which no other may be. */
function unlinkRows(document: Document): void {
  for (const link of document.querySelectorAll("summary .observablehq-header-anchor")) {
    link.replaceWith(...link.childNodes);
  }
}

/** Names what each cell shows: the style keeps room for what the first screen waits for, so that nothing moves when it comes. */
function nameShown(document: Document): void {
  const script = [...document.querySelectorAll('script[type="module"]:not([src])')]
    .map(({ textContent }) => textContent)
    .join("\n");
  const shown = new Map(
    script.split(/^define\(/m).flatMap((cell) => {
      const id = /^\{id: "(\w+)"/.exec(cell)?.[1];
      const name = /\b(?:display|view)\(\s*(\w+)\(/.exec(cell)?.[1];
      return id && name ? [[id, name] as const] : [];
    }),
  );
  for (const output of document.querySelectorAll(".observablehq--block")) {
    const mark = [...output.childNodes].find(({ nodeType }) => nodeType === 8);
    const name = shown.get(mark?.textContent?.replaceAll(":", "") ?? "");
    if (name) output.setAttribute("data-shows", name);
  }
}

function addPolicy(document: Document): void {
  document.querySelector("meta[http-equiv=Content-Security-Policy]")?.remove();
  const scripts = Array.from(
    document.querySelectorAll("script:not([src])"),
    ({ textContent }) => textContent ?? "",
  );
  const meta = document.createElement("meta");
  meta.setAttribute("http-equiv", "Content-Security-Policy");
  meta.setAttribute("content", policyFor(scripts));
  document.head.insertBefore(meta, document.head.firstChild);
}

/** Gives a page that has none its policy. */
function withPolicy(html: string): string {
  const scripts = Array.from(
    html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g),
    ([, text]) => text,
  );
  return html.replace(
    /<head>/,
    (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policyFor(scripts)}">`,
  );
}

/** Scripts run from the site's own files, and inline only where their text is the one that was built. */
function policyFor(scripts: readonly string[]): string {
  const hashes = new Set(
    scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`),
  );
  return [
    "default-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    `script-src 'self' blob: 'wasm-unsafe-eval' ${[...hashes].join(" ")}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
}
