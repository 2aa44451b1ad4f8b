// What the notebook uses of Framework's client, which comes without types.

declare module "observablehq:runtime" {
  /** A variable of the page's runtime: a cell, or a name that a cell makes. */
  export interface Variable {
    define(name: string | null, inputs: readonly string[], body: (...inputs: unknown[]) => unknown): Variable;
    delete(): void;
  }
  /** What a variable tells of. */
  export interface Observer {
    _node?: Element;
    pending?: () => void;
    rejected?: (error: unknown) => void;
  }
  /** Holds the variables of a page. */
  export interface Module {
    variable(observer?: Observer | boolean, options?: object): Variable;
  }
  /** Shows any value. */
  export class Inspector {
    constructor(element: Element);
    fulfilled(value: unknown): void;
  }
  export class Runtime {
    module(): Module;
  }
}

declare module "observablehq:stdlib" {
  /** A file that is built with the site, named from the module that asks for it. */
  export function FileAttachment(path: string): {
    text(): Promise<string>;
    arrayBuffer(): Promise<ArrayBuffer>;
  };
  export const Generators: {
    input<Value>(input: Element & { value: Value }): AsyncGenerator<Value>;
  };
}
