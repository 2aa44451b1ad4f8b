import type { Node, Program } from "acorn";
import { simple } from "acorn-walk";

/** Text to put into code at a place. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Code in which every turn of every loop first calls a guard, which may stop it by throwing. Lines stay where they
 * are.
 *
 * @param code that the program was read from
 * @param guard name of the function
 */
export function guardLoops(code: string, program: Program, guard: string): string {
  const insertions: Insertion[] = [];
  const enter = (body: Node) => {
    if (body.type === "BlockStatement") {
      insertions.push({ at: body.start + 1, text: `${guard}();` });
      return;
    }
    insertions.push({ at: body.start, text: `{${guard}();` }, { at: body.end, text: "}" });
  };
  simple(program, {
    ForStatement: ({ body }) => enter(body),
    ForInStatement: ({ body }) => enter(body),
    ForOfStatement: ({ body }) => enter(body),
    WhileStatement: ({ body }) => enter(body),
    DoWhileStatement: ({ body }) => enter(body),
  });
  return withInsertions(code, insertions);
}

function withInsertions(code: string, insertions: readonly Insertion[]): string {
  // Of two at one place the later found is the inner one when it closes: a stable sort keeps inner before outer.
  const sorted = [...insertions].sort((one, other) => one.at - other.at);
  let result = "";
  let at = 0;
  for (const insertion of sorted) {
    result += code.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return result + code.slice(at);
}
