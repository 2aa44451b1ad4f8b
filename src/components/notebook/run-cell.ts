/** A cell's function, as `compileCell` describes it. */
export type CellBody = (tools: object, ...inputs: unknown[]) => Promise<Record<string, unknown>>;

/**
 * The function of a module's text. The page's policy lets scripts come from the page itself in this way, and from
 * no other host.
 */
export async function bodyOf(module: string): Promise<CellBody> {
  const url = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  try {
    const { default: body }: { default: CellBody } = await import(url);
    return body;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A cell went on after its page had run it again, or reset it. */
export class StoppedError extends Error {
  constructor() {
    super("this run of the cell is over: a newer one took its place");
    this.name = "StoppedError";
  }
}

type Call = (...values: unknown[]) => unknown;

/** One run of a cell, which ends when the next one starts. */
export interface CellRun {
  /** What the cell's code is given in place of the browser's own: nothing of it goes on after the run. */
  readonly tools: Readonly<Record<(typeof runTools)[number], unknown>>;
  /** To be called in every turn of a loop: throws a StoppedError after the run. */
  guard(): void;
  /** The result of the cell, or a StoppedError as soon as the run is over: code may wait for ever. */
  result<Value>(made: Promise<Value>): Promise<Value>;
}

/** Names of `CellRun.tools`. */
export const runTools = ["invalidation", "setTimeout", "setInterval", "requestAnimationFrame"] as const;

/**
 * Starts a run of a cell.
 *
 * @param invalidation is fulfilled when the run is over
 */
export function startRun(invalidation: Promise<unknown>): CellRun {
  let over = false;
  const stopped = invalidation.then(() => {
    over = true;
    throw new StoppedError();
  });
  // A cell that has ended long since has nobody to tell.
  stopped.catch(() => {});
  const whileOn = (call: Call): Call => {
    return (...values) => (over ? undefined : call(...values));
  };
  return {
    tools: {
      invalidation,
      setTimeout: (call: Call, ...rest: number[]) => setTimeout(whileOn(call), ...rest),
      setInterval(call: Call, ...rest: number[]) {
        const timer = setInterval(whileOn(call), ...rest);
        stopped.catch(() => clearInterval(timer));
        return timer;
      },
      requestAnimationFrame: (call: Call) => requestAnimationFrame(whileOn(call)),
    },
    guard() {
      if (over) throw new StoppedError();
    },
    result: (made) => Promise.race([made, stopped]),
  };
}
