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
  readonly tools: Readonly<Record<string, unknown>>;
  /** To be called in every turn of a loop: throws a StoppedError after the run. */
  guard(): void;
  /** The result of the cell, or a StoppedError as soon as the run is over: code may wait for ever. */
  result<Value>(made: Promise<Value>): Promise<Value>;
  /** What a promise comes to. After the run it comes to nothing, so that code which waits for it never goes on. */
  still(value: unknown): Promise<unknown>;
  /** In place of a window, of what has events or of a promise: the same, but what is begun there ends with the run. */
  own(target: unknown): unknown;
}

/** What a cell may make that goes on by itself, and the method that ends it. */
const endings = {
  MutationObserver: "disconnect",
  ResizeObserver: "disconnect",
  IntersectionObserver: "disconnect",
  PerformanceObserver: "disconnect",
  BroadcastChannel: "close",
  Worker: "terminate",
} as const;

/** Functions of a window that call back later. */
const timers = [
  "setTimeout",
  "setInterval",
  "requestAnimationFrame",
  "requestIdleCallback",
  "queueMicrotask",
] as const;

/** Names of `CellRun.tools`. */
export const runTools = ["invalidation", "addEventListener", ...timers, ...Object.keys(endings)];

/**
 * Starts a run of a cell.
 *
 * @param invalidation is fulfilled when the run is over
 */
export function startRun(invalidation: Promise<unknown>): CellRun {
  let over = false;
  const ends: (() => void)[] = [];
  const stopped = invalidation.then(() => {
    over = true;
    for (const end of ends) end();
    throw new StoppedError();
  });
  // A cell that has ended long since has nobody to tell.
  stopped.catch(() => {});
  const whileOn = (call: Call): Call => {
    return (...values) => (over ? undefined : call(...values));
  };
  const still = (value: unknown) =>
    new Promise((resolve, reject) => {
      Promise.resolve(value).then(whileOn(resolve), whileOn(reject));
    });
  const calls = new Map<string | symbol, unknown>(timers.map((name) => [name, timer(name)]));

  function timer(name: (typeof timers)[number]): Call {
    return (call, ...rest) => {
      if (typeof call !== "function" || over) return undefined;
      const started: unknown = Reflect.apply(Reflect.get(globalThis, name), globalThis, [
        whileOn((...values) => Reflect.apply(call, globalThis, values)),
        ...rest,
      ]);
      if (name === "setInterval") ends.push(() => clearInterval(Number(started)));
      return started;
    };
  }

  function listening(target: EventTarget): EventTarget["addEventListener"] {
    return (type, listener, options) => {
      if (over) return;
      target.addEventListener(type, listener, options);
      ends.push(() => target.removeEventListener(type, listener, options));
    };
  }

  function own(target: unknown): unknown {
    if (target instanceof Promise) return still(target);
    if (!(target instanceof EventTarget)) return target;
    return new Proxy(target, {
      get(_, name) {
        if (name === "addEventListener") return listening(target);
        return (target === globalThis && calls.get(name)) || Reflect.get(target, name);
      },
      set(_, name, handler) {
        if (over) return true;
        ends.push(() => Reflect.get(target, name) === handler && Reflect.set(target, name, null));
        return Reflect.set(target, name, handler);
      },
    });
  }

  /** A class whose things are ended with the run; undefined where the browser has none. */
  function ending(name: string, method: string): unknown {
    const original: unknown = Reflect.get(globalThis, name);
    if (typeof original !== "function") return undefined;
    return new Proxy(original, {
      construct(_, values) {
        const made: object = Reflect.construct(original, values);
        ends.push(() => Reflect.apply(Reflect.get(made, method), made, []));
        return made;
      },
    });
  }

  return {
    tools: {
      invalidation,
      addEventListener: listening(globalThis),
      ...Object.fromEntries(calls),
      ...Object.fromEntries(Object.entries(endings).map(([name, method]) => [name, ending(name, method)])),
    },
    guard() {
      if (over) throw new StoppedError();
    },
    result: (made) => Promise.race([made, stopped]),
    still,
    own,
  };
}
