import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { sourcesOf } from "../../../site/markdown/back-matter.js";
import { extendMarkdown } from "../../../site/markdown.js";

const md = extendMarkdown(new MarkdownIt({ html: true }));

describe("backMatter", () => {
  it("lists every term with a place to be led to", () => {
    const html = md.render("```glossary\n```");
    expect(html).toContain('<div id="softmax"><dt>softmax</dt>');
    expect(html).toContain('href="/pages/softmax/#from-scores-to-probabilities"');
  });

  it("lists every symbol, set as a formula", () => {
    expect(md.render("```notation\n```")).toContain("katex");
  });

  it("collects the sources of the chapters", () => {
    const html = md.render("```sources\n```");
    expect(html).toContain("Learning representations by back-propagating errors");
    expect(html).toContain('<h3><a href="/pages/adam/">Adam</a></h3>');
  });
});

describe("sourcesOf", () => {
  it("takes the list below the heading, and nothing after it", () => {
    expect(sourcesOf("text\n\n### Sources\n\n- One.\n- Two.\n\n```ts\n```\n")).toBe("- One.\n- Two.\n");
    expect(sourcesOf("no such heading")).toBe("");
  });
});
