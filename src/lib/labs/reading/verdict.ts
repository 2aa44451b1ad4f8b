import { type LookAlikes, lookAlikesOf } from "./look-alikes.js";

/** A class and its probability. */
export interface Guess {
  readonly label: number;
  readonly name: string;
  readonly p: number;
}

/** What probabilities amount to. */
export type Verdict =
  /** One class has at least half of the probability. */
  | { readonly kind: "sure"; readonly best: Guess }
  /** Classes that look alike have it together; `best` is the first of them. */
  | { readonly kind: "alike"; readonly best: Guess; readonly group: LookAlikes }
  /** It is spread. */
  | { readonly kind: "unsure"; readonly best: Guess; readonly others: readonly Guess[] };

/** Probability from which the network is said to be sure of a class, or of a group of look-alikes. */
export const sureFrom = 0.5;
/** Probability from which a class of a group of look-alikes is in question. */
const inQuestion = 0.1;
/** Classes named when nothing is sure. */
const named = 3;

/**
 * The classes with the highest probabilities, the highest first; of equal ones the first.
 *
 * @throws RangeError unless there is a probability for each class
 */
export function topGuesses(p: ArrayLike<number>, classes: readonly string[], count: number): Guess[] {
  if (p.length !== classes.length) {
    throw new RangeError(`probabilities must be ${classes.length}, one a class: ${p.length}`);
  }
  return classes
    .map((name, label) => ({ label, name, p: p[label] }))
    .sort((a, b) => b.p - a.p || a.label - b.label)
    .slice(0, count);
}

/**
 * What to say of probabilities: a class when one has at least half, else look-alikes that have half together, else that
 * it is not sure. A class that is sure is still said to be one of look-alikes when another of them has a tenth or more.
 *
 * @throws RangeError unless there is a probability for each class, and at least one class
 */
export function verdictOf(p: ArrayLike<number>, classes: readonly string[]): Verdict {
  const [best, ...others] = topGuesses(p, classes, named);
  if (!best) throw new RangeError("classes must be at least 1: 0");
  const group = groupInQuestion(best, p, classes);
  if (group) return { kind: "alike", best, group };
  if (best.p >= sureFrom) return { kind: "sure", best };
  return { kind: "unsure", best, others: others.filter((guess) => guess.p >= inQuestion / 2) };
}

function groupInQuestion(
  best: Guess,
  p: ArrayLike<number>,
  classes: readonly string[],
): LookAlikes | undefined {
  const partOf = (name: string) => p[classes.indexOf(name)];
  return lookAlikesOf(classes)
    .filter((group) => group.classes.includes(best.name))
    .map((group) => ({ ...group, classes: group.classes.filter((name) => partOf(name) >= inQuestion) }))
    .filter(
      (group) =>
        group.classes.length > 1 && group.classes.reduce((sum, name) => sum + partOf(name), 0) >= sureFrom,
    )
    .sort((a, b) => b.classes.length - a.classes.length)[0];
}

/** The verdict in words, without a full stop. */
export function sayVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case "sure":
      return `It reads ${verdict.best.name}`;
    case "alike":
      return `${either(verdict.group.classes)}: ${verdict.group.why}`;
    case "unsure": {
      const names = [verdict.best, ...verdict.others].map(({ name }) => name);
      return `Not sure. Perhaps ${either(names)}`;
    }
  }
}

/** "a", "a or b", "a, b or c". */
function either(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;
}
