import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { backMatter, parts as workbook } from "../../course.js";
import { chapters, pageFile } from "../../site/chapters.js";
import { definedChapters, definitionsOf } from "../../site/definitions.js";
import { exerciseIds, exerciseList } from "../../site/exercises.js";
import { readSiteExercises } from "../../src/components/exercises/exercises-of-site.js";
import { exampleCalls } from "../../src/lib/exercises/example-call.js";
import { type Exercise, isCode, orderFrom, type Slip, starterOf } from "../../src/lib/exercises/exercise.js";
import { verdictOnFormula, verdictOnLines } from "../../src/lib/exercises/judge-formula.js";
import { judgeNumbers } from "../../src/lib/exercises/judge-numbers.js";
import type { Verdict } from "../../src/lib/exercises/verdict.js";
import { checkText } from "../lib/exercises/answer-body.js";

async function verdictOn(exercise: Exercise, answer: string): Promise<Verdict> {
  if (isCode(exercise)) return checkText(exercise, answer);
  if (exercise.kind === "numbers") return judgeNumbers(exercise, answer);
  if (exercise.kind === "formula") return verdictOnFormula(exercise, answer);
  if (exercise.kind === "derivation") return verdictOnLines(exercise, answer);
  if (exercise.kind === "order") return exercise.check(orderFrom(answer, exercise.steps.length) ?? []);
  return exercise.check(answer);
}

describe.each(definedChapters())("the exercises of %s", async (chapter) => {
  const { list, solutions, ...definitions } = await definitionsOf(chapter);

  it("belong to a chapter, at least three of them to one of the workbook, and each has its task on the page", () => {
    expect(definitions.chapter).toBe(chapter);
    expect([...chapters, ...backMatter].map(({ slug }) => slug)).toContain(chapter);
    const known = [...workbook.flatMap(({ chapters }) => chapters), ...backMatter];
    const isOwn = !known.some(({ slug }) => slug === chapter);
    expect(list.length).toBeGreaterThanOrEqual(isOwn ? 1 : 3);
    expect(list.map(({ id }) => id).sort()).toEqual(
      exerciseIds(readFileSync(pageFile(chapter), "utf8")).sort(),
    );
    expect(Object.keys(solutions).sort()).toEqual(list.map(({ id }) => id).sort());
  });

  it.each(list)("$id has one to three hints, and its solution passes the check", async (exercise) => {
    expect(exercise.hints.length).toBeGreaterThanOrEqual(1);
    expect(exercise.hints.length).toBeLessThanOrEqual(3);
    expect(await verdictOn(exercise, solutions[exercise.id].answer)).toMatchObject({ correct: true });
  });

  it.each(list)("$id begins with an answer that fails the check, and says why", async (exercise) => {
    const { correct, message } = await verdictOn(exercise, starterOf(exercise));
    expect(correct).toBe(false);
    expect(message).toMatch(/\w/);
  });

  it.each(list.filter((exercise) => exercise.kind === "numbers"))(
    "$id knows at least three slips, and says of each what it is",
    async (exercise) => {
      const typed = ({ answer }: Slip) => answer.map(String).join(", ");
      const said = exercise.slips.map((slip) => judgeNumbers(exercise, typed(slip)).message);
      expect(said).toEqual(exercise.slips.map(({ say }) => say));
      expect(new Set(said).size).toBe(said.length);
      expect(said.length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(list.filter(isCode))("$id says what it is called with, each name declared", (exercise) => {
    const calls = exampleCalls(exercise);
    expect(calls[0].example).toMatch(/^\w+\(.+\)$/);
    expect(calls.map(({ signature }) => signature).join()).not.toContain("…");
  });

  it.each(list.filter((exercise) => exercise.kind === "formula" || exercise.kind === "derivation"))(
    "$id knows at least three slips, and says of each what it is",
    async (exercise) => {
      const verdicts = await Promise.all(exercise.slips.map(({ answer }) => verdictOn(exercise, answer)));
      for (const [k, { say }] of exercise.slips.entries()) expect(verdicts[k].message).toContain(say);
      expect(new Set(exercise.slips.map(({ say }) => say)).size).toBe(exercise.slips.length);
      expect(exercise.slips.length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(list.filter((exercise) => exercise.kind === "formula" || exercise.kind === "derivation"))(
    "$id does not take what is asked for as an answer",
    async (exercise) => {
      const asked = exercise.kind === "formula" ? exercise.asked : exercise.given;
      expect(await verdictOn(exercise, asked)).toMatchObject({ correct: false });
    },
  );

  it.each(list.filter((exercise) => exercise.kind === "formula" || exercise.kind === "derivation"))(
    "$id has not its answer in what it says of its letters",
    (exercise) => {
      const bare = (text: string) => text.replace(/\s/g, "");
      const last = solutions[exercise.id].answer.split("\n").at(-1) ?? "";
      const known = exercise.alphabet.letters.map(({ is = "" }) => bare(is.slice(is.indexOf("=") + 1)));
      expect(known).not.toContain(bare(last.slice(last.indexOf("=") + 1)));
    },
  );

  it.each(list.filter((exercise) => exercise.kind === "choose"))(
    "$id has one right choice, and says something else of each of the others",
    ({ choices, check }) => {
      const verdicts = choices.map((choice) => check(choice));
      expect(verdicts.filter(({ correct }) => correct)).toHaveLength(1);
      expect(new Set(verdicts.map(({ message }) => message)).size).toBe(choices.length);
    },
  );

  it.each(list.filter((exercise) => exercise.kind === "order"))(
    "$id says up to where an order is right",
    ({ steps, check }) => {
      for (let k = 0; k + 1 < steps.length; k++) {
        const order = steps.map((_, step) => (step === k ? k + 1 : step === k + 1 ? k : step));
        const { correct, message } = check(order);
        expect(correct).toBe(false);
        const so =
          k === 0 ? "The first step is another. " : `Right up to step ${k}. Step ${k + 1} is another. `;
        expect(message.startsWith(so) && message.length > so.length, message).toBe(true);
      }
    },
  );

  it.each(list.filter(isCode).filter(({ kind }) => kind === "repair"))(
    "$id runs as it is handed out, and what it gives is told beside what it should give",
    async (exercise) => {
      const { message } = await verdictOn(exercise, exercise.starter);
      expect(message).not.toMatch(/^Line \d/);
      expect(message).toMatch(/\d|sign|transposed|factor/);
      expect(solutions[exercise.id].answer).not.toBe(exercise.starter);
    },
  );
});

it("every chapter with exercises has a file of solutions", () => {
  const files = readdirSync("src/pages", { recursive: true, encoding: "utf8" });
  const named = files.filter((name) => name.endsWith("/exercises.ts"));
  expect(definedChapters()).toEqual(named.map((name) => dirname(name)).sort());
});

describe("exerciseIds", () => {
  it("finds the tasks of a page in order", () => {
    expect(
      exerciseIds(
        "::: exercise one One\ntext\n:::\n\n::: note\n:::\n:::: step three\n::::\n::: exercise two-b Two\n:::",
      ),
    ).toEqual(["one", "three", "two-b"]);
  });
});

describe("exerciseList", () => {
  it("tells every page the exercises of all chapters, and whether there are solutions", () => {
    const [, json] = />(.*)<\/script>$/.exec(exerciseList()) ?? [];
    const { solutions, chapters: found } = readSiteExercises(json);
    expect(solutions).toBe(true);
    expect(found.get("linear-layer")).toContain("dw-shape");
  });
});
