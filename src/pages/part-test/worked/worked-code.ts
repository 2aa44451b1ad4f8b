import type { Solutions } from "../../../lib/exercises/exercise.js";
import { rightCode } from "../marked-code.js";
import type { AskedFunction } from "../question.js";

/** Why a function is written as it is, and what is wrong with each of its bugs, in the order in which they stand in it. */
interface Explained {
  readonly why: string;
  readonly bugs: readonly string[];
}

/**
 * Worked answers of the two sorts of questions on the functions of a part.
 *
 * @param writeId id of the sort that asks for a function
 * @param repairId id of the sort that asks for a bug
 */
export function workedCode<Name extends string>(
  functions: readonly AskedFunction<Name>[],
  writeId: string,
  repairId: string,
  explained: Readonly<Record<Name, Explained>>,
): Solutions {
  return Object.fromEntries(
    functions.flatMap(({ name, code }) => {
      const answer = rightCode(code);
      const { why, bugs } = explained[name];
      return [
        [`${writeId}/${name}`, { answer, why }],
        ...bugs.map((wrong, bug) => [`${repairId}/${name}-${bug + 1}`, { answer, why: wrong }]),
      ];
    }),
  );
}
