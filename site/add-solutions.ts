import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { solutionsOf, solvedPages } from "./solutions.js";

/** Where a built site has the solutions of the exercises. */
const place = "_file/data/solutions";

/**
 * Puts the solutions of the exercises into a site that was built without, whose inline scripts have no hashes yet.
 *
 * @param folder with the built site
 * @throws RangeError when a page has no place for its solutions
 */
export async function addSolutions(folder: string): Promise<void> {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => join(folder, name));
  const files = await Promise.all(solvedPages().map((page) => replaceFile(folder, page)));
  for (const page of pages) writeFileSync(page, withSolutions(readFileSync(page, "utf8"), files));
}

/** A file of a built site, and the one that takes its place. */
interface Replaced {
  readonly old: string;
  readonly name: string;
  readonly size: number;
}

async function replaceFile(folder: string, page: string): Promise<Replaced> {
  const isOld = (name: string) => name.startsWith(`${page}.`) && name.split(".").length === 3;
  const old = readdirSync(join(folder, place)).find(isOld);
  if (!old) throw new RangeError(`site must have a file for the solutions of the page: ${page}`);
  const text = JSON.stringify(await solutionsOf(page));
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const name = `${page}.${hash}.json`;
  rmSync(join(folder, place, old));
  writeFileSync(join(folder, place, name), text);
  return { old, name, size: Buffer.byteLength(text) };
}

/** A page that says that there are solutions, and asks for the new files. */
function withSolutions(html: string, files: readonly Replaced[]): string {
  let page = html.replace(
    '<script type="application/json" id="workbook-exercises">{"solutions":false,',
    '<script type="application/json" id="workbook-exercises">{"solutions":true,',
  );
  for (const { old, name, size } of files) {
    const attachment = new RegExp(`(/${place}/)${old.replaceAll(".", "\\.")}("[^}]*"size":)\\d+`, "g");
    page = page.replace(attachment, `$1${name}$2${size}`);
  }
  return page;
}
