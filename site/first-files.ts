import { readFileSync } from "node:fs";
import { posix } from "node:path";
import matter from "gray-matter";

/** What a page says in its head of the worker that is to be begun before its cells. */
export const earlyWorkerName = "early-worker";

const awaited = /\bawait FileAttachment\("([^"]+)"\)\.(?:arrayBuffer|json|text)\(/;

/**
 * Links that let the browser fetch what the first screen of a page waits for while it reads the page's modules: the first file
 * that a cell waits for, and what the front matter names: `soon` has data that a component fetches,
 * "data/models/first/characters-conv.bin", and `worker` the worker that it talks with, "lib/labs/reading/read.worker".
 *
 * @param path of the page: "/pages/relu/index"
 * @throws TypeError when the front matter says something else than names
 */
export function firstFiles(path: string, root = "src"): string {
  const { data, content } = matter(readFileSync(posix.join(root, `${path}.md`), "utf8"));
  const { soon = [], worker } = data;
  const [, first] = awaited.exec(content) ?? [];
  const files = new Set(first === undefined ? [] : [posix.join(posix.dirname(path), first)]);
  if (!Array.isArray(soon)) throw new TypeError(`soon must be a list of files: ${path}`);
  for (const file of soon) files.add(`/${file}`);
  const links = Array.from(
    files,
    (file) => `<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="${file}">\n`,
  );
  const mark = worker === undefined ? "" : `<meta name="${earlyWorkerName}" content="${worker}">\n`;
  return links.join("") + mark;
}
