import { type ImportDeclaration, type Program, parse } from "acorn";
import { analyze } from "periscopic";
import { CellError } from "./cell-error.js";
import { cellErrorOf } from "./strip-types.js";

/** What a cell takes from a module. */
export interface CellImport {
  /** As the cell writes it: "../lib/matrix.js". */
  readonly from: string;
  /** Name in the module and name in the cell; "default" and "*" as the language has them. */
  readonly names: readonly (readonly [imported: string, local: string])[];
  /** Place in the code. */
  readonly start: number;
  readonly end: number;
}

/** A cell's code, looked through. */
export interface CellParts {
  readonly program: Program;
  readonly imports: readonly CellImport[];
  /** Names that the cell makes: what it declares at its top level, and what it imports. */
  readonly declared: readonly string[];
  /** Names that the cell uses and does not make. */
  readonly free: readonly string[];
}

/**
 * Looks through the JavaScript of a cell.
 *
 * @throws CellError when it is not JavaScript, or exports something
 */
export function readCell(code: string): CellParts {
  const program = parseCell(code);
  // periscopic reads ESTree, of which acorn's nodes are an implementation with stricter types.
  const { scope, globals } = analyze(Object(program));
  const imports = program.body.filter((node) => node.type === "ImportDeclaration").map(importOf);
  const imported = imports.flatMap(({ names }) => names.map(([, local]) => local));
  const declared = new Set([...imported, ...scope.declarations.keys()]);
  return {
    program,
    imports,
    declared: [...declared],
    free: [...globals.keys()].filter((name) => !declared.has(name)),
  };
}

function parseCell(code: string): Program {
  let program: Program;
  try {
    program = parse(code, {
      ecmaVersion: "latest",
      sourceType: "module",
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: false,
      locations: true,
    });
  } catch (error) {
    throw cellErrorOf(error);
  }
  const exported = program.body.find((node) => node.type.startsWith("Export"));
  if (exported) {
    throw new CellError(
      "a cell cannot export: what it declares is there for the whole page as it is",
      exported.loc?.start.line,
    );
  }
  return program;
}

function importOf(node: ImportDeclaration): CellImport {
  const names = node.specifiers.map((specifier) => {
    if (specifier.type === "ImportDefaultSpecifier") return ["default", specifier.local.name] as const;
    if (specifier.type === "ImportNamespaceSpecifier") return ["*", specifier.local.name] as const;
    const { imported, local } = specifier;
    return [imported.type === "Identifier" ? imported.name : String(imported.value), local.name] as const;
  });
  return { from: String(node.source.value), names, start: node.start, end: node.end };
}
