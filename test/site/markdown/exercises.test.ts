import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { extendMarkdown } from "../../../site/markdown.js";

const md = extendMarkdown(new MarkdownIt({ html: true }));

describe("::: exercise", () => {
  it("folds a task to its numbered heading, formulas in it", () => {
    const html = md.render(
      "::: exercise one The first\nTask $x$.\n:::\n\n::: exercise two From $x$ to *y*\nTask.\n:::",
      { path: "/index" },
    );
    expect(html).toContain(
      '<details class="exercise-task" id="exercise-one" data-exercise="one"><summary><h3 id="exercise-one-title"><span class="exercise-number">1.</span> The first</h3></summary>',
    );
    expect(html).toContain('<span class="exercise-number">2.</span> From <span translate="no" class="katex"');
    expect(html).toContain("<em>y</em></h3>");
    expect(html.match(/<\/details>/g)).toHaveLength(2);
  });

  it("fails the build without a title", () => {
    expect(() => md.render("::: exercise one\nTask.\n:::", { path: "/index" })).toThrow(
      "an exercise must have an id and a title: exercise one",
    );
  });
});

describe("the task of an exercise", () => {
  it("fails the build with a value that its page works out", () => {
    for (const box of ["exercise one One", "step one"]) {
      expect(() => md.render(`:::: ${box}\nHalf of \${x}?\n::::`, { path: "/index" })).toThrow(
        "the task of an exercise must have no ${…}, since it is shown away from its page too: one",
      );
    }
    expect(md.render("::: exercise one One\nTask.\n:::\n\n${x}", { path: "/index" })).toContain("${x}");
  });
});

describe(":::: step", () => {
  it("holds a step in the text without a number, and folds the line that it comes to", () => {
    const html = md.render(
      ":::: step one\nWhat is left?\n\n::: line\n$$ y = x $$ {#eq-y}\n:::\n::::\n\n::: exercise two Two\nTask.\n:::",
      { path: "/index" },
    );
    expect(html).toMatch(
      /<section class="exercise-task exercise-step" id="exercise-one" data-exercise="one" aria-label="A step for you, 1">\n<p>What is left\?<\/p>\n<details class="step-line" open><summary>Show the line<\/summary>[\s\S]*id="eq-y"[\s\S]*<\/details>\n<\/section>/,
    );
    expect(html).toContain('<span class="exercise-number">1.</span> Two');
  });

  it("fails the build without an id", () => {
    expect(() => md.render(":::: step\nTask.\n::::", { path: "/index" })).toThrow(
      "a step must have an id and nothing else: step",
    );
  });
});
