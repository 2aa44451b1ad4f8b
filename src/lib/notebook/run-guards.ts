import type { Expression, MemberExpression, Program, Super } from "acorn";
import { simple } from "acorn-walk";
import type { Insertion } from "./insertions.js";

/** Methods whose callbacks come later: of a window, of whatever has events, and of a promise. */
const later = [
  "setTimeout",
  "setInterval",
  "requestAnimationFrame",
  "requestIdleCallback",
  "queueMicrotask",
  "addEventListener",
  "then",
  "catch",
  "finally",
];

/**
 * What lets a run of a cell end with all that it began: `await p` becomes `await still(p)`, and where a method calls back later,
 * or a handler such as `x.onclick` is set, `x` becomes `own(x)`. Lines stay where they are.
 *
 * @param own name of a function that gives something of which nothing goes on after the run
 * @param still name of a function that gives a promise of its argument, which is never kept after the run
 */
export function runGuards(program: Program, own: string, still: string): Insertion[] {
  const insertions: Insertion[] = [];
  const wrap = ({ start, end }: Expression | Super, name: string, after = "") => {
    // A list with commas is one argument in two parentheses.
    insertions.push({ at: start, text: `${name}((` }, { at: end, text: `))${after}`, closes: true });
  };
  const enter = (member: MemberExpression, isLater: (name: string) => boolean) => {
    const { object, property, computed, optional } = member;
    if (computed || property.type !== "Identifier" || object.type === "Super" || !isLater(property.name))
      return;
    wrap(object, own, !optional && mayStop(object) ? "?" : "");
  };
  simple(program, {
    AwaitExpression: ({ argument }) => wrap(argument, still),
    CallExpression({ callee }) {
      if (callee.type === "MemberExpression") enter(callee, (name) => later.includes(name));
    },
    AssignmentExpression({ left }) {
      if (left.type === "MemberExpression") enter(left, (name) => /^on[a-z]+$/.test(name));
    },
  });
  return insertions;
}

/** Whether a chain of names may end early, as `a?.b.c` does: what stands after it is then left out too. */
function mayStop(chain: Expression | Super): boolean {
  if (chain.type === "MemberExpression") return chain.optional || mayStop(chain.object);
  return chain.type === "CallExpression" && (chain.optional || mayStop(chain.callee));
}
