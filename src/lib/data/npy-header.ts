import { FormatError } from "./format-error.js";

/** The dictionary at the head of an `.npy` file. */
export interface NpyHeader {
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
}

type Literal = string | boolean | readonly number[];

const keys = ["descr", "fortran_order", "shape"];

/**
 * Parses the Python dictionary `{'descr': '|u1', 'fortran_order': False, 'shape': (10, 784), }`.
 *
 * @param text the header, padding included
 * @param file its name, for messages
 * @param offset of the text in the file, in bytes, for messages
 * @throws FormatError at the first byte that does not belong there, or when a key is missing or doubled
 */
export function parseNpyHeader(text: string, file: string, offset: number): NpyHeader {
  let at = 0;
  const fail = (expected: string): never => {
    const found = at < text.length ? JSON.stringify(text.slice(at, at + 12)) : "end of header";
    throw new FormatError(file, offset + at, expected, found);
  };
  /** The match of a sticky pattern here, stepped over with the spaces after it. */
  const take = (pattern: RegExp, expected: string): RegExpExecArray => {
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? fail(expected);
    at += match[0].length;
    while (text[at] === " ") at++;
    return match;
  };
  const string = () =>
    take(/'([^'\\]*)'|"([^"\\]*)"/y, "a string")
      .slice(1)
      .find((part) => part !== undefined) ?? "";

  function literal(key: string): Literal {
    if (key === "descr") return string();
    if (key === "fortran_order") return take(/True|False/y, "True or False")[0] === "True";
    return tuple();
  }

  function tuple(): number[] {
    const numbers: number[] = [];
    take(/\(/y, "(");
    while (text[at] !== ")") {
      numbers.push(Number(take(/\d{1,15}/y, "a number of rows or columns")[0]));
      if (text[at] !== ")") take(/,/y, ", or )");
    }
    take(/\)/y, ")");
    return numbers;
  }

  const found = new Map<string, Literal>();
  take(/ *\{/y, "{");
  while (text[at] !== "}") {
    const key = string();
    if (!keys.includes(key) || found.has(key)) fail(`each of ${keys.join(", ")} once`);
    take(/:/y, ":");
    found.set(key, literal(key));
    if (text[at] !== "}") take(/,/y, ", or }");
  }
  take(/\}/y, "}");
  take(/\s*$/y, "nothing more than spaces");
  return complete(found, fail);
}

function complete(found: ReadonlyMap<string, Literal>, fail: (expected: string) => never): NpyHeader {
  const descr = found.get("descr");
  const fortranOrder = found.get("fortran_order");
  const shape = found.get("shape");
  if (typeof descr !== "string" || typeof fortranOrder !== "boolean" || !Array.isArray(shape)) {
    return fail(`each of ${keys.join(", ")} once`);
  }
  return { descr, fortranOrder, shape };
}
