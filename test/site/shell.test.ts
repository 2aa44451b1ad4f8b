import { createHash } from "node:crypto";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { mendPage } from "../../site/shell.js";

const page = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<script>console.log("a < b && c")</script><script type="module">import "./x.js";</script></head>
<body><input id="observablehq-sidebar-toggle" type="checkbox"><nav id="observablehq-sidebar"><ol><label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label><li>Home</li></ol>
<div id="observablehq-search"><input type="search" placeholder="Search"></div></nav>
<div id="observablehq-center"><main id="observablehq-main"><h1>Title</h1></main></div></body></html>`;
const mended = mendPage(page);
/** As a browser reads it. */
const { document } = new JSDOM(mended).window;

describe("mendPage", () => {
  it("names the language and allows zoom", () => {
    expect(mended).toContain('<html lang="en">');
    expect(mended).not.toContain("maximum-scale");
  });

  it("keeps a percent sign with its number and the widths of a network on one line, in prose alone", () => {
    const prose = "<p>93 % by 784–16–5, from 2–3 <code>784–16–5, 93 %</code></p>";
    const once = mendPage(page.replace("</main>", `${prose}</main>`));
    expect(once).toContain(
      '<p>93&#160;% by <span class="stays">784–16–5</span>, from 2–3 <code translate="no">784–16–5, 93 %</code></p>',
    );
    expect(mendPage(once)).toBe(once);
  });

  it("labels the search, and puts the closing label where labels may stand", () => {
    expect(mended).toContain('aria-label="Search the workbook"');
    expect(mended).not.toMatch(/<ol>\s*<label/);
  });

  it("begins the body with a link to the text", () => {
    expect(document.body.firstElementChild?.matches('a.skip-link[href="#observablehq-main"]')).toBe(true);
  });

  it("lets the page talk to its own host only, and run only the inline scripts that it was built with", () => {
    const policy =
      document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    for (const script of ['console.log("a < b && c")', 'import "./x.js";']) {
      expect(policy).toContain(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    }
    expect(mended.indexOf("Content-Security-Policy")).toBeLessThan(mended.indexOf("<script"));
  });

  it("keeps code from being translated", () => {
    expect(
      mendPage("<html><head></head><body><main><pre><code>let x</code></pre></main></body></html>"),
    ).toMatch(/<pre[^>]* translate="no"[^>]*><code translate="no">/);
  });

  it("changes nothing when done again", () => {
    expect(mendPage(mended)).toBe(mended);
  });

  it("has no link in the heading of a row that opens, which is a control by itself", () => {
    const link = '<a class="observablehq-header-anchor" href="#x">By <i>hand</i></a>';
    const html = mendPage(
      `<body><h2>${link}</h2><details><summary><h3>${link}</h3></summary></details></body>`,
    );
    expect(html).toContain("<summary><h3>By <i>hand</i></h3></summary>");
    expect(html).toContain(`<h2>${link}</h2>`);
  });
});
