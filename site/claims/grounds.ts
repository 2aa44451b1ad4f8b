import { readdirSync, readFileSync } from "node:fs";
import { messageOf } from "../../src/lib/core/message-of.js";
import { sourcesOf } from "../markdown/back-matter.js";
import { namesIn } from "./attributions.js";
import type { Mark } from "./mark.js";
import { numbersIn, type TypedNumber } from "./numbers.js";

/** What the claims of a page are held to. */
export interface Grounds {
  /** The items of the page's Sources and of the references, "project 1" to "projects", and equations: "eq-cost", "backprop eq-cost". */
  readonly sources: readonly string[];
  /** The numbers of the page that a test reads from it, each with its line: "12 0.857". */
  readonly tested: ReadonlySet<string>;
  /** Family names of the authors in the Sources of all pages. */
  readonly names: readonly string[];
  /** What the projects reported, as they wrote it, by its id. */
  readonly reported: ReadonlyMap<string, string>;
  /**
   * What an expression comes to.
   *
   * @throws Error when it can't be worked out
   */
  evaluate(expression: string): unknown;
}

/** The sources that a page may name: its own, those of the references, and its equations. */
export function sourcesFor(markdown: string, references: string): string[] {
  const items = `${sourcesOf(markdown)}\n${references}`.match(/^- .*/gm) ?? [];
  const projects = Array.from(references.matchAll(/^### (\d)\. /gm), ([, number]) => `project ${number}`);
  return [...items, ...projects, "projects", ...equationsIn(markdown)];
}

/** The ids of the equations of a page. */
export function equationsIn(markdown: string): string[] {
  return Array.from(markdown.matchAll(/\{#(eq-[\w-]+)\}/g), ([, id]) => id);
}

/** Family names of the authors in the Sources of all pages of a folder. */
export function authorsIn(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  const names = pages.flatMap((name) => namesIn(sourcesOf(readFileSync(`${folder}/${name}`, "utf8"))));
  return [...new Set(names)];
}

/**
 * What is wrong with a mark, or undefined where it holds.
 *
 * @param numbers all that it marks, in order
 * @param number the one that is asked about; none for an attribution
 */
export function markFault(
  { kind, value }: Mark,
  numbers: readonly TypedNumber[],
  number: TypedNumber | undefined,
  grounds: Grounds,
): string | undefined {
  if (kind === "source") return sourceFault(value, grounds.sources);
  if (kind === "reported") return reportedFault(value, number, grounds.reported);
  return kind === "by" ? expressionFault(value, numbers, number, grounds) : undefined;
}

/** "Kingma and Ba 2015, section 2; Li 2019" needs a source with Kingma, Ba and 2015 in it, and one with Li and 2019. */
function sourceFault(value: string, sources: readonly string[]): string | undefined {
  const unknown = value.split(";").find((work) => !isNamed(work.split(",")[0], sources));
  return unknown === undefined
    ? undefined
    : `no source of the page or of the references is: ${unknown.trim()}`;
}

function isNamed(work: string, sources: readonly string[]): boolean {
  const words = work.match(/[\p{L}\d][\p{L}\d.’'-]*/gu) ?? [];
  const wanted = words.filter((word) => !["and", "et", "al."].includes(word));
  return sources.some((source) => wanted.length > 0 && wanted.every((word) => hasWord(source, word)));
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d])${word.replaceAll(".", "\\.")}(?![\\p{L}\\d])`, "u").test(text);
}

/** A number must stand in what was reported, under one of the ids between semicolons, as it was written there. */
function reportedFault(
  ids: string,
  number: TypedNumber | undefined,
  reported: ReadonlyMap<string, string>,
): string | undefined {
  const wanted = ids.split(";").map((id) => id.trim());
  const unknown = wanted.find((id) => !reported.has(id));
  if (unknown !== undefined) return `nothing reported has the id: ${unknown}`;
  const texts = wanted.map((id) => reported.get(id) ?? "");
  if (!number || texts.some((text) => numbersIn(text).some(({ words }) => words === number.words)))
    return undefined;
  return `what was reported under ${ids} is: ${texts.join("; ")}`;
}

/** The numbers must be what the expression comes to, at the digits that they show. */
function expressionFault(
  expression: string,
  numbers: readonly TypedNumber[],
  number: TypedNumber | undefined,
  { evaluate }: Grounds,
): string | undefined {
  if (!number) return "what is said of others needs a source";
  let result: unknown;
  try {
    result = evaluate(expression);
  } catch (error) {
    return `${expression} can't be worked out: ${messageOf(error)}`;
  }
  const values: unknown[] = Array.isArray(result) ? result : [result];
  if (values.length !== numbers.length) {
    return `${expression} comes to ${values.length} numbers, and ${numbers.length} are marked`;
  }
  const value = values[numbers.indexOf(number)];
  const isEqual =
    typeof value === "number" && Math.abs(value - number.value) <= number.tolerance * (1 + 1e-9);
  return isEqual ? undefined : `${expression} is ${value}`;
}
