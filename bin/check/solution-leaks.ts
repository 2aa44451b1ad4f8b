import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { definedChapters, definitionsOf } from "../../site/definitions.js";
import { seededRandom } from "../../src/lib/core/random.js";
import { type Exercise, isCode, type Solution, starterOf } from "../../src/lib/exercises/exercise.js";
import { partGenerators } from "../../src/pages/part-test/part-tests.js";
import { worked } from "../../src/pages/part-test/worked.js";

/** A piece of a solution's text, and whose it is. */
interface Piece {
  readonly exercise: string;
  readonly text: string;
}

/** Shorter pieces stand in other texts too. */
const shortest = 8;

/** Questions that are drawn of each sort, to learn what they give. */
const draws = 60;

/** The pieces of every solution: to find them takes longer than to look for them. */
let kept: Promise<readonly Piece[]> | undefined;

/**
 * The solutions of which a built site has a piece: file, exercise and piece.
 *
 * @param folder with the built site
 */
export async function solutionLeaks(folder: string): Promise<string[]> {
  kept ??= piecesOfChapters().then((chapters) => [...chapters, ...piecesOfTests()]);
  const pieces = await kept;
  const code = workedCodes();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const found = [
      ...pieces.filter((piece) => text.includes(piece.text)),
      ...code.filter((piece) => hasCode(text, piece.text)),
    ];
    return found.map((piece) => `${file} has of the solution of ${piece.exercise}: ${piece.text}`);
  });
}

async function piecesOfChapters(): Promise<Piece[]> {
  const chapters = await Promise.all(definedChapters().map(definitionsOf));
  return chapters.flatMap(({ chapter, list, solutions }) =>
    list.flatMap((exercise) =>
      piecesOf(solutions[exercise.id], exercise).map((text) => ({
        exercise: `${chapter}/${exercise.id}`,
        text,
      })),
    ),
  );
}

/**
 * The words of a solution, and the lines of its code that the starter does not have. Other answers are among the
 * choices, or are numbers, or formulas, and the page has these anyway: what one exercise asks for is given in another.
 */
export function piecesOf({ answer, why }: Solution, exercise: Exercise): string[] {
  const given = new Set(
    starterOf(exercise)
      .split("\n")
      .map((line) => line.trim()),
  );
  const lines = isCode(exercise) ? answer.split("\n").map((line) => line.trim()) : [];
  const own = lines.filter((line) => !given.has(line) && line.length > 3);
  return [why, ...own].flatMap(unbroken);
}

/**
 * The worked answers of the tests, in pieces between the gaps for what is drawn, without what readers are told anyway: by the
 * questions themselves, whose formulas are slips of others and whose lines of code are those of the starters of others, or by the
 * text of a chapter and its exercises.
 */
function piecesOfTests(): Piece[] {
  const drawn = Object.values(partGenerators)
    .flat()
    .flatMap((generator) =>
      Array.from({ length: draws }, (_, seed) => {
        const { exercise, task } = generator.draw(seededRandom(seed));
        return { exercise, task };
      }),
    );
  const given = [JSON.stringify(drawn), ...textsOfPages()].join("\n");
  return Object.entries(worked).flatMap(([exercise, { answer, why }]) =>
    [why, answer]
      .flatMap((text) => text.split(/\{\w+\}/))
      .flatMap(unbroken)
      .map((text) => ({ exercise, text: text.trim() }))
      .filter(({ text }) => text.length > shortest && !given.includes(text)),
  );
}

/** The sources of the pages, but for those that a build without solutions leaves out. */
function textsOfPages(): string[] {
  return readdirSync("src/pages", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|ts)$/.test(name) && !/(?:^|\/)solutions\.ts$|^part-test\/worked/.test(name))
    .map((name) => readFileSync(join("src/pages", name), "utf8"));
}

/** The code of the worked answers, each once. Its lines alone are given: a starter has all of them but one. */
function workedCodes(): Piece[] {
  const codes = Object.entries(worked).filter(([, { answer }]) => answer.startsWith("function "));
  return [...new Map(codes.map(([exercise, { answer }]) => [answer, exercise]))].map(([text, exercise]) => ({
    exercise,
    text,
  }));
}

/** Whether a text has some code, with line breaks and quotation marks in whatever way it writes them. */
function hasCode(text: string, code: string): boolean {
  const [first] = code.split("\n");
  return text.includes(first) && bare(text).includes(bare(code));
}

function bare(text: string): string {
  return text.replace(/\\n|[\\\s]/g, "");
}

/** The parts of a text that a file has as they are: JSON has quotation marks and line breaks written in another way. */
function unbroken(text: string): string[] {
  return text.split(/["\\\n]/).filter((part) => part.length > shortest);
}
