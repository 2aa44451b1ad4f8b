import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { chromium, type Page } from "playwright-core";
import { chapters } from "../../site/chapters.js";
import { course } from "../../site/course/chosen.js";
import type { Chapter } from "../../site/course/part.js";
import { definedChapters, definitionsOf } from "../../site/definitions.js";
import { pageAddress } from "../check/page-address.js";
import { chromiumArguments, findOrInstallChromium } from "../chromium.js";
import { serveSite } from "../serve.js";
import { openTab } from "../tab.js";
import { type ContentsPart, frontMatter } from "./front-matter.js";
import { describePdf, joinPdfs, type Piece } from "./join-pdfs.js";
import { linkAcross } from "./links.js";
import { outlineOf } from "./outline.js";
import { fontRules, printPage, printTab } from "./print-page.js";

/** What is printed, and where to. */
export interface PrintOptions {
  /** The built site. */
  readonly dist: string;
  readonly output: string;
  /** Whether solutions stand at the end of each chapter that the course has them for. */
  readonly solutions: boolean;
  /** Names of the chapters; without, all of the course, its pages to look things up in, and one PDF of all. */
  readonly only?: readonly string[];
  /** Address of the home page where the site is hosted, for links to pages that are not printed. */
  readonly hosted?: string;
}

/** Pages for the screen: a test that is drawn anew, and what is about the site. */
const notOnPaper = ["part-test", "for-instructors", "accessibility"];

/** A4 less the margins of a sheet, in CSS pixels. */
const paper = { width: 643, height: 964 };

/** Sheets of a page, with where its sections begin. */
interface Printed extends Piece {
  readonly sheets: number;
  readonly sections: readonly { readonly title: string; readonly sheet: number }[];
  /** Number of its first sheet. */
  readonly from: number;
}

/**
 * Prints pages of a built site.
 *
 * @param tell is told of each file, with its number of sheets
 * @throws RangeError when a chapter is not of the course
 * @throws Error when there is no Chromium, or a page does not settle
 */
export async function printCourse(
  options: PrintOptions,
  tell: (file: string, sheets: number) => void,
): Promise<void> {
  const pages = pagesToPrint(options.only);
  const executablePath = findOrInstallChromium();
  if (!executablePath) throw new Error("no Chromium here: name it with CHROMIUM_PATH");
  mkdirSync(options.output, { recursive: true });
  const server = await serveSite(options.dist);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const printed: Printed[] = [];
    for (const page of pages) {
      const tab = await openTab(
        browser,
        { viewport: paper, colorScheme: "light", reducedMotion: "reduce" },
        server.url,
      );
      const from = 1 + printed.reduce((sum, { sheets }) => sum + sheets, 0);
      const piece = await printOne(tab.page, page, server.url, options.only ? 1 : from, options.solutions);
      await tab.close();
      printed.push(piece);
      const file = join(options.output, `${page.slug}.pdf`);
      const names = new Set(pages.map(({ slug }) => slug));
      writeFileSync(file, await alone(piece, server.url, names, options.hosted));
      tell(file, piece.sheets);
    }
    if (options.only) return;
    const tab = await browser.newPage();
    await tab.goto(server.url);
    await tab.setContent(frontMatter(contentsOf(printed), server.url, await fontRules(tab)));
    await tab.waitForLoadState("networkidle");
    const front = await printTab(tab, { head: ["", course.title] });
    const pieces = [{ name: "", title: "Contents", bytes: front }, ...printed];
    const bytes = await joinPdfs(pieces, server.url, { title: course.title, language: course.language });
    const file = join(options.output, "course.pdf");
    writeFileSync(file, bytes);
    tell(file, (await PDFDocument.load(bytes)).getPageCount());
  } finally {
    await browser.close();
    await server.close();
  }
}

function pagesToPrint(only: readonly string[] | undefined): readonly Chapter[] {
  const all = [...chapters, ...course.toLookUp.filter(({ slug }) => !notOnPaper.includes(slug))];
  return (
    only?.map((name) => {
      const page = all.find(({ slug }) => slug === name);
      if (!page)
        throw new RangeError(`chapter must be one of ${all.map(({ slug }) => slug).join(", ")}: ${name}`);
      return page;
    }) ?? all
  );
}

async function printOne(
  tab: Page,
  { slug, title }: Chapter,
  url: string,
  from: number,
  withSolutions: boolean,
): Promise<Printed> {
  const number = chapters.findIndex((chapter) => chapter.slug === slug) + 1;
  const name = number > 0 ? `${number} ${title}` : title;
  const bytes = await printPage(tab, pageAddress(url, `pages/${slug}/index.html`), {
    head: [name, course.title],
    from,
    solutions: withSolutions ? await solutionsOf(slug) : undefined,
  });
  const pdf = await PDFDocument.load(bytes);
  const places = new Map(pdf.getPages().map(({ ref }, k) => [ref.toString(), from + k]));
  const [heading] = outlineOf(pdf);
  const sections = (heading?.items ?? []).map(({ title: section, place }) => ({
    title: section,
    sheet: places.get(place.get(0).toString()) ?? from,
  }));
  return { name: slug, title: name, bytes, sheets: pdf.getPageCount(), sections, from };
}

/** The solutions that the course has for a chapter; none where it keeps them back. */
async function solutionsOf(slug: string) {
  if (!course.solutions.has(slug) || !definedChapters().includes(slug)) return undefined;
  return (await definitionsOf(slug)).solutions;
}

/** The PDF of one page, with links to the others. */
async function alone(
  piece: Printed,
  url: string,
  names: ReadonlySet<string>,
  hosted?: string,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(piece.bytes);
  for (const { node } of pdf.getPages()) linkAcross(node, url, names, hosted);
  describePdf(pdf, { title: `${piece.title} · ${course.title}`, language: course.language });
  return pdf.save();
}

function contentsOf(printed: readonly Printed[]): ContentsPart[] {
  const parts = [...course.parts, { title: "To look up", chapters: course.toLookUp }];
  return parts
    .map(({ title, chapters: ofPart }) => ({
      title,
      entries: printed
        .filter(({ name }) => ofPart.some(({ slug }) => slug === name))
        .map(({ name, title: entry, from, sections }) => ({ name, title: entry, sheet: from, sections })),
    }))
    .filter(({ entries }) => entries.length > 0);
}
