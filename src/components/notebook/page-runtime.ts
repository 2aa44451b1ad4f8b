import { type Module, type Observer, Runtime, type Variable } from "observablehq:runtime";

/** A cell of the page as the author wrote it, and the runtime's variable for it. */
export interface PageCell {
  readonly variable: Variable;
  readonly observer: Observer;
  /** "cell 1a2b3c4d", or null for a cell that makes no name. */
  readonly name: string | null;
  readonly inputs: readonly string[];
  readonly body: (...inputs: unknown[]) => unknown;
  /** Names that the author's code makes. */
  readonly authors: Set<string>;
  /** Names that the code makes that runs now. */
  readonly makes: Set<string>;
}

/** Code that takes the place of a cell's. */
export interface NewCode {
  readonly inputs: readonly string[];
  /** Names that it makes. */
  readonly outputs: readonly string[];
  readonly body: (...inputs: unknown[]) => unknown;
}

/** Names that a cell makes apart from its run, such as what it imports, and how to get each. */
export type OwnNames = ReadonlyMap<string, () => unknown>;

/** The cells of a page, and the names that they make. */
export interface PageRuntime {
  /** The cell whose output an element holds. */
  cellAt(element: Element): PageCell | undefined;
  /** Whether the page makes a name, or Framework gives it. */
  has(name: string): boolean;
  /**
   * Gives a cell other code: it runs again, and so does every cell that uses what it makes. Names that it made
   * before and makes no more are gone for the others.
   *
   * @param id of the cell
   * @param own names that are there even when the cell fails
   * @throws RangeError when another cell makes one of the names
   */
  redefine(cell: PageCell, id: string, code: NewCode, own: OwnNames): void;
  /** Gives a cell its author's code again. */
  restore(cell: PageCell): void;
}

/** Names that Framework gives to cells, besides display and view. */
const given = [
  "invalidation",
  "visibility",
  "width",
  "dark",
  "now",
  "resize",
  "Generators",
  "Mutable",
  "FileAttachment",
];

const exported = (output: string) => (made: unknown) => Object(made)[output];

/**
 * Watches the page define its cells. Framework's client keeps the runtime's module to itself; its variables are
 * seen where they are made. To be called before the page's own script runs.
 *
 * @param seen is called with every cell as it is defined
 */
export function watchPage(seen: (cell: PageCell) => void): PageRuntime {
  const modules: Module = Object.getPrototypeOf(new Runtime().module());
  const cells = new Map<Element, PageCell>();
  const names = new Map<string, Variable>();
  const original = modules.variable;
  let main: Module | undefined;

  modules.variable = function (this: Module, observer, options) {
    main ??= this;
    const variable = original.call(this, observer, options);
    const define = variable.define;
    // Only the first definition of a variable is the page's own.
    variable.define = (name, inputs, body) => {
      variable.define = define;
      remember(variable, observer, { name, inputs, body });
      return define.call(variable, name, inputs, body);
    };
    return variable;
  };

  function remember(
    variable: Variable,
    observer: Observer | boolean | undefined,
    { name, inputs, body }: Pick<PageCell, "name" | "inputs" | "body">,
  ): void {
    if (typeof observer === "object" && observer._node) {
      const cell = {
        variable,
        observer,
        name,
        inputs,
        body,
        authors: new Set<string>(),
        makes: new Set<string>(),
      };
      cells.set(observer._node, cell);
      seen(cell);
    } else if (name !== null) {
      names.set(name, variable);
      const maker = [...cells.values()].find((cell) => cell.name === inputs[0]);
      maker?.authors.add(name);
      maker?.makes.add(name);
    }
  }

  function variableOf(name: string): Variable {
    const variable = names.get(name) ?? main?.variable(true);
    if (!variable) throw new RangeError(`the page must have cells before one is changed: ${name}`);
    names.set(name, variable);
    return variable;
  }

  return {
    cellAt: (element) => cells.get(element),
    has: (name) => names.has(name) || given.includes(name),
    redefine(cell, id, { inputs, outputs, body }, own) {
      const other = outputs.find((output) => names.has(output) && !cell.makes.has(output));
      if (other) throw new RangeError(`another cell of this page makes this name already: ${other}`);
      const name = cell.name ?? `cell ${id}`;
      cell.variable.define(name, inputs, body);
      for (const output of outputs) {
        const load = own.get(output);
        if (load) variableOf(output).define(output, [], load);
        else variableOf(output).define(output, [name], exported(output));
      }
      for (const gone of [...cell.makes].filter((made) => !outputs.includes(made))) {
        variableOf(gone).define(gone, [], () => {
          throw new ReferenceError(`${gone} is not defined`);
        });
      }
      for (const output of outputs) cell.makes.add(output);
    },
    restore(cell) {
      cell.variable.define(cell.name, cell.inputs, cell.body);
      for (const made of cell.makes) {
        if (cell.name !== null && cell.authors.has(made)) {
          variableOf(made).define(made, [cell.name], exported(made));
        } else {
          variableOf(made).delete();
          names.delete(made);
          cell.makes.delete(made);
        }
      }
    },
  };
}
