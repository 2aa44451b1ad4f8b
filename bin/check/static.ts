import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { fileFor } from "../serve.js";
import type { Fault } from "./fault.js";

/** The pages of a built site, as paths in it. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .sort();
}

/** The page of one figure, exercise or lab, for a frame elsewhere. */
const ofPart = /^pages\/embed\/[^/]+\/[^/]+\/index\.html$/;
/** Of hundreds of pages of parts, so many are opened. */
const partsOpened = 8;

/**
 * The pages that are opened, not only read: of those of single figures, exercises and labs, which have cells of their chapter's page
 * and no others, some from all over.
 *
 * @param thorough takes all; defaults to what `npm test -- --thorough` says
 */
export function pagesToOpen(
  pages: readonly string[],
  thorough = process.env.WORKBOOK_THOROUGH === "true",
): readonly string[] {
  if (thorough) return pages;
  const parts = pages.filter((page) => ofPart.test(page));
  const step = Math.ceil(parts.length / partsOpened);
  return pages.filter((page) => !ofPart.test(page) || parts.indexOf(page) % step === 0);
}

/** What can be found wrong with a page by reading it: links, anchors, formulas, addresses of other hosts. */
export function staticFaults(folder: string, page: string): Fault[] {
  return documentFaults(folder, page, readFileSync(join(folder, page), "utf8"));
}

/**
 * What can be found wrong with the text of a page, as it was built or as it stands when its cells have run.
 *
 * @param html the page's whole text
 */
export function documentFaults(folder: string, page: string, html: string): Fault[] {
  const { document } = parseHTML(html);
  return [
    ...linkFaults(folder, page, document),
    ...formulaFaults(page, document),
    ...foreignFaults(page, document),
  ];
}

/** Addresses of other hosts in the stylesheets of a built site. */
export function stylesheetFaults(folder: string): Fault[] {
  const sheets = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".css"),
  );
  return sheets.flatMap((sheet) => {
    const text = readFileSync(join(folder, sheet), "utf8");
    const found = text.matchAll(/(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/gi);
    return Array.from(found, ([, message]): Fault => ({ page: sheet, kind: "foreign request", message }));
  });
}

function linkFaults(folder: string, page: string, document: Document): Fault[] {
  const hrefs = new Set(
    Array.from(document.querySelectorAll("a[href]"), (a) => a.getAttribute("href") ?? ""),
  );
  const own = anchorsOf(document);
  return [...hrefs].flatMap((href) => linkFault(folder, page, href, own) ?? []);
}

/**
 * What is wrong with a link of a page, or undefined. A link from the host's root, or to above the site's own, is
 * broken wherever the site is hosted under a path.
 *
 * @param own anchors of the page itself, as it is at present
 */
export function linkFault(
  folder: string,
  page: string,
  href: string,
  own: ReadonlySet<string>,
): Fault | undefined {
  if (/^(https?:|mailto:|data:|blob:|\/\/)/i.test(href)) return undefined;
  const [address, anchor] = href.split("#");
  const path = address.split("?")[0];
  const target = path === "" ? page : join(dirname(page), readable(path));
  const file = path.startsWith("/") || target.startsWith("..") ? undefined : fileFor(folder, target);
  if (!file) return { page, kind: "broken link", message: href };
  if (!anchor || !file.endsWith(".html")) return undefined;
  const anchors = path === "" ? own : anchorsIn(file);
  return anchors.has(readable(anchor)) ? undefined : { page, kind: "broken anchor", message: href };
}

/** A part of an address without its percent signs, or as it is where they mean nothing. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Anchors of files that were read before, with the text they were read from: many links lead to the same page. */
const read = new Map<string, { readonly text: string; readonly anchors: ReadonlySet<string> }>();

function anchorsIn(file: string): ReadonlySet<string> {
  const text = readFileSync(file, "utf8");
  const known = read.get(file);
  if (known?.text === text) return known.anchors;
  const anchors = anchorsOf(parseHTML(text).document);
  read.set(file, { text, anchors });
  return anchors;
}

function anchorsOf(document: Document): Set<string> {
  const named = Array.from(document.querySelectorAll("a[name]"), (a) => a.getAttribute("name") ?? "");
  return new Set([...named, ...Array.from(document.querySelectorAll("[id]"), ({ id }) => id)]);
}

function formulaFaults(page: string, document: Document): Fault[] {
  const faults: Fault[] = Array.from(document.querySelectorAll(".katex-error"), (element) => ({
    page,
    kind: "unparsed formula",
    message: element.getAttribute("title") ?? element.textContent ?? "",
  }));
  for (const text of strayDollars(document.documentElement))
    faults.push({ page, kind: "unparsed formula", message: text });
  return faults;
}

/** Text outside code in which a formula's dollar signs are left over. */
function strayDollars(element: Element): string[] {
  if (element.matches("code, pre, script, style, .katex, textarea, .observablehq--inspect")) return [];
  const own = Array.from(element.childNodes, (node) => (node.nodeType === 3 ? (node.textContent ?? "") : ""))
    .filter((text) => /\$\$|\$[A-Za-z\\(]/.test(text))
    .map((text) => text.trim().slice(0, 80));
  return [...own, ...Array.from(element.children).flatMap(strayDollars)];
}

function foreignFaults(page: string, document: Document): Fault[] {
  const loaded = document.querySelectorAll(
    "script[src], link[href]:not([rel=canonical]), img[src], iframe[src], source[src], video[src], audio[src]",
  );
  return Array.from(loaded, (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "")
    .filter((address) => /^(https?:)?\/\//i.test(address))
    .map((address) => ({ page, kind: "foreign request", message: address }));
}
