import { describe, expect, it } from "vitest";
import { whole } from "../../../src/lib/data/message.js";
import { workerLine } from "../../../src/lib/workers/worker-line.js";

/** A line to something that stands for a worker, with what came over it. */
function line() {
  const seen = { replies: [] as number[], failures: [] as string[], sent: [] as unknown[], ended: false };
  const worker = {
    onmessage: (_: { data: unknown }) => {},
    onerror: (_: { message: string }) => {},
    postMessage: (...message: unknown[]) => seen.sent.push(message),
    terminate() {
      seen.ended = true;
    },
  };
  const { send, end } = workerLine(worker as unknown as Worker, {
    parse: whole,
    silent: "no word",
    take(reply) {
      if (reply === 13) throw new Error("the page's own fault");
      seen.replies.push(reply);
    },
    fail: (message) => seen.failures.push(message),
    transfersOf: ({ buffer }: Uint8Array<ArrayBuffer>) => [buffer],
  });
  return { seen, worker, send, end };
}

describe("workerLine", () => {
  it("gives replies on, and says what is wrong with one that can't be read", () => {
    const { seen, worker } = line();
    worker.onmessage({ data: 3 });
    worker.onmessage({ data: -1 });
    expect(seen.replies).toEqual([3]);
    expect(seen.failures).toEqual(["not a whole number ≥ 0: -1"]);
  });

  it("takes a fault of whoever listens for no fault of the worker", () => {
    const { seen, worker } = line();
    expect(() => worker.onmessage({ data: 13 })).toThrow("the page's own fault");
    expect(seen.failures).toEqual([]);
  });

  it("tells of a worker that fails, in its words or in its stead", () => {
    const { seen, worker } = line();
    worker.onerror({ message: "out of memory" });
    worker.onerror({ message: "" });
    expect(seen.failures).toEqual(["out of memory", "no word"]);
  });

  it("hands buffers over, and ends the worker", () => {
    const { seen, send, end } = line();
    const request = new Uint8Array(2);
    send(request);
    expect(seen.sent).toEqual([[request, [request.buffer]]]);
    end();
    expect(seen.ended).toBe(true);
  });
});
