import { serve, type Thread, type WorkerEnd, type WorkerPort } from "../../../src/lib/workers/channel.js";

export interface TestThread extends Thread {
  ended: boolean;
  /** As a worker does that has no memory left. */
  die(message: string): void;
}

/** Something that stands for a worker and runs in this thread: messages are cloned, and buffers change hands. */
export function threadOf<Asked extends object, Reply>(
  open: (end: WorkerEnd<Reply>) => (request: Asked) => void | Promise<void>,
  transfersOf?: (reply: Reply) => ArrayBuffer[],
): TestThread {
  const port: WorkerPort = {
    onmessage: null,
    postMessage(message, { transfer }) {
      const data: unknown = structuredClone(message, { transfer });
      if (!thread.ended) thread.onmessage?.(new MessageEvent("message", { data }));
    },
  };
  const thread: TestThread = {
    ended: false,
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage(message, transfer) {
      const data: unknown = structuredClone(message, { transfer });
      port.onmessage?.(new MessageEvent("message", { data }));
    },
    terminate() {
      thread.ended = true;
    },
    die(message) {
      const place = { filename: "", lineno: 0, colno: 0, error: undefined };
      thread.onerror?.(Object.assign(new Event("error"), { message, ...place }));
    },
  };
  serve(port, open, transfersOf);
  return thread;
}
