import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The kept files that match, with their texts. */
function read(...patterns: string[]): { file: string; text: string }[] {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", ...patterns], {
    encoding: "utf8",
  });
  return files
    .trim()
    .split("\n")
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
}

const scripts = read("src/*.ts", "src/*.js", "src/*.md");
const stylesheets = read("src/style/*.css");

describe("What older browsers get", () => {
  it("has no lookbehind, at which Safari before 16.4 stops reading a file", () => {
    expect(scripts.length).toBeGreaterThan(100);
    expect(scripts.filter(({ text }) => /\(\?<[=!]/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("opens channels between tabs only where a refusal is caught", () => {
    const openers = scripts
      .filter(({ text }) => text.includes("new BroadcastChannel"))
      .map(({ file }) => file);
    expect(openers).toEqual(["src/components/storage/channel.ts"]);
  });

  it("has colours that need no light-dark(), which Safari before 17.5 does not know", () => {
    const wanting = stylesheets.filter(({ text }) => text.includes("light-dark("));
    expect(wanting.map(({ file }) => file)).toEqual([]);
  });

  it("gives each colour a value for light pages and one for dark pages", () => {
    const tokens = readFileSync("src/style/tokens.css", "utf8");
    const colours = tokens.matchAll(/^ {2}(--[\w-]+): (.*#[\da-f]{3,8}\b(?!.*url).*);$/gm);
    const pairs = [...colours].filter(([, , value]) => !value.startsWith("url"));
    expect(pairs.length).toBeGreaterThan(30);
    for (const [line, , value] of pairs) {
      expect(value, line).toMatch(/^var\(--light, #[\da-f]{6}\) var\(--dark, #[\da-f]{6}\)$/);
    }
  });
});

describe("A frame of a long page", () => {
  it("is not held up by a rule that asks the whole page for an element in it whenever one changes", () => {
    const asking = stylesheets.flatMap(({ file, text }) =>
      [...text.matchAll(/(?::root|html|body|#observablehq-main)\S*:has\([^{},]*\)\s+[^{,\s]/g)].map(
        ([selector]) => `${file}: ${selector}`,
      ),
    );
    expect(asking).toEqual([]);
  });
});

describe("What a cell sums up", () => {
  it("is no live region of its own, which would come with its text and be heard by hardly anybody", () => {
    const lines = scripts.filter(({ text }) => /class="score-line[^>]*aria-live/.test(text));
    expect(lines.map(({ file }) => file)).toEqual([]);
  });
});

describe("With forced colours", () => {
  it("shapes that are drawn by a background keep it", () => {
    const rules = (css: string) =>
      [...css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
        ([, selectors, body]) =>
          selectors.split(",").map((selector) => ({ selector: selector.trim(), body })),
      );
    const all = stylesheets.flatMap(({ text }) => rules(text));
    const kept = new Set(
      all.filter(({ body }) => body.includes("forced-color-adjust: none")).map(({ selector }) => selector),
    );
    // What has a colour of text as well is no shape: its text is seen, in the reader's colours.
    const shapes = all.filter(
      ({ body }) =>
        /background(-color)?: (currentcolor|var\(--(?!paper|rule)(?![\w-]*wash)[\w-]+\));/.test(body) &&
        !/^\s*color:/m.test(body),
    );
    expect(shapes.length).toBeGreaterThan(10);
    expect(shapes.map(({ selector }) => selector).filter((selector) => !kept.has(selector))).toEqual([]);
  });

  it("ink is the reader's own, on the reader's own paper, whatever theme was chosen", () => {
    const forced = readFileSync("src/style/tokens.css", "utf8").split("(forced-colors: active)")[1];
    for (const token of ["--paper", "--paper-raised", "--paper-sunk"])
      expect(forced).toContain(`${token}: Canvas;`);
    for (const token of ["--ink", "--ink-soft", "--ink-faint"])
      expect(forced).toContain(`${token}: CanvasText;`);
  });
});
