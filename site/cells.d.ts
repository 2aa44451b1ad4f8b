// What Framework gives to every cell.

/** Shows a value under the cell and returns it. */
declare function display<Value>(value: Value): Value;
/** Shows an input under the cell; elsewhere on the page its name stands for its present value. */
declare function view<Value>(input: Element & { value: Value }): Value;
/** Resolves when the cell is run again or the page is left. */
declare const invalidation: Promise<void>;
/** A value that cells can set and that others follow. */
declare function Mutable<Value>(value: Value): Value & { value: Value };
/** The time, which changes all the while. */
declare const now: number;
/** Values that change: of an input, or as something else is watched. */
declare const Generators: {
  input<Value>(input: Element & { value: Value }): AsyncGenerator<Value>;
  observe<Value>(
    initialise: (change: (value: Value) => void) => (() => void) | undefined,
  ): AsyncGenerator<Value>;
  width(element: Element): AsyncGenerator<number>;
  dark(): AsyncGenerator<boolean>;
  now(): AsyncGenerator<number>;
};
/** Width of the page's column in pixels. */
declare const width: number;
/** Whether the page is dark. */
declare const dark: boolean;
/** A file that is built with the page. */
declare function FileAttachment(path: string): {
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  stream(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  json(): Promise<unknown>;
  text(): Promise<string>;
  url(): Promise<string>;
};
