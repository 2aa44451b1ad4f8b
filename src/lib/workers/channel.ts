/**
 * The one way in which a page and a worker of ours talk. The page sends requests, which the worker handles one after the
 * other; the worker posts replies, as progress comes or at the end; what goes wrong, in a request or with the whole worker,
 * arrives as a `Failure`; the page cancels by ending the worker. Both ends are built together, so their messages are typed
 * and not read again.
 */

/** What a request may name: the run that it is about, and a number that its answer repeats. */
export interface Subject {
  readonly run?: number;
  readonly id?: number;
}

/** Something could not be done, or the worker has died; with the subject of what was asked, where that had one. */
export interface Failure extends Subject {
  readonly kind: "failed";
  readonly message: string;
  readonly stack?: string;
}

/** The page's end of a channel. */
export interface Channel<Asked> {
  send(request: Asked): void;
  /** Ends the worker and whatever it is doing; nothing is told any more. */
  end(): void;
}

/** How long a worker may say nothing, and what is taken for its last word when it says nothing for longer. */
export interface Patience<Reply> {
  readonly seconds: number;
  readonly reply: Reply | Failure;
}

/** What the page's end is opened with. */
export interface ChannelOptions<Asked, Reply> {
  /** Gets each reply, and each failure. */
  take(reply: Reply | Failure): void;
  /** What is said of a worker that fails without a word. */
  silent: string;
  /** Buffers of a request that change hands instead of being copied; defaults to none. */
  transfersOf?(request: Asked): ArrayBuffer[];
  /** Asked after each request and reply; a worker that is not waited for longer is ended. Waits for ever when left out. */
  patience?(last: Reply | undefined): Patience<Reply>;
}

/** A worker as it has been started, which nobody listens to yet. */
export interface Thread {
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  terminate(): void;
}

/** Listens to a worker that has just been started. */
export function openChannel<Asked, Reply>(
  worker: Thread,
  { take, silent, transfersOf = () => [], patience }: ChannelOptions<Asked, Reply>,
): Channel<Asked> {
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    over = true;
    clearTimeout(timer);
    worker.terminate();
  }

  function wait(last: Reply | undefined): void {
    clearTimeout(timer);
    if (over || !patience) return;
    const { seconds, reply } = patience(last);
    timer = setTimeout(() => {
      end();
      take(reply);
    }, 1000 * seconds);
  }

  const fail = (message: string) => {
    if (!over) take({ kind: "failed", message });
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (over) return;
    wait(data);
    take(data);
  };
  worker.onmessageerror = () => fail("a message of the worker could not be read");
  worker.onerror = ({ message }) => fail(message || silent);
  return {
    send(request) {
      worker.postMessage(request, transfersOf(request));
      wait(undefined);
    },
    end,
  };
}

/** The worker's end of a channel. */
export interface WorkerEnd<Reply> {
  post(reply: Reply): void;
  /**
   * Work in slices: a call of what is returned has `work` done soon, after requests that are waiting. A message to itself
   * does so without the wait that timers have; calls before the work are one. What the work throws is posted as a failure.
   */
  signal(work: () => void): () => void;
}

/** Where a worker hears and speaks: `self`. */
export interface WorkerPort {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, options: { transfer: ArrayBuffer[] }): void;
}

/**
 * Answers a page.
 *
 * @param open makes what handles a request; requests are handled one after the other, and what is thrown is posted as a
 *   failure
 * @param transfersOf buffers of a reply that change hands instead of being copied; defaults to none
 */
export function serve<Asked extends object, Reply>(
  port: WorkerPort,
  open: (end: WorkerEnd<Reply>) => (request: Asked) => void | Promise<void>,
  transfersOf: (reply: Reply) => ArrayBuffer[] = () => [],
): void {
  const fail = (error: unknown, request: object = {}) =>
    port.postMessage(failureOf(error, { run: numberIn(request, "run"), id: numberIn(request, "id") }), {
      transfer: [],
    });
  const handle = open({
    post: (reply) => port.postMessage(reply, { transfer: transfersOf(reply) }),
    signal: (work) =>
      signal(() => {
        try {
          work();
        } catch (error) {
          fail(error);
        }
      }),
  });
  let handled = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<Asked>) => {
    handled = handled.then(() => handle(data)).catch((error: unknown) => fail(error, data));
  };
}

/** What is said of an error. */
export function failureOf(error: unknown, { run, id }: Subject = {}): Failure {
  if (!(error instanceof Error)) return { kind: "failed", message: String(error), run, id };
  return { kind: "failed", message: error.message, stack: error.stack, run, id };
}

/** The buffers of typed arrays among the fields of a message, each once. */
export function buffersOf(message: object): ArrayBuffer[] {
  const buffers = Object.values(message).flatMap((value) =>
    ArrayBuffer.isView(value) ? [value.buffer] : [],
  );
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}

function numberIn(request: object, field: keyof Subject): number | undefined {
  const value: unknown = Reflect.get(request, field);
  return typeof value === "number" ? value : undefined;
}

function signal(work: () => void): () => void {
  const { port1: listener, port2: sender } = new MessageChannel();
  let sent = false;
  listener.onmessage = () => {
    sent = false;
    work();
  };
  return () => {
    if (sent) return;
    sent = true;
    sender.postMessage(undefined);
  };
}
