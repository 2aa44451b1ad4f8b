import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { scripts } from "../../package.json" with { type: "json" };

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "docs/architecture.md",
  "docs/figures.md",
  "src/lib/README.md",
  "data/README.md",
];

const read = (file: string) => readFileSync(file, "utf8");

/** The anchor of a heading, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");

/** What is wrong with a link of a page; nothing when it leads somewhere. */
function faultOf(page: string, link: string): string | undefined {
  const [path, anchor] = link.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  if (!existsSync(file)) return `${link}: no such file`;
  if (anchor === undefined) return undefined;
  const known = file.endsWith(".md")
    ? Array.from(read(file).matchAll(/^#+ (.*)$/gm), ([, heading]) => anchorOf(heading))
    : Array.from(
        read(file).matchAll(/^export (?:async )?(?:function\*?|const|interface|class|type) (\w+)/gm),
        ([, name]) => name,
      );
  return known.includes(anchor) ? undefined : `${link}: nothing of that name`;
}

describe.each(pages)("%s", (page) => {
  const text = read(page);
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "");

  it("has links that lead to files, headings and exports that are there", () => {
    const links = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, link]) => link);
    const local = links.filter((link) => !/^https?:/.test(link));
    expect(local.map((link) => faultOf(page, link)).filter(Boolean)).toEqual([]);
  });

  it("names files and folders that are there", () => {
    const paths = Array.from(
      prose.matchAll(/`((?:src|site|bin|test|tools|bench|docs)\/[^`\s<*]*)`/g),
      ([, path]) => path,
    );
    const made = ["docs/api"];
    expect(paths.filter((path) => !made.includes(path) && !existsSync(path.replace(/#.*/, "")))).toEqual([]);
  });

  it("names commands that there are", () => {
    const commands = Array.from(text.matchAll(/npm run ([\w-]+)/g), ([, name]) => name);
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe("docs/picture.png", () => {
  it("is light enough for the first page that anybody sees", () => {
    expect(statSync("docs/picture.png").size).toBeLessThan(300_000);
  });
});
