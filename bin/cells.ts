import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * The TypeScript cells and the live values of a page as one module, each line where it stands in the page, so
 * that an error's line is the page's.
 */
export function moduleOf(markdown: string): string {
  let inside = false;
  const lines = markdown.split("\n").map((line) => {
    if (inside) {
      if (/^\s*```\s*$/.test(line)) {
        inside = false;
        return "";
      }
      return line;
    }
    if (/^\s*```ts(\s|$)/.test(line) && !/run=false/.test(line)) {
      inside = true;
      return "";
    }
    return liveValues(line);
  });
  return `${lines.join("\n")}\nexport {};\n`;
}

/** The `${…}` of a line of prose, as statements. */
function liveValues(line: string): string {
  let code = "";
  for (let k = line.indexOf("${"); k >= 0; k = line.indexOf("${", k + 1)) {
    const end = closingBrace(line, k + 2);
    if (end < 0) break;
    code += `void (${line.slice(k + 2, end)});`;
    k = end;
  }
  return code;
}

function closingBrace(line: string, from: number): number {
  let depth = 1;
  for (let k = from; k < line.length; k++) {
    if (line[k] === "{") depth++;
    else if (line[k] === "}" && --depth === 0) return k;
  }
  return -1;
}

/**
 * Type-checks the cells of all pages.
 *
 * @param root of the pages, as in Framework's config
 * @param work folder for the modules, made afresh
 * @returns the errors, each with the page's file and line
 */
export function checkCells(root = "src", work = ".cells"): string[] {
  rmSync(work, { recursive: true, force: true });
  const pages = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".md") && !name.startsWith(".observablehq"),
  );
  for (const page of pages) {
    const target = join(work, page.replace(/\.md$/, ".ts"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, moduleOf(readFileSync(join(root, page), "utf8")));
  }
  const config = {
    extends: relative(work, "tsconfig.json"),
    compilerOptions: { rootDirs: [".", relative(work, root)], noUnusedLocals: false, types: ["node"] },
    include: ["**/*.ts", relative(work, "site/cells.d.ts"), `${relative(work, root)}/**/*.d.ts`],
    exclude: [],
  };
  writeFileSync(join(work, "tsconfig.json"), JSON.stringify(config));
  const { stdout } = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", work, "--pretty", "false"],
    {
      encoding: "utf8",
    },
  );
  return stdout
    .split("\n")
    .filter((line) => line.includes("error TS"))
    .map((line) => line.replace(new RegExp(`^${work.replace(".", "\\.")}/(.*?)\\.ts\\(`), `${root}/$1.md(`));
}
