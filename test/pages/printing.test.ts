import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from "pdf-lib";
import { afterAll, describe, expect, it } from "vitest";
import { joinPdfs } from "../../bin/print/join-pdfs.js";
import { outlineOf } from "../../bin/print/outline.js";
import { printCourse } from "../../bin/print/print-course.js";
import { printTab } from "../../bin/print/print-page.js";
import { linksOf } from "../../bin/print/tag-tree.js";
import { taggingFaults, tagsOf } from "../bin/print/pdf-tags.js";
import { textOf } from "../bin/print/pdf-text.js";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

const name = PDFName.of;
const withoutSpaces = (text: string) => text.replace(/\s+/g, "");

describe("npm run print", () => {
  it("prints a chapter with tags, bookmarks, numbers and all that is folded", async () => {
    const output = mkdtempSync(join(tmpdir(), "print-"));
    const told: [string, number][] = [];
    await printCourse(
      { dist: process.env.WORKBOOK_DIST ?? "dist", output, solutions: true, only: ["inference"] },
      (file, sheets) => told.push([file, sheets]),
    );
    const file = join(output, "inference.pdf");
    const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
    expect(told).toEqual([[file, pdf.getPageCount()]]);
    expect(pdf.getPageCount()).toBeGreaterThan(8);
    expect(pdf.getTitle()).toContain("Inference");
    expect(taggingFaults(pdf)).toEqual([]);

    const tags = tagsOf(pdf);
    for (const tag of ["Document", "H1", "H2", "P", "L", "Table", "TH", "Figure", "Link"]) {
      expect(tags.get(tag), tag).toBeGreaterThan(0);
    }
    const sheets = textOf(pdf);
    for (const [k, text] of sheets.entries()) {
      expect(text).toMatch(/^18InferenceHand-DrawnNetworks/);
      expect(text).toContain(String(k + 1));
    }

    const { page, close } = await openPage("pages/inference/", { own: true });
    await page.waitForLoadState("networkidle");
    const [headings, folded] = await page.evaluate(() => {
      const main = document.querySelector("#observablehq-main");
      const unread = ".katex, .visually-hidden, button, svg, script, noscript, [hidden], .margin-note";
      const texts = document.createNodeIterator(main ?? document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const place = node.parentElement;
        if (!place?.closest("details:is(.deep, .exercise-task) :is(p, li)") || place.closest(unread))
          continue;
        found.push(node.textContent ?? "");
      }
      return [Array.from(main?.querySelectorAll("h2") ?? [], ({ textContent }) => textContent ?? ""), found];
    });
    await close();
    const all = sheets.join("");
    const [chapter] = outlineOf(pdf);
    expect(chapter.items.map(({ title }) => withoutSpaces(title)).slice(0, headings.length)).toEqual(
      headings.map(withoutSpaces),
    );
    expect(chapter.items.at(-1)?.title).toBe("Solutions");
    expect(folded.length).toBeGreaterThan(20);
    // Where a sheet ends within a text, the heads of the sheets stand between its words.
    const missing = folded.map(withoutSpaces).filter((text) => !all.includes(text.slice(0, 24)));
    expect(missing).toEqual([]);
  });

  it("refuses a chapter that the course does not have", async () => {
    const options = { dist: "dist", output: tmpdir(), solutions: false, only: ["cooking"] };
    await expect(printCourse(options, () => {})).rejects.toThrow(
      /chapter must be one of pixels, .*: cooking/,
    );
  });
});

const url = "http://127.0.0.1:1/course/";
const pageOf = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><h1 id="title"><a href="#title">${title}</a></h1>${body}</html>`;
const table =
  "<table><thead><tr><th scope=col>a</th><th scope=col>b</th></tr></thead><tr><td>1</td><td>2</td></tr></table>";

describe("joinPdfs", () => {
  it("keeps bookmarks, tags and links, leads from page to page, and numbers them on", async () => {
    const { page: tab, close } = await openPage("pages/glossary/", { own: true });
    const printed = async (html: string, from?: number) => {
      await tab.goto("about:blank");
      await tab.setContent(html);
      return printTab(tab, { head: ["One", "Course"], from });
    };
    const second = `<h2 id="far" style="break-before: page"><a href="#far">Far</a></h2>${table}`;
    const pieces = [
      {
        name: "",
        title: "Contents",
        bytes: await printed(pageOf("Front", `<p><a href="${url}pages/two/">Two</a></p>`)),
      },
      {
        name: "one",
        title: "1 One",
        bytes: await printed(
          pageOf(
            "One",
            `<h2>Near</h2>${table}<p><a href="${url}pages/two/#far">on</a> <a href="${url}pages/gone/">gone</a></p>`,
          ),
          1,
        ),
      },
      { name: "two", title: "2 Two", bytes: await printed(pageOf("Two", second), 2) },
    ];
    await close();
    const about = { title: "A course", language: "en-GB" };
    const pdf = await PDFDocument.load(await joinPdfs(pieces, url, about), { updateMetadata: false });
    const { catalog } = pdf;

    expect(pdf.getPageCount()).toBe(4);
    expect(pdf.getTitle()).toBe("A course");
    expect(outlineOf(pdf).map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ["Contents", []],
      ["1 One", ["Near"]],
      ["2 Two", ["Far"]],
    ]);
    const tags = tagsOf(pdf);
    expect(["Document", "Part", "H1", "Table"].map((tag) => tags.get(tag))).toEqual([1, 3, 3, 2]);
    expect(catalog.lookup(name("PageLabels"), PDFDict).toString().replace(/\s+/g, "")).toBe(
      "<</Nums[0<</S/r>>1<</S/D>>]>>",
    );

    const places = catalog.lookup(name("Dests"), PDFDict);
    const sheetAt = (place: PDFName) => {
      const [ref] = places.lookup(place, PDFArray).asArray();
      return pdf.getPages().findIndex((page) => page.ref === ref);
    };
    const leads = pdf.getPages().map(({ node }) =>
      linksOf(node).map((link) => {
        const place = link.lookupMaybe(name("Dest"), PDFName);
        return place ? sheetAt(place) : "nowhere";
      }),
    );
    expect(leads).toEqual([[0, 2], [1, 3, "nowhere"], [2], [3]]);

    const tree = catalog.lookup(name("StructTreeRoot"), PDFDict).lookup(name("ParentTree"), PDFDict);
    const entries = tree.lookup(name("Nums"), PDFArray).asArray();
    const keys = entries.filter((_, k) => k % 2 === 0).map(String);
    const used = pdf
      .getPages()
      .flatMap(({ node }) => [
        node.lookup(name("StructParents"), PDFNumber),
        ...linksOf(node).map((link) => link.lookup(name("StructParent"), PDFNumber)),
      ]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(used.map(String)));
    const ids = catalog.lookup(name("StructTreeRoot"), PDFDict).lookup(name("IDTree"), PDFDict);
    const [kid] = ids.lookup(name("Kids"), PDFArray).asArray();
    const heads = pdf.context.lookup(kid, PDFDict).lookup(name("Names"), PDFArray).asArray();
    expect(new Set(heads.filter((one) => one instanceof PDFString).map(String)).size).toBe(4);
  });
});
