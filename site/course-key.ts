import { course } from "./course/chosen.js";

/**
 * The key by which files of work are signed: the environment's `WORKBOOK_KEY`, or the course's title. It stands in every page that is
 * built with it, so that it is no secret.
 */
export function courseKey(): string {
  return process.env.WORKBOOK_KEY || course.title;
}
