import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { reportedFigures, reportedStatements } from "../../src/lib/labs/experiments/reported.js";
import { claimsOf, type PageClaims } from "./claims.js";
import { authorsIn, equationsIn, sourcesFor } from "./grounds.js";
import { evaluate } from "./scope.js";
import { testedNumbers, testedPatterns } from "./tested.js";

/** What all pages claim: the home page, the chapters, the back matter and what is embedded elsewhere. */
export function allClaims(): PageClaims[] {
  const pages = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => name === "index.md" || /^pages\/.*\.md$/.test(name))
    .sort()
    .map((name) => ({
      page: join("src", name),
      slug: basename(dirname(name)),
      markdown: readFileSync(join("src", name), "utf8"),
    }));
  const references = readFileSync("src/pages/references/index.md", "utf8");
  const equations = pages.flatMap(({ slug, markdown }) => equationsIn(markdown).map((id) => `${slug} ${id}`));
  const names = authorsIn("src/pages");
  const reported = new Map([...reportedFigures, ...reportedStatements].map(({ id, text }) => [id, text]));
  const patterns = testedPatterns("test");
  return pages.map(({ page, slug, markdown }) => {
    const sources = [...sourcesFor(markdown, references), ...equations];
    const tested = testedNumbers(markdown, patterns.get(slug) ?? []);
    return claimsOf(page, markdown, { sources, tested, names, reported, evaluate });
  });
}
