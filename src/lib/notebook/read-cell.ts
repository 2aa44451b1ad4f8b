import {
  type ImportDeclaration,
  type ModuleDeclaration,
  type Node,
  type Pattern,
  type Program,
  parse,
  type Statement,
} from "acorn";
import findGlobals from "acorn-globals";
import { simple } from "acorn-walk";
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
  /** Where it gives one of its free names a value: `n = 5`, `n++`, `[n] = list`, `for (n of list)`. */
  readonly assigned: readonly { readonly name: string; readonly line: number | undefined }[];
}

/**
 * Looks through the JavaScript of a cell.
 *
 * @throws CellError when it is not JavaScript, or exports something
 */
export function readCell(code: string): CellParts {
  const program = parseCell(code);
  const free = findGlobals(program).filter(({ name }) => name !== "this");
  const targets = targetsIn(program);
  return {
    program,
    imports: program.body.filter((node) => node.type === "ImportDeclaration").map(importOf),
    declared: program.body.flatMap(declaredBy),
    free: free.map(({ name }) => name),
    assigned: free.flatMap(({ name, nodes }) => {
      const target = nodes.find((node) => targets.has(node));
      return target ? [{ name, line: target.loc?.start.line }] : [];
    }),
  };
}

/** Every name that stands where a value is put: in declarations, parameters and assignments. */
function targetsIn(program: Program): Set<Node> {
  const targets = new Set<Node>();
  simple(program, {
    Pattern: (node) => targets.add(node),
    UpdateExpression: ({ argument }) => targets.add(argument),
    ForInStatement: ({ left }) => targets.add(left),
    ForOfStatement: ({ left }) => targets.add(left),
  });
  return targets;
}

/** Names that a statement at the top level declares. */
export function declaredBy(node: Statement | ModuleDeclaration): string[] {
  switch (node.type) {
    case "ImportDeclaration":
      return node.specifiers.map(({ local }) => local.name);
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return [node.id.name];
    case "VariableDeclaration":
      return node.declarations.flatMap(({ id }) => namesIn(id));
    default:
      return [];
  }
}

function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((one) => namesIn(one.type === "Property" ? one.value : one.argument));
    case "ArrayPattern":
      return pattern.elements.flatMap((one) => (one ? namesIn(one) : []));
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    default:
      return [];
  }
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
