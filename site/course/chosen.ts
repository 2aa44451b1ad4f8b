import { existsSync, readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as workbook from "../../course.js";
import { messageOf } from "../../src/lib/core/message-of.js";
import { readCourse } from "./course.js";

/** The file of the course that has everything. */
export const workbookFile = "course.ts";

/** The file of the course that is built: course.ts, unless `WORKBOOK_COURSE` or `--course` names another. */
export const courseFile = process.env.WORKBOOK_COURSE || workbookFile;

if (!existsSync(courseFile)) throw new RangeError(`course must be a file: ${courseFile}`);
const { default: file } = await import(pathToFileURL(resolve(courseFile)).href).catch((error: unknown) => {
  // Elsewhere it may be read as a module of another kind, which ends with words about anything but that.
  if (!relative(".", courseFile).startsWith("..")) throw error;
  throw new RangeError(
    `course must lie in the folder of the workbook: ${courseFile}, which could not be read: ${messageOf(error)}`,
  );
});
if (typeof file !== "object" || file === null) {
  throw new TypeError(`course must be what its file exports by default: ${courseFile}`);
}

/** The course that is built. */
export const course = readCourse(file, workbook);

/** Names of the pages that are there and that the course leaves out. */
export const leftOut: ReadonlySet<string> = new Set(
  readdirSync("src/pages").filter(
    (slug) =>
      existsSync(`src/pages/${slug}/index.md`) &&
      ![...course.parts.flatMap(({ chapters }) => chapters), ...course.toLookUp].some(
        (chapter) => chapter.slug === slug,
      ),
  ),
);

/** Title of a chapter of the workbook, also of one that is left out. */
export function titleOf(slug: string): string {
  const all = [...course.parts, ...workbook.parts].flatMap(({ chapters }) => chapters);
  return [...all, ...workbook.backMatter].find((chapter) => chapter.slug === slug)?.title ?? slug;
}
