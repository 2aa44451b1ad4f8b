import type { Node, Program } from "acorn";
import { simple } from "acorn-walk";
import type { Insertion } from "./insertions.js";

/**
 * What makes every turn of every loop first call a guard, which may stop it by throwing. Lines stay where they are.
 *
 * @param guard name of the function
 */
export function loopGuards(program: Program, guard: string): Insertion[] {
  const insertions: Insertion[] = [];
  const enter = (body: Node) => {
    if (body.type === "BlockStatement") {
      insertions.push({ at: body.start + 1, text: `${guard}();` });
      return;
    }
    insertions.push({ at: body.start, text: `{${guard}();` }, { at: body.end, text: "}", closes: true });
  };
  simple(program, {
    ForStatement: ({ body }) => enter(body),
    ForInStatement: ({ body }) => enter(body),
    ForOfStatement: ({ body }) => enter(body),
    WhileStatement: ({ body }) => enter(body),
    DoWhileStatement: ({ body }) => enter(body),
  });
  return insertions;
}
