import { readFileSync } from "node:fs";
import { chapters, pageFile } from "./chapters.js";
import { t } from "./course/languages.js";
import { wordsOf } from "./search.js";

/** Minutes that a page takes, not rounded. */
export interface ReadingTime {
  /** What later chapters stand on. */
  readonly core: number;
  /** The sections that are marked as deep. */
  readonly deep: number;
  /** The exercises at the end. */
  readonly exercises: number;
}

/** What is counted, and the minutes that each takes a reader who follows it with a pencil. */
const minutes = {
  word: 1 / 200,
  /** A formula in a line of its own. */
  formula: 1 / 3,
  /** A figure, or a function to read. */
  figure: 1,
  prediction: 1 / 2,
  /** An exercise, or a step of a derivation that is left to the reader. */
  exercise: 3,
};

/** Pieces of Markdown that are no prose, and what each counts as. */
const pieces: readonly (readonly [RegExp, number])[] = [
  [/^\$\$[^$]+\$\$/gm, minutes.formula],
  [/<figure\b/g, minutes.figure],
  [/^```source /gm, minutes.figure],
  [/^:{3,} ?predict\b/gm, minutes.prediction],
  [/^:{3,} ?step\b/gm, minutes.exercise],
];

const exercise = /^(:{3,}) ?exercise[\s\S]*?^\1$/gm;
const heading = /^(#{2,3}) .*$/gm;

/**
 * The time that a page takes, by its Markdown: so many minutes for each word, formula, figure, prediction and exercise. A section
 * with `{deep="…"}` is deep up to the next heading of its rank. The list of sources at the end takes none.
 */
export function readingTime(markdown: string): ReadingTime {
  const text = markdown.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/^### Sources$[\s\S]*/m, "");
  const exercises = minutes.exercise * (text.match(exercise)?.length ?? 0);
  const time = { core: 0, deep: 0 };
  for (const { body, isDeep } of sectionsOf(text.replace(exercise, "")))
    time[isDeep ? "deep" : "core"] += minutesOf(body);
  return { ...time, exercises };
}

function sectionsOf(text: string): { body: string; isDeep: boolean }[] {
  const prose = text.replace(/^(`{3,})(?!source)[\s\S]*?^\1$/gm, "");
  const starts = [...prose.matchAll(heading)];
  const sections = [{ body: prose.slice(0, starts[0]?.index), isDeep: false }];
  let deepRank: number | undefined;
  for (const [k, { 0: line, 1: rank, index }] of starts.entries()) {
    if (deepRank !== undefined && rank.length <= deepRank) deepRank = undefined;
    if (/\{deep="/.test(line)) deepRank = rank.length;
    sections.push({ body: prose.slice(index, starts[k + 1]?.index), isDeep: deepRank !== undefined });
  }
  return sections;
}

function minutesOf(body: string): number {
  const words = wordsOf(body).split(" ").length;
  return pieces.reduce(
    (sum, [pattern, each]) => sum + each * (body.match(pattern)?.length ?? 0),
    words * minutes.word,
  );
}

/** Minutes of the whole road: what the core path takes, all that is beside it, and the exercises of the core path. */
export function courseTimes(): { core: number; rest: number; exercises: number } {
  const sum = { core: 0, rest: 0, exercises: 0 };
  for (const { slug, deep: isDeep } of chapters) {
    const { core, deep, exercises } = readingTime(readFileSync(pageFile(slug), "utf8"));
    sum.core += isDeep ? 0 : core;
    sum.rest += isDeep ? core + deep : deep;
    sum.exercises += isDeep ? 0 : exercises;
  }
  return sum;
}

/** "35 minutes, 20 more with the deep parts, 25 for the exercises". */
export function timeInWords({ core, deep, exercises }: ReadingTime): string {
  const parts = [t("{n} minutes", { n: rounded(core) })];
  if (deep > 0) parts.push(t("{n} more with the deep parts", { n: rounded(deep) }));
  if (exercises > 0) parts.push(t("{n} for the exercises", { n: rounded(exercises) }));
  return parts.join(", ");
}

/** "6 hours", "6½ hours". */
export function hoursInWords(minutes: number): string {
  const halves = Math.max(1, Math.round(minutes / 30));
  const n = `${Math.floor(halves / 2) || ""}${halves % 2 === 1 ? "½" : ""}`;
  return halves > 2 ? t("{n} hours", { n }) : t("{n} hour", { n });
}

/** To the next five minutes. */
function rounded(minutes: number): number {
  return 5 * Math.ceil(minutes / 5);
}
