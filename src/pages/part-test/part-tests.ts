import { seededRandom } from "../../lib/core/random.js";
import { someOf } from "./draw-values.js";
import { backward } from "./generators/backward.js";
import { forward } from "./generators/forward.js";
import { generalising } from "./generators/generalising.js";
import { learning } from "./generators/learning.js";
import { training } from "./generators/training.js";
import type { Generator, Question } from "./question.js";

/** What the tests are drawn from, by the title of the part. */
export const partGenerators = {
  Forward: forward,
  Backward: backward,
  Learning: learning,
  Generalising: generalising,
  Training: training,
} satisfies Readonly<Record<string, readonly Generator[]>>;

/** A part that has a test. */
export type TestedPart = keyof typeof partGenerators;

/** Seeds of tests are below this: short enough to be dictated. */
export const seeds = 1_000_000;

/** Questions of each of the two sorts: to derive or to program, and to work out by hand. */
const questionsOfSort = 5;

/** Whether a part of the course has a test. */
export function isPart(title: string): title is TestedPart {
  return Object.hasOwn(partGenerators, title);
}

/** The chapters that the test of a part asks about. */
export function chaptersOf(part: TestedPart): string[] {
  return [...new Set(partGenerators[part].map(({ read: [chapter] }) => chapter))];
}

/**
 * The questions of a test: half of them derivations, formulas and code. The same seed draws the same test, everywhere
 * where the course has the same chapters.
 *
 * @param chapters names of those that may be asked about; defaults to all
 * @throws RangeError for a seed that is no whole number from 0 to 2³² − 1
 */
export function questionsOf(
  part: TestedPart,
  seed: number,
  chapters: readonly string[] = chaptersOf(part),
): readonly Question[] {
  const random = seededRandom(seed);
  const generators = partGenerators[part].filter(({ read: [chapter] }) => chapters.includes(chapter));
  const chosen = [true, false].flatMap((derives) =>
    someOf(
      random,
      generators.filter(({ kind }) => isDerived(kind) === derives),
      questionsOfSort,
    ),
  );
  return someOf(random, chosen, chosen.length).map((generator) =>
    // Each with a generator of its own: a change to one sort leaves the others as they are.
    generator.draw(seededRandom(random.uint32())),
  );
}

/** Whether a question of this kind is a derivation, a formula or code. */
export function isDerived(kind: Generator["kind"]): boolean {
  return ["formula", "derivation", "write", "repair"].includes(kind);
}
