import { parseArgs } from "node:util";
import { messageOf } from "../src/lib/core/message-of.js";

/** What an option of a command takes. */
export interface OptionSpec {
  readonly type: "string" | "boolean";
  /** For `--help`: what it does, with its default. */
  readonly help: string;
  /** For `--help`: the name of its value. */
  readonly value?: string;
}

/** The options and the words of a command line. */
export interface CommandLine {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
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
export function readOptions(
  command: string,
  summary: string,
  specs: Readonly<Record<string, OptionSpec>>,
  args: readonly string[] = process.argv.slice(2),
): CommandLine {
  const options = Object.fromEntries(Object.entries(specs).map(([name, { type }]) => [name, { type }]));
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
    return { values: onlyPlain(values), words: positionals };
  } catch (error) {
    console.error(`${command}: ${messageOf(error)}`);
    console.error(`npm run ${command} -- --help lists the options`);
    process.exit(2);
  }
}

/** The text of `--help`. */
export function helpText(
  command: string,
  summary: string,
  specs: Readonly<Record<string, OptionSpec>>,
): string {
  const lines = Object.entries(specs).map(([name, { value, help }]) => {
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
export function wholeNumber(name: string, text: string, least = 1): number {
  const value = Number(text);
  if (!(Number.isInteger(value) && value >= least)) {
    throw new RangeError(`--${name} must be a whole number of at least ${least}: ${text}`);
  }
  return value;
}

function onlyPlain(values: Readonly<Record<string, unknown>>): Record<string, string | boolean> {
  const plain: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string" || typeof value === "boolean") plain[name] = value;
  }
  return plain;
}
