import * as build from "./build.js";
import { fail } from "./fault.js";
import type { Parser } from "./parts.js";
import { type Node, relationOf } from "./tree.js";

/** An expression, or two with a relation between: 1 where it holds, else 0. */
export function readRelation(parser: Parser): Node {
  const { cursor, scope } = parser;
  const left = parser.expression();
  const sign = cursor.take("=", "≠", "<", ">", "≤", "≥");
  if (!sign) return left;
  const right = parser.expression();
  const place = build.placeOf(left, right);
  if (left.kind === "index" && right.kind === "index" && (sign.text === "=" || sign.text === "≠")) {
    scope.equate(left.name, right.name, place);
  }
  return build.bracket(relationOf(sign.text), left, right, place);
}

/** `value & condition` in each row; the last may be `value & \text{otherwise}`, or a value alone. */
export function readCases(parser: Parser): Node {
  const { cursor } = parser;
  const start = cursor.next();
  const values: Node[] = [];
  const conditions: Node[] = [];
  for (;;) {
    const value = parser.expression();
    if (values.length > conditions.length)
      fail("missing", value, "No case can stand behind the one of all else.");
    values.push(value);
    if (cursor.take("&") && !takeCommand(parser, "otherwise")) conditions.push(readCondition(parser));
    const isOver = !cursor.take("\\\\");
    const end = takeCommand(parser, "end");
    if (end) return build.cases(values, conditions, build.placeOf(start, end));
    if (isOver) fail("sign", cursor.token, "Here the next case should begin, or the cases end.");
  }
}

function readCondition(parser: Parser): Node {
  const condition = readRelation(parser);
  return condition.kind === "bracket"
    ? condition
    : fail("missing", condition, "When is this so? Write a condition such as i = j or a > 0.");
}

/** `1 & 2` in each row. */
export function readMatrix(parser: Parser): Node {
  const { cursor } = parser;
  const start = cursor.next();
  const rows: Node[][] = [];
  for (;;) {
    const row = [parser.expression()];
    while (cursor.take("&")) row.push(parser.expression());
    rows.push(row);
    const isOver = !cursor.take("\\\\");
    const end = takeCommand(parser, "end");
    if (end) return build.matrix(rows, build.placeOf(start, end));
    if (isOver) fail("sign", cursor.token, "Here the next number should stand, or the matrix end.");
  }
}

function takeCommand({ cursor }: Parser, text: string) {
  return cursor.token.kind === "command" && cursor.token.text === text ? cursor.next() : undefined;
}
