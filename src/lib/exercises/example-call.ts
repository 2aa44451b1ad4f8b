import { numbersInShort } from "./check-function.js";
import type { AnswerFunction, CodeExercise } from "./exercise.js";

/** How the check calls a reader's function. */
export interface ExampleCall {
  /** Names and types: "step(w: number, g: number)". */
  readonly signature: string;
  /** With the numbers of the first call: "step(0.3, −0.004)"; undefined where it is not called before others are right. */
  readonly example?: string;
}

class Called extends Error {
  constructor(readonly inputs: readonly unknown[]) {
    super("called");
  }
}

/** How the functions of an answer will be called: as its starter declares them, with what the check gives them first. */
export function exampleCalls({ functions, starter, check }: CodeExercise): readonly ExampleCall[] {
  return functions.map((name) => {
    const inputs = firstInputs(name, functions, check);
    return {
      signature: `${name}${parametersOf(name, starter)}`,
      example: inputs && `${name}(${inputs.map((input) => numbersInShort(input)).join(", ")})`,
    };
  });
}

/** What a function is called with first, where the others give nothing back. */
function firstInputs(
  name: string,
  functions: readonly string[],
  check: CodeExercise["check"],
): readonly unknown[] | undefined {
  const stub = (of: string): AnswerFunction => {
    return (...inputs) => {
      if (of === name)
        throw new Called(
          structuredClone(inputs.map((input) => (typeof input === "function" ? "a function" : input))),
        );
    };
  };
  try {
    check(Object.fromEntries(functions.map((of) => [of, stub(of)])));
  } catch (error) {
    if (error instanceof Called) return error.inputs;
    throw error;
  }
  return undefined;
}

/** The parameters that a function is declared with, brackets around them. */
function parametersOf(name: string, code: string): string {
  const declared = code.indexOf(`function ${name}(`);
  if (declared < 0) return "(…)";
  const start = declared + `function ${name}`.length;
  let depth = 0;
  for (let end = start; end < code.length; end++) {
    if (code[end] === "(") depth++;
    if (code[end] === ")" && --depth === 0) return code.slice(start, end + 1).replace(/\s+/g, " ");
  }
  return "(…)";
}
