/** A cell of a built page: what it needs, what it makes, and its text. */
interface BuiltCell {
  readonly id: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly text: string;
}

/** The script of a built page that defines its cells. */
export interface PageScript {
  /** What stands before the cells: imports, and the files that they may read. */
  readonly start: string;
  readonly cells: readonly BuiltCell[];
}

const cellStart =
  /^define\(\{id: "([0-9a-f-]+)"(?:, mode: "\w+")?(?:, inputs: (\[[^\]]*\]))?(?:, outputs: (\[[^\]]*\]))?/;

/** Reads the script of a page as Framework builds it. @throws RangeError for a cell that is written otherwise */
export function readPageScript(text: string): PageScript {
  const at = text.search(/^define\(\{/m);
  const start = at < 0 ? text : text.slice(0, at);
  const cells = text
    .slice(start.length)
    .split(/^(?=define\(\{)/m)
    .filter((cell) => cell !== "");
  return {
    start,
    cells: cells.map((cell) => {
      const [, id, inputs = "[]", outputs = "[]"] = cellStart.exec(cell) ?? [];
      if (id === undefined)
        throw new RangeError(`cell must begin as Framework writes it: ${cell.slice(0, 80)}`);
      return { id, inputs: JSON.parse(inputs), outputs: JSON.parse(outputs), text: cell };
    }),
  };
}

/** The line with which a cell fetches what it imports, as Framework writes it. */
const imports = /^const (.+) = await (?:Promise\.all\(\[)?(?:import|fromPage)\(.*;$/m;

/**
 * The cells of some ids and all that they need, in the order of the page. Of a cell that is needed for what it imports alone,
 * nothing else comes along: what it shows, and the controls that it follows, have their place elsewhere.
 */
export function neededCells({ cells }: PageScript, ids: Iterable<string>): readonly BuiltCell[] {
  const [whole, importing] = [new Set(ids), new Set<string>()];
  const makers = new Map(cells.flatMap((cell) => cell.outputs.map((name) => [name, cell] as const)));
  // Those that are added while the set is gone through are gone through, too.
  for (const id of whole) {
    const cell = cells.find((one) => one.id === id);
    for (const name of cell?.inputs ?? []) {
      const maker = makers.get(name);
      if (maker) (importedBy(maker).includes(name) ? importing : whole).add(maker.id);
    }
  }
  return cells.flatMap((cell) => {
    if (whole.has(cell.id)) return [cell];
    return importing.has(cell.id) ? [importsOf(cell)] : [];
  });
}

/** What a cell imports, by the names that it gives it. */
function importedBy({ text, outputs }: BuiltCell): readonly string[] {
  const [, names = ""] = imports.exec(text) ?? [];
  const words: readonly string[] = names.match(/[\w$]+/g) ?? [];
  return outputs.filter((name) => words.includes(name));
}

/** A cell that imports what another does, and does nothing else. */
function importsOf(cell: BuiltCell): BuiltCell {
  const outputs = importedBy(cell);
  const [line] = imports.exec(cell.text) ?? [""];
  const text = `define({id: ${JSON.stringify(cell.id)}, outputs: ${JSON.stringify(outputs)}, body: async () => {
${line}
return {${outputs.join(",")}};
}});

`;
  return { id: cell.id, inputs: [], outputs, text };
}
