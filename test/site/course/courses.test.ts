import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import matter from "gray-matter";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import * as workbook from "../../../course.js";
import { type Course, readCourse } from "../../../site/course/course.js";

/** A page that was made, and what in it can be led to. */
interface Made {
  readonly document: Document;
  readonly ids: ReadonlySet<string>;
}

/** Makes the pages of a course, in a process of its own: a process has one course. */
async function pagesOf(courseFile: string): Promise<Map<string, Made>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "test/site/course/made-pages.ts"],
    {
      env: { ...process.env, WORKBOOK_COURSE: courseFile, WORKBOOK_FORMULAS: "later" },
      maxBuffer: 2 ** 28,
    },
  );
  return new Map(
    Object.entries<string>(JSON.parse(stdout)).map(([path, html]) => {
      const { document } = new JSDOM(html).window;
      return [
        path,
        { document, ids: new Set(Array.from(document.querySelectorAll("[id]"), ({ id }) => id)) },
      ];
    }),
  );
}

/** Links of a page that lead to no page that was made, or to no place in it. */
function brokenLinks(pages: ReadonlyMap<string, Made>, path: string): string[] {
  const made = pages.get(path);
  const hrefs = Array.from(made?.document.querySelectorAll("a[href]:not([download])") ?? [], (a) =>
    a.getAttribute("href"),
  );
  return hrefs.flatMap((href) => {
    const url = new URL(href ?? "", `http://site${path.replace(/index$/, "")}`);
    if (url.host !== "site") return [];
    const target = pages.get(url.pathname.endsWith("/") ? `${url.pathname}index` : url.pathname);
    const anchor = decodeURIComponent(url.hash.slice(1));
    return target && (anchor === "" || target.ids.has(anchor)) ? [] : [`${path}: ${href}`];
  });
}

const files = readdirSync("courses").filter((name) => name.endsWith(".ts"));

describe.each(files)("courses/%s", async (name) => {
  const { default: file } = await import(`../../../courses/${name}`);
  const course: Course = readCourse(file, workbook);
  const slugs = course.parts.flatMap(({ chapters }) => chapters.map(({ slug }) => slug));
  const pages = await pagesOf(`courses/${name}`);
  const textAt = (path: string, selector: string) =>
    pages.get(path)?.document.querySelector(selector)?.textContent;

  it("has the pages of its chapters and no other's", () => {
    const made = [...pages.keys()].flatMap((path) => /^\/pages\/([\w-]+)\/index$/.exec(path)?.[1] ?? []);
    expect(made.toSorted()).toEqual([...slugs, ...course.toLookUp.map(({ slug }) => slug)].toSorted());
  });

  it("has no link to what it leaves out, nor to a place that is not there", () => {
    expect([...pages.keys()].flatMap((path) => brokenLinks(pages, path))).toEqual([]);
  });

  it("has two ways along the road where it has a deep chapter, and else none to choose", () => {
    const deep = course.parts.flatMap(({ chapters }) => chapters.filter(({ deep }) => deep));
    const ways = pages.get("/index")?.document.querySelectorAll(".road-paths input");
    expect(ways).toHaveLength(deep.length > 0 ? 2 : 0);
  });

  it("numbers its chapters and their figures by their place in it", () => {
    for (const [k, slug] of slugs.entries()) {
      const path = `/pages/${slug}/index`;
      expect(textAt(path, ".opening-number > span:last-child")).toBe(String(k + 1));
      const figures = pages.get(path)?.document.querySelectorAll(".figure-number") ?? [];
      for (const figure of figures) expect(figure.textContent).toMatch(new RegExp(`^\\S+ ${k + 1}\\.`));
    }
  });

  it("leads along its own road, and lists the exercises of its chapters alone", () => {
    const home = pages.get("/index")?.document;
    const stops = home?.querySelectorAll<HTMLElement>(".road-step") ?? [];
    expect(Array.from(stops, ({ dataset }) => dataset.chapter)).toEqual(slugs);
    expect(home?.querySelector(".home-begin a")?.getAttribute("href")).toBe(`./pages/${slugs[0]}/`);
    const next = pages.get(`/pages/${slugs[0]}/index`)?.document.querySelector(".pager [rel=next]");
    expect(next?.getAttribute("href")).toBe(`/pages/${slugs[1]}/`);
  });

  it("tells instructors of its own chapters alone", () => {
    const guide = pages.get("/pages/for-instructors/index")?.document;
    const names = guide?.querySelectorAll(".needs-graph text") ?? [];
    const titles = course.parts.flatMap(({ chapters }) => chapters.map(({ title }) => title));
    expect(Array.from(names, ({ textContent }) => textContent)).toEqual(
      titles.map((title, k) => `${k + 1} ${title}`),
    );
    const answers = guide?.querySelectorAll<HTMLElement>("[data-answer]") ?? [];
    for (const { dataset } of answers) expect(slugs).toContain(dataset.answer?.split("/")[0]);
  });

  it("says on its home page which classes it has where those are its own", () => {
    const notes = pages.get("/index")?.document.querySelectorAll(".class-note").length;
    expect(notes).toBe(Object.keys(course.data).length);
  });

  it("has its own title, and its language", () => {
    expect(textAt("/index", ".bar-home")).toBe(course.title);
    expect(pages.get("/index")?.document.documentElement.lang).toBe(course.language);
  });
});

it("the home page has no title beside that of the course", () => {
  expect(matter(readFileSync("src/index.md", "utf8")).data).not.toHaveProperty("title");
});
