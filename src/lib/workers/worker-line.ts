/** A line to a worker of one's own. */
export interface WorkerLine<Request> {
  send(request: Request): void;
  /** Ends the worker and whatever it is doing. */
  end(): void;
}

/** How the two ends understand each other. */
export interface WorkerLineOptions<Request, Reply> {
  /** @throws what is wrong with a message that is no reply */
  parse(message: unknown): Reply;
  take(reply: Reply): void;
  /** Told of a reply that can't be read, and of a worker that fails. */
  fail(message: string): void;
  /** What is said of a worker that fails without a word. */
  silent: string;
  /** Buffers of a request that change hands instead of being copied; defaults to none. */
  transfersOf?(request: Request): ArrayBuffer[];
}

/** Listens to a worker that has just been started. */
export function workerLine<Request, Reply>(
  worker: Worker,
  { parse, take, fail, silent, transfersOf = () => [] }: WorkerLineOptions<Request, Reply>,
): WorkerLine<Request> {
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    let reply: Reply;
    try {
      reply = parse(data);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
      return;
    }
    take(reply);
  };
  worker.onerror = (event) => fail(event.message || silent);
  return {
    send: (request) => worker.postMessage(request, transfersOf(request)),
    end: () => worker.terminate(),
  };
}
