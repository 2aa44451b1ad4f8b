import { parseArgs } from "node:util";
import { messageOf } from "../src/lib/core/message-of.js";

/** What an option of a command takes, for `--help`: of a switch what it does, of others the name of their value too. */
export type OptionSpec =
  | string
  | { readonly type: "string" | "boolean"; readonly help: string; readonly value?: string };

type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Which course is meant. bin/run.mjs hands it on as `WORKBOOK_COURSE`, which is read before a command reads its options. */
export const courseSpec = {
  course: {
    type: "string",
    value: "FILE",
    help: "the course, such as courses/a-term.ts; defaults to course.ts, or to what WORKBOOK_COURSE names",
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** The options and the words of a command line. */
export interface CommandLine<Specs extends OptionSpecs> {
  readonly values: {
    readonly [Name in keyof Specs]?: Specs[Name] extends { readonly type: "string" } ? string : boolean;
  };
  readonly words: readonly string[];
}

/**
 * Reads the options of a command; `--help` prints them and ends the process, and so, with 2, does a mistake.
 *
 * @param command its name
 * @param summary what it does, for `--help`
 * @param specs its options
 * @param args the words after the command's name
 */
export function readOptions<const Specs extends OptionSpecs>(
  command: string,
  summary: string,
  specs: Specs,
  args?: readonly string[],
): CommandLine<Specs>;
export function readOptions(
  command: string,
  summary: string,
  specs: OptionSpecs,
  args: readonly string[] = process.argv.slice(2),
): CommandLine<OptionSpecs> {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      { type: typeof spec === "string" ? "boolean" : spec.type },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: "boolean" } },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(helpText(command, summary, specs));
      process.exit(0);
    }
    return { values, words: positionals };
  } catch (error) {
    console.error(`${command}: ${messageOf(error)}`);
    console.error(`npm run ${command} -- --help lists the options`);
    process.exit(2);
  }
}

/** Does the work of a command. What fails is said on the error stream, and the process ends with 1. */
export async function runCommand(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}

/** The text of `--help`. */
export function helpText(command: string, summary: string, specs: OptionSpecs): string {
  const lines = Object.entries(specs).map(([name, spec]) => {
    const { value, help } = typeof spec === "string" ? { value: undefined, help: spec } : spec;
    const left = `  --${name}${value ? ` ${value}` : ""}`;
    return `${left.padEnd(24)}${help}`;
  });
  return [
    `npm run ${command} -- [options]`,
    "",
    summary,
    "",
    ...lines,
    "  --help                this text",
  ].join("\n");
}

/** A whole number from an option. @throws RangeError when it is anything else */
export function wholeNumber(name: string, text: string | number, least = 1): number {
  const value = Number(text);
  if (!(Number.isInteger(value) && value >= least)) {
    throw new RangeError(`--${name} must be a whole number of at least ${least}: ${text}`);
  }
  return value;
}
