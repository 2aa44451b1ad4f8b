/** Framework's command-line program. */
export const frameworkProgram = "node_modules/@observablehq/framework/dist/bin/observable.js";

/**
 * The environment in which Framework serves the site: it tells nobody that it ran.
 */
export function previewEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true" };
}

/**
 * The environment in which Framework builds the site: what takes it long, and what may be left out, comes later.
 *
 * @param output folder for the built site
 */
export function buildEnvironment(output: string): NodeJS.ProcessEnv {
  return {
    ...previewEnvironment(),
    WORKBOOK_DIST: output,
    WORKBOOK_SOLUTIONS: "none",
    WORKBOOK_FORMULAS: "later",
  };
}
