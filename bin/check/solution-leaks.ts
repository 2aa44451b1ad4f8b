import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { definedChapters, definitionsOf } from "../../site/definitions.js";
import { type Exercise, isCode, type Solution, starterOf } from "../../src/lib/exercises/exercise.js";

/** A piece of a solution's text, and whose it is. */
interface Piece {
  readonly exercise: string;
  readonly text: string;
}

/**
 * The solutions of which a built site has a piece: file, exercise and piece.
 *
 * @param folder with the built site
 */
export async function solutionLeaks(folder: string): Promise<string[]> {
  const pieces = await allPieces();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return pieces
      .filter((piece) => text.includes(piece.text))
      .map((piece) => `${file} has of the solution of ${piece.exercise}: ${piece.text}`);
  });
}

async function allPieces(): Promise<Piece[]> {
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
  // A file of JSON has quotation marks and line breaks written in another way.
  return [why, ...own].flatMap((text) => text.split(/["\\\n]/)).filter((text) => text.length > 8);
}
