import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parts } from "../../../course.js";
import { chapters, pageFile } from "../../../site/chapters.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { isCode, starterOf } from "../../../src/lib/exercises/exercise.js";
import { verdictOnFormula, verdictOnLines } from "../../../src/lib/exercises/judge-formula.js";
import { judgeNumbers } from "../../../src/lib/exercises/judge-numbers.js";
import type { Verdict } from "../../../src/lib/exercises/verdict.js";
import { isDerived, isPart, partGenerators, questionsOf } from "../../../src/pages/part-test/part-tests.js";
import { type Question, typed } from "../../../src/pages/part-test/question.js";
import { worked } from "../../../src/pages/part-test/worked.js";
import { filledAnswer } from "../../../src/pages/part-test/worked-answer.js";
import { checkText } from "../../lib/exercises/answer-body.js";
import { sampleOf } from "../../thorough.js";

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

async function verdictOn({ exercise }: Question, answer: string): Promise<Verdict> {
  if (isCode(exercise)) return checkText(exercise, answer);
  if (exercise.kind === "numbers") return judgeNumbers(exercise, answer);
  if (exercise.kind === "formula") return verdictOnFormula(exercise, answer);
  if (exercise.kind === "derivation") return verdictOnLines(exercise, answer);
  if (exercise.kind === "shape") return exercise.check(answer);
  throw new RangeError(`no generator draws this kind: ${exercise.kind}`);
}

/** The worked answer of a question. */
const solutionOf = (question: Question) => filledAnswer(worked[question.worked.id], question.worked);

/** The slips of a question, as they are typed, with what is said of each. */
function slipsOf({ exercise }: Question): readonly (readonly [answer: string, say: string])[] {
  if (exercise.kind === "numbers") return exercise.slips.map(({ answer, say }) => [typed(answer), say]);
  if (exercise.kind === "formula" || exercise.kind === "derivation")
    return exercise.slips.map(({ answer, say }) => [answer, say]);
  return [];
}

/** The headings of each chapter, as a reader sees them. */
const headings = new Map(
  chapters.map(({ slug }) => {
    const page = readFileSync(pageFile(slug), "utf8");
    return [slug, Array.from(page.matchAll(/^##+ (.+?)(?: \{.*\})?$/gm), ([, heading]) => heading)];
  }),
);

const generators = Object.entries(partGenerators).flatMap(([part, list]) =>
  list.map((generator) => ({ part, id: generator.id, generator })),
);

describe.each(generators)("$id of $part", async ({ part, id, generator }) => {
  const drawn = seeds.map((seed) => generator.draw(seededRandom(seed)));
  // Of formulas there are a few structures: each is judged once. What code is called with is not in its text.
  const different = [
    ...new Map(
      drawn.map((question, seed) => [JSON.stringify(isCode(question.exercise) ? seed : question), question]),
    ).values(),
  ];

  it("is well formed for every seed, and says where to read again", () => {
    const chapters = parts.find(({ title }) => title === part)?.chapters.map(({ slug }) => slug);
    for (const question of drawn) {
      const { exercise, task, read } = question;
      const solution = solutionOf(question);
      expect(exercise).toMatchObject({ id, kind: generator.kind, hints: [] });
      expect(task.split("$").length % 2, task).toBe(1);
      expect(`${task} ${solution.why} ${solution.answer}`).not.toMatch(/undefined|NaN/);
      // Gaps are filled; the braces of code and of indices are not gaps.
      for (const gap of Object.keys(question.worked.values))
        expect(`${solution.why} ${solution.answer}`).not.toContain(`{${gap}}`);
      if (!isCode(exercise)) expect(solution.why).not.toMatch(/[{}]/);
      expect(chapters).toContain(read[0]);
      expect(headings.get(read[0])).toContain(read[1]);
    }
  });

  it("draws different questions, and the same from the same seed", () => {
    expect(new Set(drawn.map((question) => JSON.stringify(question))).size).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(generator.draw(seededRandom(7)))).toBe(JSON.stringify(drawn[7]));
  });

  it("takes the worked answer, and nothing that stands there before", async () => {
    const isCoded = different.some(({ exercise }) => isCode(exercise));
    for (const question of isCoded ? sampleOf("seeds of a question with code", different) : different) {
      const { exercise, task } = question;
      const solution = solutionOf(question);
      const about = `${task}\n${solution.answer}`;
      expect(await verdictOn(question, solution.answer), about).toMatchObject({ correct: true });
      const { correct, message } = await verdictOn(question, starterOf(exercise));
      expect(correct, about).toBe(false);
      expect(message).toMatch(/\w/);
    }
  });

  it("has not its answer in what it says of its letters", () => {
    const bare = (text: string) => text.replace(/\s/g, "");
    for (const question of different) {
      const { exercise } = question;
      if (exercise.kind !== "formula" && exercise.kind !== "derivation") continue;
      const last = solutionOf(question).answer.split("\n").at(-1) ?? "";
      const known = exercise.alphabet.letters.map(({ is = "" }) => bare(is.slice(is.indexOf("=") + 1)));
      expect(known).not.toContain(bare(last.slice(last.indexOf("=") + 1)));
    }
  });

  it("has slips that differ, each with its own words", async () => {
    for (const question of different) {
      const slips = slipsOf(question);
      if (question.exercise.kind !== "shape" && !isCode(question.exercise))
        expect(slips.length).toBeGreaterThanOrEqual(3);
      expect(new Set(slips.map(([, say]) => say)).size).toBe(slips.length);
      for (const [answer, say] of slips) {
        const verdict = await verdictOn(question, answer);
        expect(verdict, `${question.task}\n${answer}`).toMatchObject({ correct: false });
        expect(verdict.message, `${question.task}\n${answer}`).toContain(say);
      }
    }
  });
});

it("each worked answer is that of a question that is drawn, of one sort alone", () => {
  const ids = generators.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const asked = generators.flatMap(({ generator }) =>
    seeds.map((seed) => generator.draw(seededRandom(seed)).worked.id),
  );
  expect([...new Set(asked)].sort()).toEqual(Object.keys(worked).sort());
});

describe.each(Object.keys(partGenerators).filter(isPart))("the test of %s", (part) => {
  const tests = seeds.map((seed) => questionsOf(part, seed));

  it("has 8 to 12 questions, half of them derivations, formulas and code, no two of one sort", () => {
    for (const questions of tests) {
      expect(questions.length).toBeGreaterThanOrEqual(8);
      expect(questions.length).toBeLessThanOrEqual(12);
      const derived = questions.filter(({ exercise }) => isDerived(exercise.kind)).length;
      expect(Math.abs(derived - questions.length / 2)).toBeLessThanOrEqual(1);
      expect(new Set(questions.map(({ exercise }) => exercise.id)).size).toBe(questions.length);
    }
  });

  it("is another for every seed, and the same for the same", () => {
    const written = tests.map((questions) => JSON.stringify(questions));
    expect(new Set(written).size).toBe(seeds.length);
    expect(JSON.stringify(questionsOf(part, 3))).toBe(written[3]);
  });
});
