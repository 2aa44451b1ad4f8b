import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { exportedSource } from "../../site/markdown/source.js";
import { extendMarkdown } from "../../site/markdown.js";
import { wordsOf } from "../../site/search.js";

const md = extendMarkdown(new MarkdownIt({ html: true }));

function render(markdown: string, path = "/index"): string {
  return md.render(markdown, { path });
}

describe("formulas", () => {
  it("are rendered in the line, for eye and ear, without their TeX source", () => {
    const html = render("Let $x_k$ be ink.");
    expect(html).toContain('class="katex"');
    expect(html).toContain("<math");
    expect(html.replace('data-tex="x_k"', "")).not.toContain("x_k");
  });

  it("are rendered on lines of their own, numbered when they have an id", () => {
    const html = render(
      "$$ y = xW $$ {#eq-a}\n\ntext\n\n$$\nz = 1\n$$ {#eq-b}\n\nSee @eq-b.",
      "/pages/linear-layer/index",
    );
    expect(html).toContain('id="eq-a"');
    expect(html).toContain("(2.1)");
    expect(html).toContain('<a class="reference" href="#eq-b">equation (2.2)</a>');
  });

  it("mark the letters that are lit together", () => {
    expect(render("$\\sym{W}_{kj} + \\sym{dy}$")).toMatch(/data-sym="W".*data-sym="dy"/s);
  });

  it.each([
    ["a live value", "It is ${score} now."],
    ["two live values", "From ${a} to ${b}."],
    ["prices", "It costs $5 and then $10."],
    ["an escaped dollar", "Pay \\$x$ now"],
    ["code", "Write `$x$` here."],
    ["dollars on both sides of code", "costs $5 or `a$b`"],
    ["dollars apart", "a $ b $ c"],
    ["a live value after a dollar", "$a${b}$"],
  ])("leave %s alone", (_, markdown) => {
    expect(render(markdown)).not.toContain("katex");
  });

  it("show KaTeX's message when they can't be parsed", () => {
    expect(render("$\\frac{1$")).toContain("katex-error");
  });

  it("never throw, nor swallow a live value, whatever is around", () => {
    const text = fc.stringMatching(/^[a-z $\\{}_^.`*]{0,30}$/);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const html = render(
          `${before.replaceAll("$", "")} \${live} ${after.replaceAll("`", "")}`.replaceAll("`", ""),
        );
        expect(html).toContain("${live}");
      }),
    );
    fc.assert(
      fc.property(text, (markdown) => {
        expect(typeof render(markdown)).toBe("string");
      }),
    );
  });
});

describe("figures", () => {
  it("are numbered through the page and can be referred to, from captions too", () => {
    const html = render(
      '<figure id="fig-a">\n<figcaption>One, unlike @fig-b.</figcaption>\n</figure>\n\n<figure id="fig-b">\n\ntext\n\n<figcaption>Two.</figcaption>\n</figure>\n\nSee @fig-a.',
      "/pages/linear-layer/index",
    );
    expect(html).toContain(
      '<b class="figure-number">Figure 2.1.</b> One, unlike <a class="reference" href="#fig-b">figure 2.2</a>',
    );
    expect(html).toContain('<b class="figure-number">Figure 2.2.</b> Two.');
    expect(html).toContain('<a class="reference" href="#fig-a">figure 2.1</a>');
  });

  it("fail the build when a reference has no target", () => {
    expect(() => render("See @fig-nowhere.")).toThrow("reference to what is not on the page: @fig-nowhere");
  });

  it("are named with a capital where a sentence begins with them", () => {
    const html = render("$$ a $$ {#eq-a}\n\nHere. @eq-a says so.\n\n@eq-a and @eq-a.");
    expect(html.match(/>Equation \(1\)</g)).toHaveLength(2);
    expect(html.match(/>equation \(1\)</g)).toHaveLength(1);
  });

  it("fail the build when two have the same id", () => {
    expect(() => render("$$ a $$ {#eq-a}\n\n$$ b $$ {#eq-a}")).toThrow(
      "two things on the page have the id: eq-a",
    );
  });

  it("give no number to a caption whose figure has no id", () => {
    const html = render(
      '<figure id="fig-a">\n<figcaption>One.</figcaption>\n</figure>\n<figure>\n<figcaption>Plain.</figcaption>\n</figure>',
    );
    expect(html).toContain("<figcaption>Plain.");
  });

  it("leave e-mail addresses alone", () => {
    expect(render("me@fig-tree.example")).toContain("me@fig-tree.example");
  });
});

describe("source", () => {
  it("shows a function with its doc comment as it stands in its file", () => {
    const html = render("```source lib/core/kernels/affine.ts#affine\n```");
    expect(html).toContain("src/lib/core/kernels/affine.ts");
    expect(html).toContain("y = x·w + b");
    expect(html).toContain("export function affine(");
    expect(html).not.toContain("import ");
  });

  it("takes a function to its end and no farther", () => {
    const text =
      "/** Adds. */\nexport function add(\n  a: number,\n): number {\n  return a;\n}\n\nexport const one = 1;\n";
    expect(exportedSource(text, "add", "m.ts")).toBe(
      "/** Adds. */\nexport function add(\n  a: number,\n): number {\n  return a;\n}",
    );
    expect(exportedSource(text, "one", "m.ts")).toBe("export const one = 1;");
  });

  it("fails the build when the function is not there", () => {
    expect(() => render("```source lib/core/kernels/affine.ts#nothing\n```")).toThrow(
      "lib/core/kernels/affine.ts exports no function of the name: nothing",
    );
  });
});

describe("boxes", () => {
  it("put notes into the margin and headings onto boxes", () => {
    expect(render("::: note\nAside.\n:::")).toContain('<aside class="margin-note"');
    expect(render("::: predict curve-of-it curve\nGuess.\n:::")).toContain("Predict, then run");
  });
});

describe("wordsOf", () => {
  it("leaves out front matter, code, formulas, live values and tags", () => {
    const page =
      "---\ntitle: T\n---\n# Ink\n\n```ts\nsecret();\n```\n\nLet $x_k$ be <b>dark</b> ${value}.\n\n$$ z $$ {#eq-z}\n\nSee @eq-z.";
    expect(wordsOf(page)).toBe("Ink Let be dark See");
  });
});
