import { CellError } from "./cell-error.js";
import { withInsertions } from "./insertions.js";
import { loopGuards } from "./loop-guards.js";
import { type CellImport, type CellParts, readCell } from "./read-cell.js";
import { runGuards } from "./run-guards.js";
import { stripTypes } from "./strip-types.js";

/** A cell that can be run. */
export interface CompiledCell {
  /**
   * A module whose default export runs the cell: `(tools, ...inputs) => outputs by name`. `tools` has `guard`,
   * called in every turn of a loop, `own` and `still`, which end with the run what comes later, `load`, which imports a module
   * by the name the cell gives it, and the names of `CompileOptions.tools`.
   */
  readonly module: string;
  /** Lines of the module before the cell's first. */
  readonly linesBefore: number;
  /** Names that the cell uses and the page makes, in the order of the function's arguments. */
  readonly inputs: readonly string[];
  /** Names that the cell makes. */
  readonly outputs: readonly string[];
  /** What is imported. */
  readonly imports: readonly CellImport[];
}

/** What a cell's names may mean. */
export interface CompileOptions {
  /** Whether the page makes a name, outside the cell. A name that it does not make is left to the browser. */
  readonly isOfPage: (name: string) => boolean;
  /** Names that are given to every cell: "display", … */
  readonly tools: readonly string[];
}

const guardName = "$guard";
const ownName = "$own";
const stillName = "$still";
const loadName = "$load";

/**
 * Makes a cell's TypeScript runnable: types are left out, imports become calls of `load`, loops and what comes later are guarded,
 * and what the cell declares is returned. Every line stays a line, so that an error's place can be told.
 *
 * @throws CellError when the code cannot be read, or gives a value to a name that it does not declare
 */
export function compileCell(source: string, { isOfPage, tools }: CompileOptions): CompiledCell {
  const stripped = stripTypes(source);
  const first = readCell(stripped);
  refuseAssigned(first.assigned, isOfPage);
  // Loops are statements: where one begins with what comes later, it is the outer one.
  const guards = [...runGuards(first.program, ownName, stillName), ...loopGuards(first.program, guardName)];
  const guarded = withInsertions(stripped, guards);
  const { imports, declared, free } = readCell(guarded);
  const inputs = free.filter((name) => !tools.includes(name) && isOfPage(name));
  const given = free.filter((name) => tools.includes(name));
  const names = { guard: guardName, own: ownName, still: stillName, load: loadName };
  const always = Object.entries(names).map(([tool, name]) => `${tool}: ${name}`);
  const parameters = [`{${[...always, ...given].join(", ")}}`, ...inputs];
  const head = `export default async function (${parameters.join(", ")}) {`;
  return {
    module: `${head}\n${withoutImports(guarded, imports)}\nreturn {${declared.join(", ")}};\n}\n`,
    linesBefore: 1,
    inputs,
    outputs: declared,
    imports,
  };
}

/**
 * A cell has the names of others as arguments: a new value would be lost when it ends, and nobody would be told.
 *
 * @throws CellError when the cell gives a name a value that it does not declare
 */
function refuseAssigned([first]: CellParts["assigned"], isOfPage: CompileOptions["isOfPage"]): void {
  if (!first) return;
  const { name, line } = first;
  const own = `my${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const message = isOfPage(name)
    ? `${name} is made elsewhere on this page, so a new value for it would be lost. Change it where it is made, or declare a name of your own here, such as let ${own} = ${name};`
    : `${name} is given a value but is not declared in this cell. Declare it first, with let ${name};`;
  throw new CellError(message, line);
}

/** The code with each import replaced, in its place, by a declaration that awaits the module. */
function withoutImports(code: string, imports: readonly CellImport[]): string {
  let result = "";
  let at = 0;
  for (const one of imports) {
    const lines = code.slice(one.start, one.end).split("\n").length - 1;
    result += `${code.slice(at, one.start)}${declarationOf(one)}${"\n".repeat(lines)}`;
    at = one.end;
  }
  return result + code.slice(at);
}

function declarationOf({ from, names }: CellImport): string {
  const load = `await ${loadName}(${JSON.stringify(from)})`;
  const whole = names.find(([imported]) => imported === "*");
  const picked = names
    .filter(([imported]) => imported !== "*")
    .map(([imported, local]) => (imported === local ? local : `${JSON.stringify(imported)}: ${local}`));
  const namespace = whole ? `const ${whole[1]} = ${load};` : "";
  return picked.length > 0 || !whole ? `${namespace}const {${picked.join(", ")}} = ${load};` : namespace;
}
