import { type ModuleDeclaration, type Program, parse, type Statement } from "acorn";
import { CellError } from "./cell-error.js";
import { declaredBy } from "./read-cell.js";
import { cellErrorOf, stripTypes } from "./strip-types.js";

/** A module with other functions. */
export interface ChangedModule {
  readonly text: string;
  /** Lines before the first of the new code. */
  readonly linesBefore: number;
}

/**
 * A module in which some exported functions are replaced. The new code stands at the end of the module and uses what
 * the module imports.
 *
 * @param module JavaScript of the module
 * @param names of the functions that the new code has to export
 * @param changed TypeScript that declares them, and what else they need
 * @throws CellError when the new code cannot be read, leaves a function out, imports something, or declares a name
 *   that the module imports
 */
export function replaceFunctions(module: string, names: readonly string[], changed: string): ChangedModule {
  const code = stripTypes(changed);
  const program = parseModule(code);
  const exported = program.body.flatMap((node) =>
    node.type === "ExportNamedDeclaration" && node.declaration ? declaredBy(node.declaration) : [],
  );
  for (const name of names) {
    if (!exported.includes(name))
      throw new CellError(`the code must export a function of this name: ${name}`);
  }
  const kept = withoutDeclarations(module, program.body.flatMap(namesOf));
  return { text: `${kept}\n${code}\n`, linesBefore: kept.split("\n").length };
}

function parseModule(code: string): Program {
  let program: Program;
  try {
    program = parse(code, { ecmaVersion: "latest", sourceType: "module", locations: true });
  } catch (error) {
    throw cellErrorOf(error);
  }
  const imported = program.body.find(({ type }) => type === "ImportDeclaration");
  if (imported) {
    throw new CellError(
      "a changed function uses what its file imports: it cannot import more",
      imported.loc?.start.line,
    );
  }
  return program;
}

/** The module without what it declares under some names. */
function withoutDeclarations(module: string, names: readonly string[]): string {
  const { body } = parse(module, { ecmaVersion: "latest", sourceType: "module" });
  let kept = "";
  let at = 0;
  for (const node of body) {
    const taken = namesOf(node).find((name) => names.includes(name));
    if (taken === undefined) continue;
    if (node.type === "ImportDeclaration")
      throw new CellError(`the file imports this name already: ${taken}`);
    kept += module.slice(at, node.start);
    at = node.end;
  }
  return kept + module.slice(at);
}

function namesOf(node: Statement | ModuleDeclaration): string[] {
  if (node.type === "ExportNamedDeclaration") return node.declaration ? declaredBy(node.declaration) : [];
  return declaredBy(node);
}
