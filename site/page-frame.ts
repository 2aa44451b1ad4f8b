import { readFileSync } from "node:fs";
import { pencilCircle } from "../src/components/pictures/pencil.js";
import { seededRandom } from "../src/lib/core/random.js";
import { addressOf, chapterNumber, chapters, slugAt } from "./chapters.js";
import { course } from "./course/chosen.js";
import { t } from "./course/languages.js";
import type { Chapter } from "./course/part.js";
import { mark, miniRoad, signs } from "./head.js";
import { markedHtml } from "./markdown/marks.js";
import { needsHtml } from "./needs.js";
import { type ReadingTime, timeInWords } from "./reading-time.js";

/** A page as Framework describes it to its header and footer. */
interface PageFacts {
  readonly title?: string | null;
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const home: Chapter = { slug: "", title: t("Home"), about: t("the pad, the road and your work") };

/** Opens the drawer. Where no scripts run, Framework's checkbox does, by a label; and the other buttons have nothing to do. */
const chaptersButton = `<button type="button" class="bar-button" data-drawer-open aria-label="${t("Chapters")}" aria-expanded="false" aria-controls="observablehq-sidebar">${signs.chapters}<span>${t("Chapters")}</span></button><noscript><style>button.bar-button{display:none}</style><label class="bar-button" for="observablehq-sidebar-toggle">${signs.chapters}<span>${t("Chapters")}</span></label></noscript>`;

/** The slim bar at the top: the chapters, where I am, how far along, search, light or dark. */
export function header({ path }: PageFacts): string {
  const number = chapterNumber(path);
  const here = number
    ? `<span class="bar-where"><span class="bar-number">${number}</span> ${chapters[number - 1].title}</span>${miniRoad(number, chapters.length)}`
    : "";
  return `<div class="bar">${chaptersButton}<a class="bar-home" href="/" aria-label="${escaped(t("{title}, home", { title: course.title }))}">${logo()}<span>${escaped(course.title)}</span></a>${here}<span class="bar-tools"><button type="button" class="bar-button" data-search-open aria-label="${t("Search")}">${signs.search}</button><button type="button" class="bar-button theme-button" data-theme-toggle aria-label="${t("Dark page")}" aria-pressed="false">${signs.theme}</button></span></div>`;
}

/** The end of a page: what comes before and after it, from the home page along the road to the pages to look things up in. */
export function footer({ path }: PageFacts): string {
  const pages = [home, ...chapters, ...course.toLookUp];
  const place = path === "/index" ? 0 : pages.findIndex(({ slug }) => slug === slugAt(path));
  const links: string[] = [];
  if (place > 0) links.push(pagerLink("prev", t("Before"), pages[place - 1]));
  if (place >= 0) links.push(...linksOn(pages, place));
  const nav =
    links.length > 0
      ? `<nav class="pager" aria-label="${t("Previous and next page")}">${links.join("")}</nav>`
      : "";
  return `${nav}<p class="colophon">${colophon()}</p>`;
}

/** Pages about the workbook, to which every page leads at its end. */
const aboutIt = ["for-instructors", "accessibility"];

/** The course with its version, its licence, its pages about itself, and its own links. */
function colophon(): string {
  const about = course.toLookUp
    .filter(({ slug }) => aboutIt.includes(slug))
    .map(({ slug, title }) => ({ title, href: addressOf(slug) }));
  const links = [...about, ...course.links].map(
    ({ title, href }) => `<a href="${escaped(href)}">${escaped(title)}</a>`,
  );
  return `${escaped(course.title)}, ${t("version")} ${escaped(course.version)}. ${escaped(course.licence)} ${links.join(" · ")}`.trim();
}

/** The sign before the title in the bar. */
function logo(): string {
  if (course.logo === undefined) return mark("currentColor");
  const picture = readFileSync(course.logo).toString("base64");
  return `<img class="bar-logo" alt="" src="data:image/svg+xml;base64,${picture}">`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Where it goes on: before a chapter that the core path goes past, there are two ways. */
function linksOn(pages: readonly Chapter[], place: number): string[] {
  const next = pages[(place + 1) % pages.length];
  if (!next.deep) return [pagerLink("next", t("Next"), next)];
  const core = pages.slice(place + 1).find(({ deep }) => !deep) ?? home;
  const either = (whole: string, onCore: string) =>
    `<span class="on-whole">${whole}</span><span class="on-core">${onCore}</span>`;
  return [
    pagerLink("next", either(t("Next, a deep chapter"), t("Aside, a deep chapter")), next),
    pagerLink("next", either(t("On the core path"), t("Next on the core path")), core, " data-take-core"),
  ];
}

function pagerLink(rel: "prev" | "next", label: string, chapter: Chapter, more = ""): string {
  return `<a rel="${rel}"${more} href="${chapter === home ? "/" : addressOf(chapter.slug)}"><span>${label}</span>${chapter.title}<small>${chapter.about}</small></a>`;
}

/** A chapter's first screen: number, title, the sentence that says what will be possible, time and needs. */
export function opening(
  path: string,
  data: Readonly<Record<string, unknown>>,
  title: string,
  time: ReadingTime,
): string {
  const number = chapterNumber(path);
  const part = course.parts.find(({ chapters: ofPart }) => ofPart.some(({ slug }) => slug === slugAt(path)));
  const facts = [
    [t("Part"), part?.title],
    [t("Time"), number ? timeInWords(time) : undefined],
    [t("Needs"), data.needs === undefined ? undefined : needsHtml(data.needs)],
    [t("Deep"), chapters[(number ?? 0) - 1]?.deep ? t("nothing later needs it") : undefined],
  ]
    .filter(([, fact]) => fact)
    .map(([name, fact]) => `<div><dt>${name}</dt><dd>${fact}</dd></div>`);
  const promise = data.promise ? `<p class="opening-promise">${markedHtml(String(data.promise))}</p>` : "";
  return `<header class="opening">${number ? chapterMark(number) : ""}<h1 id="title">${title}</h1>${promise}<dl class="opening-facts">${facts.join("")}</dl></header>`;
}

/** The number of a chapter in a pencilled ring. */
function chapterMark(number: number): string {
  const ring = pencilCircle([24, 24], 20, seededRandom(number));
  return `<p class="opening-number"><svg viewBox="0 0 48 48" aria-hidden="true"><path d="${ring}"/></svg><span class="visually-hidden">${t("Chapter")} </span><span>${number}</span></p>`;
}
