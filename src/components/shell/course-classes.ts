import { listOf, text } from "../../lib/data/readers.js";
import { type SetName, sampleSets } from "../../lib/data/sample-sets.js";

/** The name of the meta element in which the site writes the classes that a course chose: an object of lists, by their sets. */
export const courseClassesName = "workbook-classes";

/**
 * The classes of a set as they are in this page, in the order of its labels: those that the course chose, or the workbook's.
 *
 * @param page defaults to the document; the workbook's where there is none
 */
export function courseClasses(set: SetName, page = globalThis.document): readonly string[] {
  const written = page?.querySelector(`meta[name="${courseClassesName}"]`)?.getAttribute("content");
  const chosen: unknown = JSON.parse(written ?? "{}");
  if (typeof chosen !== "object" || chosen === null) return sampleSets[set].classes;
  const [, names] = Object.entries(chosen).find(([name]) => name === set) ?? [];
  return names === undefined ? sampleSets[set].classes : listOf(text)(names);
}
