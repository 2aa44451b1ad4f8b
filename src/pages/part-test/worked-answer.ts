import type { Solution } from "../../lib/exercises/exercise.js";

/** What a question knows of its worked answer: which it is where its sort has several, and what was drawn. */
export interface Facts {
  readonly worked?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Which worked answer a question has, by its name among the solutions, and what goes into the gaps of it. */
export interface Worked {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * @param id of the sort of question
 * @param answer where the generator works it out: numbers, or a shape
 */
export function workedFrom(id: string, { worked, values = {} }: Facts, answer?: string): Worked {
  const texts = Object.entries(values).map(([name, value]) => [name, String(value)] as const);
  return {
    id: worked === undefined ? id : `${id}/${worked}`,
    values: Object.fromEntries(answer === undefined ? texts : [...texts, ["answer", answer]]),
  };
}

/** A worked answer with what was drawn in its gaps: `{n} places` says how many. */
export function filledAnswer({ answer, why }: Solution, { values }: Pick<Worked, "values">): Solution {
  return { answer: filled(answer, values), why: filled(why, values).trim() };
}

/** Braces around what is no name of a value stay: code has them too. */
function filled(text: string, values: Worked["values"]): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
