import { messageOf } from "../core/message-of.js";
import { CellError } from "./cell-error.js";
import { transform } from "./sucrase.generated.js";

/**
 * The JavaScript of TypeScript code: types are left out, every line stays where it is.
 *
 * @throws CellError with the place where the code cannot be read
 */
export function stripTypes(source: string): string {
  try {
    const { code } = transform(source, {
      transforms: ["typescript"],
      disableESTransforms: true,
      keepUnusedImports: true,
    });
    return code;
  } catch (error) {
    throw cellErrorOf(error);
  }
}

/** Sucrase's and acorn's errors name their place at the end: "Unexpected token (3:7)". */
export function cellErrorOf(error: unknown): CellError {
  const text = messageOf(error);
  const match = /^(?:Error transforming \S+: )?(.*?) ?\((\d+):(\d+)\)$/s.exec(text);
  if (!match) return new CellError(text);
  const [, message, line, column] = match;
  return new CellError(`${message}: line ${line}`, Number(line), Number(column));
}
