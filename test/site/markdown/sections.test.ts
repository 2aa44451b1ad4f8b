import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { sections } from "../../../site/markdown/sections.js";

const md = new MarkdownIt({ html: true }).use(sections);

describe("sections", () => {
  it("numbers the second-level headings of a chapter, and no others", () => {
    const html = md.render("# Title\n\n## One\n\n### Deeper\n\n## Two", {
      path: "/pages/linear-layer/index",
    });
    expect(html).toContain('<h2><span class="section-number">2.1</span> One</h2>');
    expect(html).toContain('<h2><span class="section-number">2.2</span> Two</h2>');
    expect(html).toContain("<h1>Title</h1>");
    expect(html).toContain("<h3>Deeper</h3>");
  });

  it("leaves pages alone that are no chapters", () => {
    expect(md.render("## One", { path: "/index" })).toBe("<h2>One</h2>\n");
  });
});
