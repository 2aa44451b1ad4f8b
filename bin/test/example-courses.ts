import { readdirSync } from "node:fs";

/** The courses that the repository has as examples, by the names of their files. */
export const exampleCourses: readonly string[] = readdirSync("courses")
  .filter((file) => /^[^.].*\.ts$/.test(file))
  .map((file) => file.slice(0, -".ts".length));

/**
 * The example courses that an option names.
 *
 * @param list names with commas between; "all" for every one
 * @throws RangeError for a name that is none of them
 */
export function coursesFrom(list: string): readonly string[] {
  if (list === "all") return exampleCourses;
  const names = list.split(",");
  const unknown = names.find((name) => !exampleCourses.includes(name));
  if (unknown === undefined) return names;
  throw new RangeError(`course must be all, or some of ${exampleCourses.join(", ")}: ${unknown}`);
}
