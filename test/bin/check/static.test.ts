import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { faultLine } from "../../../bin/check/fault.js";
import {
  documentFaults,
  linkFault,
  pagesOf,
  pagesToOpen,
  stylesheetFaults,
} from "../../../bin/check/static.js";

const folder = mkdtempSync(join(tmpdir(), "static-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "pages/relu"), { recursive: true });
writeFileSync(join(folder, "index.html"), "<h1 id='top'>Home</h1>");
writeFileSync(join(folder, "pages/relu/index.html"), "<h2 id='the-step'>The step</h2>");

/** What is wrong with a link on pages/relu/index.html, in a line. */
function fault(href: string): string | undefined {
  const found = linkFault(folder, "pages/relu/index.html", href, new Set(["the-step"]));
  return found && faultLine(found);
}

describe("linkFault", () => {
  it.each([
    "../../",
    "../../index.html#top",
    "./",
    "../relu/",
    "#the-step",
    "https://example.org/",
    "mailto:a@b.c",
  ])("lets %s pass", (href) => expect(fault(href)).toBeUndefined());

  it.each([
    ["../adam/", "broken link"],
    ["../relu", "broken link"],
    ["../../index", "broken link"],
    ["/pages/relu/", "broken link"],
    ["../../../", "broken link"],
    ["%E0%A4%A", "broken link"],
    ["#no-step", "broken anchor"],
    ["../../#bottom", "broken anchor"],
  ])("finds %s", (href, kind) => expect(fault(href)).toBe(`pages/relu/index.html: ${kind}: ${href}`));
});

describe("documentFaults", () => {
  const lines = (body: string) => documentFaults(folder, "index.html", `<body>${body}</body>`).map(faultLine);

  it("leaves prices, code and formulas alone", () => {
    expect(lines("<p>It costs $5.</p><code>$x$</code><span class='katex'>$x$</span>")).toEqual([]);
  });

  it("finds a formula that was left as it was written", () => {
    expect(lines("<p>Let $\\eta$ be</p>")).toEqual(["index.html: unparsed formula: Let $\\eta$ be"]);
  });

  it("finds what would be loaded from another host, and lets links go there", () => {
    expect(lines("<a href='https://a.example/'>a</a><img alt='' src='//b.example/p.png'>")).toEqual([
      "index.html: foreign request: //b.example/p.png",
    ]);
  });
});

describe("stylesheetFaults", () => {
  it("finds addresses of other hosts, in imports too", () => {
    writeFileSync(
      join(folder, "a.css"),
      "@import 'https://a.example/f.css'; p { background: url(./b.png) } q { background: url(//b.example/c.png) }",
    );
    expect(stylesheetFaults(folder).map(({ message }) => message)).toEqual([
      "https://a.example/f.css",
      "//b.example/c.png",
    ]);
  });
});

describe("pagesOf", () => {
  it("lists the pages in order", () => {
    expect(pagesOf(folder)).toEqual(["index.html", "pages/relu/index.html"]);
  });
});

describe("pagesToOpen", () => {
  const parts = Array.from({ length: 20 }, (_, k) => `pages/embed/relu/fig-${k}/index.html`);
  const pages = ["index.html", "pages/embed/draw/index.html", ...parts, "pages/relu/index.html"];

  it("takes every page, and of those of single parts some from all over", () => {
    const opened = pagesToOpen(pages, false);
    expect(opened.filter((page) => !parts.includes(page))).toEqual([
      "index.html",
      "pages/embed/draw/index.html",
      "pages/relu/index.html",
    ]);
    expect(opened.filter((page) => parts.includes(page))).toEqual(parts.filter((_, k) => k % 3 === 0));
  });

  it("takes all where tests are to be thorough", () => {
    expect(pagesToOpen(pages, true)).toEqual(pages);
  });
});
