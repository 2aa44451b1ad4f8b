import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { proseFaults, scriptProseFaults } from "../site/words/prose-faults.js";
import { moduleOf } from "./cells.js";
import { installPackages } from "./install.js";

const cruise = "tools/node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
const knip = ["node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"];

/** What is wrong with the source beside its types: the look, the prose, the arrows between files, and what nobody uses. */
export function sourceFaults(): string[] {
  return [
    ...complaints(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]),
    ...wrongProse(),
    ...wrongArrows(["src", "site", "bin", "course.ts", "courses", "observablehq.config.ts"]),
    ...cellArrows(),
    ...complaints(knip),
    // What tests alone reach has no user.
    ...complaints([...knip, "--production", "--include", "files"]),
  ];
}

/**
 * The imports that break the rules of tools/dependencies.mjs.
 *
 * @param places files and folders, from `base`
 * @param base the folder that holds them, defaults to this repository
 */
export function wrongArrows(places: readonly string[], base = "."): string[] {
  installPackages("tools");
  const config = join(process.cwd(), "tools/dependencies.mjs");
  return complaints(
    [join(process.cwd(), cruise), "--config", config, "--output-type", "err", ...places],
    base,
  );
}

/** The cells of pages that import something of another chapter, of the site or of a command. */
export function cellArrows(root = "src"): string[] {
  const pages = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  return pages.flatMap((page) =>
    importsOf(moduleOf(readFileSync(join(root, page), "utf8")))
      .map((target) => normalize(join(dirname(page), target)))
      .filter((target) => !target.startsWith(`${dirname(page)}/`) && !/^(components|lib)\//.test(target))
      .map(
        (target) => `${root}/${page} → ${target}: a page imports its own folder, components and the library`,
      ),
  );
}

/** What a machine can hear in the prose of the pages and the documents, and in what scripts say to readers. */
export function wrongProse(base = "."): string[] {
  const documents = [
    "README.md",
    "CONTRIBUTING.md",
    ...markdownIn("docs", base),
    ...markdownIn("data", base),
  ];
  const read = (file: string) => readFileSync(join(base, file), "utf8");
  return [
    ...[...documents, ...markdownIn("src", base)].flatMap((file) =>
      proseFaults(file, read(file), /^src\/(?:index\.md|pages\/)/.test(file)),
    ),
    ...["src/components", "src/pages"]
      .flatMap((folder) => filesIn(folder, ".ts", base))
      .flatMap((file) => scriptProseFaults(file, read(file))),
  ];
}

function markdownIn(folder: string, base: string): string[] {
  // One shows what not to say; the others are made by a command.
  return filesIn(folder, ".md", base).filter(
    (name) => name !== "docs/prose.md" && !name.startsWith("docs/api/"),
  );
}

function filesIn(folder: string, ending: string, base: string): string[] {
  return readdirSync(join(base, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

function importsOf(code: string): string[] {
  return Array.from(code.matchAll(/\b(?:from|import|resolve)\s*\(?\s*"(\.[^"]*)"/g), ([, target]) => target);
}

/** What a tool of node_modules has to say, in one piece; nothing when it ends well. */
function complaints(args: readonly string[], cwd = "."): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  return status === 0 ? [] : [stdout + stderr];
}
