import { type CourseData, readCourseData } from "./lab-data.js";
import type { Chapter, Part } from "./part.js";

/** A link of the instructor's own: to a timetable, a forum, a place to hand in. */
export interface CourseLink {
  readonly title: string;
  readonly href: string;
}

/** A course as its file has it. What is left out is that of the whole workbook. */
export interface CourseFile {
  readonly title?: string;
  /** In large letters on the home page. */
  readonly headline?: string;
  /** What the course is, in a sentence or two, below the headline. */
  readonly subtitle?: string;
  /** A file with an SVG, from the root of the project: it stands in the bar, before the title. */
  readonly logo?: string;
  /** At the end of every page, as a sentence. */
  readonly licence?: string;
  /** Of the text: a tag such as "en" or "de-CH". */
  readonly language?: string;
  /** Of the course, in the colophon of every page and in files of work: "autumn 2026", say. Defaults to that of the workbook. */
  readonly version?: string;
  /** Parts and chapters in order: a chapter of the workbook by its name alone, one's own in full. */
  readonly parts?: readonly CoursePart[];
  /** Pages to look things up in, after the road. */
  readonly toLookUp?: readonly string[];
  /** Chapters that nothing later needs. */
  readonly deep?: readonly string[];
  /** Chapters that are built with the solutions of their exercises. Defaults to all. */
  readonly solutions?: "all" | "none" | readonly string[];
  /** Which samples the labs have, where those are not the workbook's. */
  readonly data?: CourseData;
  readonly links?: readonly CourseLink[];
  /** Address of a site with the whole workbook, to which links to chapters that are left out lead. */
  readonly wholeWorkbook?: string;
}

/** A part as a course file has it. */
export interface CoursePart {
  readonly title: string;
  readonly chapters: readonly (string | Chapter)[];
}

/** A course that has been checked. */
export interface Course {
  readonly title: string;
  readonly headline?: string;
  readonly subtitle?: string;
  readonly logo?: string;
  readonly licence: string;
  readonly language: string;
  readonly version: string;
  readonly parts: readonly Part[];
  readonly toLookUp: readonly Chapter[];
  /** Names of the chapters that are built with solutions. */
  readonly solutions: ReadonlySet<string>;
  readonly data: CourseData;
  readonly links: readonly CourseLink[];
  readonly wholeWorkbook?: string;
}

/** What every course is cut from. */
export interface Workbook {
  readonly version: string;
  readonly parts: readonly Part[];
  readonly backMatter: readonly Chapter[];
}

const names = [
  "title",
  "headline",
  "subtitle",
  "logo",
  "licence",
  "language",
  "version",
  "parts",
  "toLookUp",
  "deep",
  "solutions",
  "data",
  "links",
  "wholeWorkbook",
] as const satisfies readonly (keyof CourseFile)[];

const usualLicence =
  "Text and code under the MIT licence; drawings of the Quick, Draw! Dataset by players of the game, made available by Google under CC BY 4.0.";

/**
 * Checks a course file and fills in what it leaves out.
 *
 * @throws RangeError or TypeError that names the bad value, and what it may be
 */
export function readCourse(file: CourseFile, { version, parts, backMatter }: Workbook): Course {
  for (const name of Object.keys(file)) oneOf("entry of a course", name, names);
  const known = parts.flatMap(({ chapters }) => chapters);
  const taken = withoutTwins(
    (file.parts ?? parts).map(({ title, chapters }) => ({
      title: words("title of a part", title),
      chapters: chapters.map((chapter) => chapterOf(chapter, known)),
    })),
  );
  const slugs = taken.flatMap(({ chapters }) => chapters.map(({ slug }) => slug));
  const deep = file.deep?.map((slug) => oneOf("deep chapter", slug, slugs));
  return {
    title: words("title", file.title ?? "Hand-Drawn Networks"),
    headline: file.headline,
    subtitle: file.subtitle,
    logo: file.logo,
    licence: words("licence", file.licence ?? usualLicence),
    language: languageTag(file.language ?? "en"),
    version: words("version", file.version ?? version),
    parts: deep ? taken.map((part) => withDeep(part, deep)) : taken,
    toLookUp: (file.toLookUp ?? backMatter.map(({ slug }) => slug)).map((slug) => found(slug, backMatter)),
    solutions: new Set(solutionsOf(file.solutions ?? "all", slugs)),
    data: readCourseData(file.data ?? {}),
    links: (file.links ?? []).map(checkedLink),
    wholeWorkbook:
      file.wholeWorkbook === undefined ? undefined : webAddress("wholeWorkbook", file.wholeWorkbook),
  };
}

function chapterOf(chapter: string | Chapter, known: readonly Chapter[]): Chapter {
  if (typeof chapter === "string") return found(chapter, known);
  if (!/^[a-z][a-z0-9-]*$/.test(chapter.slug)) {
    throw new RangeError(`chapter must be small letters, digits and hyphens: ${chapter.slug}`);
  }
  words(`title of ${chapter.slug}`, chapter.title);
  return chapter;
}

function found(slug: string, known: readonly Chapter[]): Chapter {
  const name = oneOf(
    "chapter",
    slug,
    known.map((chapter) => chapter.slug),
  );
  const chapter = known.find((one) => one.slug === name);
  if (!chapter) throw new RangeError(`chapter is not known: ${slug}`);
  return chapter;
}

function withoutTwins(parts: readonly Part[]): readonly Part[] {
  const seen = new Set<string>();
  for (const { slug } of parts.flatMap(({ chapters }) => chapters)) {
    if (seen.has(slug)) throw new RangeError(`chapter must stand in a course once: ${slug}`);
    seen.add(slug);
  }
  if (seen.size === 0) throw new RangeError("course must have a chapter: none");
  return parts.filter(({ chapters }) => chapters.length > 0);
}

function withDeep({ title, chapters }: Part, deep: readonly string[]): Part {
  return {
    title,
    chapters: chapters.map((chapter) => ({ ...chapter, deep: deep.includes(chapter.slug) })),
  };
}

function solutionsOf(
  solutions: "all" | "none" | readonly string[],
  slugs: readonly string[],
): readonly string[] {
  if (solutions === "all") return slugs;
  if (solutions === "none") return [];
  if (!Array.isArray(solutions)) {
    throw new TypeError(`solutions must be "all", "none" or a list of chapters: ${solutions}`);
  }
  return solutions.map((slug) => oneOf("chapter with solutions", slug, slugs));
}

function checkedLink({ title, href }: CourseLink): CourseLink {
  return { title: words("title of a link", title), href: webAddress(`link “${title}”`, href) };
}

/** An address that a link may lead to: of a page, of mail, or a path of the host. */
function webAddress(name: string, address: string): string {
  if (/^(https?:\/\/|mailto:)\S+$/.test(address)) return address;
  throw new RangeError(`${name} must be an address with https:, http: or mailto: ${address}`);
}

function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    throw new RangeError(`language must be a tag such as “en” or “de-CH”: ${language}`);
  }
}

function words(name: string, text: string): string {
  if (typeof text !== "string" || text.trim() === "")
    throw new TypeError(`${name} must have words: “${text}”`);
  return text;
}

function oneOf<const Name extends string>(what: string, name: string, known: readonly Name[]): Name {
  const match = known.find((one) => one === name);
  if (match === undefined) throw new RangeError(`${what} must be one of ${known.join(", ")}: ${name}`);
  return match;
}
