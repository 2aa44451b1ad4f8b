import { delimiter, resolve } from "node:path";

/** Framework's command-line program. */
export const frameworkProgram = "node_modules/@observablehq/framework/dist/bin/observable.js";

/**
 * The environment in which Framework runs: it finds `tsx`, which runs the data loaders, on the path, and tells
 * nobody that it ran.
 *
 * @param output folder for the built site
 * @param solutions whether those of the exercises are built; defaults to true
 */
export function frameworkEnvironment(output = "dist", solutions = true): NodeJS.ProcessEnv {
  const path = `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
  return {
    ...process.env,
    PATH: path,
    OBSERVABLE_TELEMETRY_DISABLE: "true",
    WORKBOOK_DIST: output,
    WORKBOOK_SOLUTIONS: solutions ? "built" : "none",
  };
}
