import { chapterNumber, chapters, isWritten } from "./chapters.js";
import { mark } from "./head.js";

/** A page as Framework describes it to its header and footer. */
interface PageFacts {
  readonly title?: string | null;
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The slim bar at the top: where I am, how far along, the chapters, light or dark. */
export function header({ title, path }: PageFacts): string {
  const number = chapterNumber(path);
  const here = number
    ? `<span class="bar-where"><span class="bar-number">${number}</span> ${title ?? ""}</span><progress class="bar-progress" max="${chapters.length}" value="${number}" aria-label="Chapter ${number} of ${chapters.length}"></progress>`
    : "";
  return `<div class="bar"><label class="bar-button" for="observablehq-sidebar-toggle">Chapters</label><a class="bar-home" href="/" aria-label="Hand-Drawn Networks, home">${mark("currentColor")}<span>Hand-Drawn Networks</span></a>${here}<button type="button" class="bar-button bar-theme" data-theme-toggle>Light or dark</button></div>`;
}

/** The end of a page: what comes before and after it on the road. */
export function footer({ path }: PageFacts): string {
  const place = (chapterNumber(path) ?? 0) - 1;
  const links: string[] = [];
  if (place >= 0) {
    const before = chapters.slice(0, place).findLast(isWritten);
    const after = chapters.slice(place + 1).find(isWritten);
    if (before)
      links.push(`<a rel="prev" href="/pages/${before.slug}"><span>Before</span>${before.title}</a>`);
    if (after) links.push(`<a rel="next" href="/pages/${after.slug}"><span>Next</span>${after.title}</a>`);
  }
  const nav =
    links.length > 0
      ? `<nav class="pager" aria-label="Previous and next chapter">${links.join("")}</nav>`
      : "";
  return `${nav}<p class="colophon">Hand-Drawn Networks. Text and code under the MIT licence; drawings of the Quick, Draw! Dataset by players of the game, made available by Google under CC BY 4.0.</p>`;
}

/** A chapter's first screen: number, title, the sentence that says what will be possible, time and needs. */
export function opening(path: string, data: Readonly<Record<string, unknown>>, title: string): string {
  const number = chapterNumber(path);
  const facts = [
    data.minutes ? `<span>${data.minutes} minutes</span>` : "",
    data.needs ? `<span>Needs: ${data.needs}</span>` : "",
  ].filter((fact) => fact !== "");
  return `<header class="opening">${number ? `<p class="opening-number">Chapter ${number}</p>` : ""}<h1 id="title">${title}</h1>${data.promise ? `<p class="opening-promise">${data.promise}</p>` : ""}${facts.length > 0 ? `<p class="opening-facts">${facts.join("")}</p>` : ""}</header>`;
}
